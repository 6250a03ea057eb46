#pragma once

#include <adwaita.h>

#include "reviewer.h"

/** TzFactsPanel: what the notice says of itself, and whether its figures agree with its problems; each line
 * leads to its sentence. */
#define TZ_TYPE_FACTS_PANEL (tz_facts_panel_get_type ())
G_DECLARE_FINAL_TYPE (TzFactsPanel, tz_facts_panel, TZ, FACTS_PANEL, AdwBin)

/** tz_facts_panel_set_open: Shows the facts of the notice of @reviewer, once. */
void tz_facts_panel_set_open (TzFactsPanel *panel, TzReviewer *reviewer);

/** tz_facts_panel_correct: Opens the editor of the fact one is at. */
void tz_facts_panel_correct (TzFactsPanel *panel);
