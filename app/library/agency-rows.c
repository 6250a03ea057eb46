#include "agency-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

void
tz_agency_row_free (TzAgencyRow *row)
{
  g_free (row->key);
  g_free (row->into);
  g_free (row->name);
  g_free (row->creator);
  g_free (row);
}

static void
row_free (gpointer data)
{
  tz_agency_row_free (data);
}

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzAgencyRow *row)
{
  return tz_row_checksum (
      g_variant_new ("(^aym^aym^ay^ayx)", row->key, row->into, row->name, row->creator, row->modified));
}

gboolean
tz_agency_rows_write (TzConnection *connection, const TzAgencyRow *row, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "INSERT INTO agency (key, into_key, name, creator, modified, checksum) VALUES (?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (key) DO UPDATE SET into_key = excluded.into_key, name = excluded.name,"
      " creator = excluded.creator, modified = excluded.modified, checksum = excluded.checksum",
      error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, row->key);
  tz_statement_bind_text (statement, 2, row->into);
  tz_statement_bind_text (statement, 3, row->name);
  tz_statement_bind_text (statement, 4, row->creator);
  tz_statement_bind_int (statement, 5, row->modified);
  tz_statement_bind_int (statement, 6, compute_checksum (row));
  return tz_statement_run (statement, error);
}

gboolean
tz_agency_rows_put (TzConnection *connection, const char *key, const char *into, const char *name,
                    const char *creator, GError **error)
{
  const TzAgencyRow row = {(char *)key, (char *)into, (char *)name, (char *)creator,
                           g_get_real_time () / G_USEC_PER_SEC};
  return tz_agency_rows_write (connection, &row, error);
}

/* A damaged row may hold nothing where there is always something. */
static char *
dup_text (TzStatement *statement, int column)
{
  const char *text = tz_statement_get_text (statement, column);
  return g_strdup (text != NULL ? text : "");
}

static TzAgencyRow *
read_row (TzStatement *statement)
{
  TzAgencyRow *row = g_new0 (TzAgencyRow, 1);
  row->key = dup_text (statement, 0);
  row->into = tz_statement_dup_text (statement, 1);
  row->name = tz_statement_dup_text (statement, 2);
  row->creator = dup_text (statement, 3);
  row->modified = tz_statement_get_int (statement, 4);
  return row;
}

GPtrArray *
tz_agency_rows_list (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT key, into_key, name, creator, modified, checksum FROM agency ORDER BY key", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzAgencyRow *row = read_row (statement);
    g_ptr_array_add (rows, row);
    if (tz_statement_get_int (statement, 5) == compute_checksum (row))
      continue;
    g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("What was said of agency “%s” is damaged"), row->key);
    return NULL;
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&rows);
}
