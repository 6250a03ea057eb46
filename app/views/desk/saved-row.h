#pragma once

#include <gtk/gtk.h>

#include "saved.h"

/**
 * TzSavedRow:
 *
 * One thing that is saved, in a list, with buttons to rename and to delete it. Signals: "rename" (new name), "delete",
 * and "kept" when no name is typed in it any more.
 */
#define TZ_TYPE_SAVED_ROW (tz_saved_row_get_type ())
G_DECLARE_FINAL_TYPE (TzSavedRow, tz_saved_row, TZ, SAVED_ROW, GtkListBoxRow)

/** tz_saved_row_new: Returns: (transfer floating). @saved: outlives the row; @words: what is kept;
 * @writable: whether it can be changed. */
GtkWidget *tz_saved_row_new (const TzSaved *saved, const char *words, gboolean writable);

/** tz_saved_row_get: Returns: (transfer none). */
const TzSaved *tz_saved_row_get (TzSavedRow *row);

/** tz_saved_row_is_renamed: Returns: whether a name is being typed in it. */
gboolean tz_saved_row_is_renamed (TzSavedRow *row);
