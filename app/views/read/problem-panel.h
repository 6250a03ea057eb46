#pragma once

#include <adwaita.h>

#include "open-notice.h"

/** TzProblemPanel: the problem one is at: title, path, status with its words, measures and themes. */
#define TZ_TYPE_PROBLEM_PANEL (tz_problem_panel_get_type ())
G_DECLARE_FINAL_TYPE (TzProblemPanel, tz_problem_panel, TZ, PROBLEM_PANEL, AdwBin)

/** tz_problem_panel_set_open: Follows @open, once. */
void tz_problem_panel_set_open (TzProblemPanel *panel, TzOpenNotice *open);
