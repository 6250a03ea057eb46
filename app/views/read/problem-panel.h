#pragma once

#include <adwaita.h>

#include "reviewer.h"

/** TzProblemPanel: the problem one is in: title, path, status with its words, measures and themes, and what the
 * analyst says of them. */
#define TZ_TYPE_PROBLEM_PANEL (tz_problem_panel_get_type ())
G_DECLARE_FINAL_TYPE (TzProblemPanel, tz_problem_panel, TZ, PROBLEM_PANEL, AdwBin)

/** tz_problem_panel_set_open: Follows the notice of @reviewer, once. */
void tz_problem_panel_set_open (TzProblemPanel *panel, TzReviewer *reviewer);

/** tz_problem_panel_correct: Puts the focus on the status. */
void tz_problem_panel_correct (TzProblemPanel *panel);

/** tz_problem_panel_choose_themes: Opens the list of themes. */
void tz_problem_panel_choose_themes (TzProblemPanel *panel);
