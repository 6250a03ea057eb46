#pragma once

#include <gtk/gtk.h>

#include "reviewer.h"

/** TzFindingEditor: a popover that corrects an entity of the text, or adds one: its type, words and value. */
#define TZ_TYPE_FINDING_EDITOR (tz_finding_editor_get_type ())
G_DECLARE_FINAL_TYPE (TzFindingEditor, tz_finding_editor, TZ, FINDING_EDITOR, GtkPopover)

GtkWidget *tz_finding_editor_new (void);

/** tz_finding_editor_correct: Opens for the entity @item. */
void tz_finding_editor_correct (TzFindingEditor *editor, TzReviewer *reviewer, const TzReviewItem *item);

/** tz_finding_editor_add: Opens for words in which nothing was found. */
void tz_finding_editor_add (TzFindingEditor *editor, TzReviewer *reviewer, TzSpan span);
