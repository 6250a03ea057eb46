#pragma once

#include <gtk/gtk.h>

#include "fact.h"

/** TzFactEditor: a popover that quotes the sentence a fact came from, and lets the analyst correct, confirm or
 * reject it, or set it back to what the machine found. */
#define TZ_TYPE_FACT_EDITOR (tz_fact_editor_get_type ())
G_DECLARE_FINAL_TYPE (TzFactEditor, tz_fact_editor, TZ, FACT_EDITOR, GtkPopover)

GtkWidget *tz_fact_editor_new (void);

/** tz_fact_editor_edit: Pops up with what counts of @fact, where it points to. */
void tz_fact_editor_edit (TzFactEditor *editor, TzOpenNotice *open, const TzFact *fact);
