#include "texts.h"

#include <glib/gi18n.h>

#include "compress.h"
#include "errors.h"

void
tz_texts_set_not_found (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("This notice is not in the library"));
}

/* @sql selects compressed bytes and their length for the notice ?. */
static GBytes *
load_packed (TzConnection *connection, const char *sql, gint64 id, gsize *n_bytes, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_DONE)
    tz_texts_set_not_found (error);
  if (step != TZ_STEP_ROW)
    return NULL;
  *n_bytes = tz_statement_get_int (statement, 1);
  GBytes *packed = tz_statement_dup_bytes (statement, 0);
  if (packed == NULL) {
    tz_decompress_set_damaged (error);
    g_prefix_error (error, _ ("Notice %d: "), (int)id);
  }
  return packed;
}

GBytes *
tz_texts_unpack (GBytes *packed, gsize n_bytes, gint64 id, GError **error)
{
  GBytes *bytes = tz_decompress (packed, n_bytes, error);
  if (bytes == NULL)
    g_prefix_error (error, _ ("Notice %d: "), (int)id);
  return bytes;
}

GBytes *
tz_texts_load_packed (TzConnection *connection, gint64 id, gsize *n_bytes, GError **error)
{
  return load_packed (connection, "SELECT body, n_bytes FROM text WHERE notice = ?", id, n_bytes, error);
}

GBytes *
tz_texts_load_bytes (TzConnection *connection, gint64 id, GError **error)
{
  gsize n_bytes = 0;
  g_autoptr (GBytes) packed = tz_texts_load_packed (connection, id, &n_bytes, error);
  return packed != NULL ? tz_texts_unpack (packed, n_bytes, id, error) : NULL;
}

GBytes *
tz_texts_load_findings (TzConnection *connection, gint64 id, GError **error)
{
  gsize n_bytes = 0;
  g_autoptr (GBytes) packed =
      load_packed (connection, "SELECT record, n_bytes FROM findings WHERE notice = ?", id, &n_bytes, error);
  return packed != NULL ? tz_texts_unpack (packed, n_bytes, id, error) : NULL;
}

TzText *
tz_texts_load (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GBytes) bytes = tz_texts_load_bytes (connection, id, error);
  if (bytes == NULL)
    return NULL;
  gsize size = 0;
  const char *utf8 = g_bytes_get_data (bytes, &size);
  return tz_text_new (utf8 != NULL ? utf8 : "", size, error);
}
