#pragma once

#include "connection.h"
#include "saved-views.h"

/* Rows of saved_view, sealed with a checksum; notices and options are kept as GVariant text. */

/** tz_saved_view_rows_list: Returns: (transfer full) (nullable) (element-type TzSavedView): those of @kind by
 * name; %TZ_ERROR_CORRUPT where one is damaged. */
GPtrArray *tz_saved_view_rows_list (TzConnection *connection, TzSavedKind kind, GError **error);

/** tz_saved_view_rows_load: Returns: (transfer full) (nullable): %TZ_ERROR_NOT_FOUND, %TZ_ERROR_CORRUPT. */
TzSavedView *tz_saved_view_rows_load (TzConnection *connection, gint64 id, GError **error);

/** tz_saved_view_rows_write: Inserts @view with its own modification time, or where it has an id, puts it in
 * the place of that one. */
gboolean tz_saved_view_rows_write (TzConnection *connection, const TzSavedView *view, GError **error);
