#pragma once

#include "connection.h"

/** TzTrashRow: a notice in the trash. */
typedef struct {
  gint64 notice;
  char *creator;  /* who put it there */
  gint64 deleted; /* Unix seconds */
} TzTrashRow;

void tz_trash_row_free (TzTrashRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzTrashRow, tz_trash_row_free)

/** tz_trash_rows_put: Puts a notice into the trash, with a checksum; one that is gone or there already is
 * passed over. */
gboolean tz_trash_rows_put (TzConnection *connection, const TzTrashRow *row, GError **error);

/** tz_trash_rows_load: Returns: (transfer full) (nullable): the row of @notice; %TZ_ERROR_NOT_FOUND,
 * %TZ_ERROR_CORRUPT where its checksum does not fit. */
TzTrashRow *tz_trash_rows_load (TzConnection *connection, gint64 notice, GError **error);
