#include "form-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

void
tz_form_row_free (TzFormRow *row)
{
  g_free (row->creator);
  g_free (row);
}

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzFormRow *row)
{
  return tz_row_checksum (
      g_variant_new ("(xxi^ayx)", row->notice, row->other, row->kind, row->creator, row->modified));
}

static gboolean delete (TzConnection *connection, const TzFormRow *row, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "DELETE FROM form_decision WHERE notice = ? AND other = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, row->notice);
  tz_statement_bind_int (statement, 2, row->other);
  return tz_statement_run (statement, error);
}

gboolean
tz_form_rows_write (TzConnection *connection, const TzFormRow *row, GError **error)
{
  TzFormRow ordered = *row;
  ordered.notice = MIN (row->notice, row->other);
  ordered.other = MAX (row->notice, row->other);
  if (row->kind == TZ_FORM_NOT_SAID)
    return delete (connection, &ordered, error);
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "INSERT INTO form_decision (notice, other, kind, creator, modified, checksum) VALUES (?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (notice, other) DO UPDATE SET kind = excluded.kind, creator = excluded.creator,"
      " modified = excluded.modified, checksum = excluded.checksum",
      error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, ordered.notice);
  tz_statement_bind_int (statement, 2, ordered.other);
  tz_statement_bind_int (statement, 3, ordered.kind);
  tz_statement_bind_text (statement, 4, ordered.creator);
  tz_statement_bind_int (statement, 5, ordered.modified);
  tz_statement_bind_int (statement, 6, compute_checksum (&ordered));
  return tz_statement_run (statement, error);
}

gboolean
tz_form_rows_put (TzConnection *connection, gint64 one, gint64 other, TzFormVerdict kind, const char *creator,
                  GError **error)
{
  const TzFormRow row = {0, one, other, kind, (char *)creator, g_get_real_time () / G_USEC_PER_SEC};
  return tz_form_rows_write (connection, &row, error);
}

static gpointer
read_row (TzStatement *statement, GError **error)
{
  g_autoptr (TzFormRow) row = g_new0 (TzFormRow, 1);
  row->id = tz_statement_get_int (statement, 0);
  row->notice = tz_statement_get_int (statement, 1);
  row->other = tz_statement_get_int (statement, 2);
  row->kind = tz_statement_get_int (statement, 3);
  row->creator = tz_statement_dup_words (statement, 4);
  row->modified = tz_statement_get_int (statement, 5);
  if (tz_statement_get_int (statement, 6) == compute_checksum (row))
    return g_steal_pointer (&row);
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("What was said of the forms of notice %d is damaged"),
               (int)row->notice);
  return NULL;
}

TzFormRow *
tz_form_rows_load (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_load_row (
      connection,
      "SELECT id, notice, other, kind, creator, modified, checksum FROM form_decision WHERE id = ?", id,
      read_row, _ ("Nothing is said of these forms"), error);
}
