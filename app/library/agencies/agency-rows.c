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

static TzAgencyRow *
read_row (TzStatement *statement)
{
  TzAgencyRow *row = g_new0 (TzAgencyRow, 1);
  row->key = tz_statement_dup_words (statement, 0);
  row->into = tz_statement_dup_text (statement, 1);
  row->name = tz_statement_dup_text (statement, 2);
  row->creator = tz_statement_dup_words (statement, 3);
  row->modified = tz_statement_get_int (statement, 4);
  return row;
}

#define SELECT "SELECT key, into_key, name, creator, modified, checksum FROM agency ORDER BY key"

GPtrArray *
tz_agency_rows_list (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, SELECT, error);
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

static gboolean
has_key (const GPtrArray *rows, const char *key)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const TzAgencyRow *)rows->pdata[i])->key, key))
      return TRUE;
  return FALSE;
}

/* Adds rows to @rows until one cannot be read. Returns: whether all could. */
static gboolean
rescue (TzConnection *connection, const char *sql, GPtrArray *rows)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, NULL);
  gboolean sound = statement != NULL;
  TzStep step = TZ_STEP_FAILED;
  while (statement != NULL && (step = tz_statement_step (statement, NULL)) == TZ_STEP_ROW) {
    g_autoptr (TzAgencyRow) row = read_row (statement);
    gboolean intact = tz_statement_get_int (statement, 5) == compute_checksum (row);
    sound &= intact;
    if (intact && !has_key (rows, row->key))
      g_ptr_array_add (rows, g_steal_pointer (&row));
  }
  return sound && step == TZ_STEP_DONE;
}

GPtrArray *
tz_agency_rows_rescue (TzConnection *connection, gboolean *all)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  *all = rescue (connection, SELECT, rows) || rescue (connection, SELECT " DESC", rows);
  return rows;
}
