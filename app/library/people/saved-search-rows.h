#pragma once

#include "connection.h"
#include "saved-searches.h"

/* Rows of saved_search, sealed with a checksum; `chosen` are the values as GVariant text of pairs: the facet's
 * name and a value. */

/** tz_saved_search_rows_list: Returns: (transfer full) (nullable) (element-type TzSavedSearch): by name;
 * %TZ_ERROR_CORRUPT where one is damaged. */
GPtrArray *tz_saved_search_rows_list (TzConnection *connection, GError **error);

/** tz_saved_search_rows_load: Returns: (transfer full) (nullable): %TZ_ERROR_NOT_FOUND, %TZ_ERROR_CORRUPT. */
TzSavedSearch *tz_saved_search_rows_load (TzConnection *connection, gint64 id, GError **error);

/** tz_saved_search_rows_write: Inserts @search with its own modification time, or where it has an id, puts it
 * in the place of that one. */
gboolean tz_saved_search_rows_write (TzConnection *connection, const TzSavedSearch *search, GError **error);
