#pragma once

#include <gtk/gtk.h>

#include "library.h"

/** TzCompletionBar: the statuses of a notice's problems as one bar, hatched where not stated, with a diamond
 * where the notice itself declares to be. */
#define TZ_TYPE_COMPLETION_BAR (tz_completion_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzCompletionBar, tz_completion_bar, TZ, COMPLETION_BAR, GtkWidget)

GtkWidget *tz_completion_bar_new (void);

/** tz_completion_bar_set_row: @row: (transfer none) (nullable): its figures are copied. */
void tz_completion_bar_set_row (TzCompletionBar *bar, const TzNoticeRow *row);

/** tz_completion_dup_text: Returns: (transfer full): the figures for people: "47/51", "5/5 · not stated 6";
 * never a zero for what is not stated. */
char *tz_completion_dup_text (const TzNoticeRow *row);

/** tz_completion_dup_description: Returns: (transfer full): every status with its number, and what is
 * declared. */
char *tz_completion_dup_description (const TzNoticeRow *row);
