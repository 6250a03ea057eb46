#pragma once

#include <gtk/gtk.h>

#include "span.h"

/** TzFactRow: a line of a panel that leads to the words it was read from. */
#define TZ_TYPE_FACT_ROW (tz_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (TzFactRow, tz_fact_row, TZ, FACT_ROW, GtkListBoxRow)

/**
 * tz_fact_row_new:
 * @key: what it is
 * @value: (nullable)
 * @span: where it was read; the empty span where nowhere
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *tz_fact_row_new (const char *key, const char *value, TzSpan span);

/** tz_fact_row_add_figure: Adds a right-aligned @text of at least @width characters at the end of the line.
 */
void tz_fact_row_add_figure (TzFactRow *row, const char *text, int width, const char *css_class);

/** tz_fact_row_add_button: Adds a button at the end of the line. */
void tz_fact_row_add_button (TzFactRow *row, GtkWidget *button);

/** tz_fact_row_set_note: Adds a small line under the row. */
void tz_fact_row_set_note (TzFactRow *row, const char *note);

TzSpan tz_fact_row_get_span (TzFactRow *row);

/** tz_fact_list_new: Appends a section to @box: @title (nullable) and a list of rows. Returns: (transfer
 * none): the list. */
GtkListBox *tz_fact_list_new (GtkBox *box, const char *title);
