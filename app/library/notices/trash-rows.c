#include "trash-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

void
tz_trash_row_free (TzTrashRow *row)
{
  g_free (row->creator);
  g_free (row);
}

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzTrashRow *row)
{
  return tz_row_checksum (g_variant_new ("(x^ayx)", row->notice, row->creator, row->deleted));
}

gboolean
tz_trash_rows_put (TzConnection *connection, const TzTrashRow *row, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "INSERT OR IGNORE INTO trash (notice, creator, deleted, checksum)"
                             " SELECT id, ?2, ?3, ?4 FROM notice WHERE id = ?1",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, row->notice);
  tz_statement_bind_text (statement, 2, row->creator);
  tz_statement_bind_int (statement, 3, row->deleted);
  tz_statement_bind_int (statement, 4, compute_checksum (row));
  return tz_statement_run (statement, error);
}

static gpointer
read_row (TzStatement *statement, GError **error)
{
  g_autoptr (TzTrashRow) row = g_new0 (TzTrashRow, 1);
  row->notice = tz_statement_get_int (statement, 0);
  row->creator = tz_statement_dup_words (statement, 1);
  row->deleted = tz_statement_get_int (statement, 2);
  if (tz_statement_get_int (statement, 3) == compute_checksum (row))
    return g_steal_pointer (&row);
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("Whether notice %d is in the trash is damaged"),
               (int)row->notice);
  return NULL;
}

TzTrashRow *
tz_trash_rows_load (TzConnection *connection, gint64 notice, GError **error)
{
  return tz_connection_load_row (connection,
                                 "SELECT notice, creator, deleted, checksum FROM trash WHERE notice = ?",
                                 notice, read_row, _ ("This notice is not in the trash"), error);
}
