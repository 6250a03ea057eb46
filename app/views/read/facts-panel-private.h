#pragma once

#include "fact.h"
#include "facts-panel.h"

/* What the sections of the panel, one file each, are made with. */

TzOpenNotice *tz_facts_panel_get_open (TzFactsPanel *panel);

/** tz_facts_panel_get_source: Returns: (transfer none) (nullable): where the notice came from first. */
const TzSource *tz_facts_panel_get_source (TzFactsPanel *panel);

/** tz_facts_panel_add_list: Returns: (transfer none): a section at the end whose rows lead to their words. */
GtkListBox *tz_facts_panel_add_list (TzFactsPanel *panel, const char *title);

/** tz_facts_panel_add_decision: Gives @row what a person said of @fact, and the way to say it. */
void tz_facts_panel_add_decision (TzFactsPanel *panel, GtkWidget *row, const TzFact *fact);

/** tz_facts_panel_get_box: Returns: (transfer none): where the sections stand. */
GtkBox *tz_facts_panel_get_box (TzFactsPanel *panel);

/** tz_facts_banners_add: What one should know before reading on. */
void tz_facts_banners_add (TzFactsPanel *panel);

/** tz_facts_deeds_add: Measures by their kind, and who was held to account. */
void tz_facts_deeds_add (TzFactsPanel *panel);

/** tz_facts_forms_add: Other forms of the notice, each of which opens. */
void tz_facts_forms_add (TzFactsPanel *panel);

/** tz_facts_figures_add: Declared against itemised, and completion. */
void tz_facts_figures_add (TzFactsPanel *panel);

/** tz_facts_places_add: Commitments and damage. */
void tz_facts_places_add (TzFactsPanel *panel);
