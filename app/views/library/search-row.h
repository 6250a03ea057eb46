#pragma once

#include <gtk/gtk.h>

#include "saved-searches.h"

/**
 * TzSearchRow:
 *
 * One saved search in a list, with buttons to rename and to delete it. Signals: "rename" (new name), "delete".
 */
#define TZ_TYPE_SEARCH_ROW (tz_search_row_get_type ())
G_DECLARE_FINAL_TYPE (TzSearchRow, tz_search_row, TZ, SEARCH_ROW, GtkListBoxRow)

/** tz_search_row_new: Returns: (transfer floating). @search: outlives the row; @words: what it searches for;
 * @writable: whether it can be changed. */
GtkWidget *tz_search_row_new (const TzSavedSearch *search, const char *words, gboolean writable);

/** tz_search_row_get: Returns: (transfer none). */
const TzSavedSearch *tz_search_row_get (TzSearchRow *row);
