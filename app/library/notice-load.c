#include <glib/gi18n.h>

#include "analysis-json.h"
#include "compress.h"
#include "door.h"
#include "errors.h"
#include "library-private.h"
#include "notice-rows.h"
#include "texts.h"

static TzAnalysis *
load_findings (TzConnection *connection, gint64 id, const TzText *text, const TzLexicon *lexicon,
               GError **error)
{
  g_autoptr (GBytes) bytes =
      tz_texts_load_packed (connection, "SELECT json, n_bytes FROM findings WHERE notice = ?", id, error);
  if (bytes == NULL)
    return NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *json = g_strndup (data, size);
  return tz_analysis_from_json (json, text, lexicon, error);
}

static TzNoticeRow *
load_row (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  TzNoticeRow *row = tz_row_load (connection, id, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (row == NULL)
    tz_texts_set_not_found (error);
  return row;
}

TzNotice *
tz_library_load (TzLibrary *library, gint64 id, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzNotice) notice = g_new0 (TzNotice, 1);
  notice->row = load_row (snapshot->connection, id, error);
  if (notice->row == NULL)
    return NULL;
  notice->text = tz_texts_load (snapshot->connection, id, error);
  if (notice->text == NULL)
    return NULL;
  notice->analysis =
      load_findings (snapshot->connection, id, notice->text, tz_library_get_lexicon (library), error);
  return notice->analysis == NULL ? NULL : g_steal_pointer (&notice);
}

static char *
dup_hex (GBytes *digest)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (digest, &size);
  GString *hex = g_string_sized_new (size * 2);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", data[i]);
  return g_string_free (hex, FALSE);
}

static TzSource *
read_source (TzStatement *statement)
{
  g_autoptr (GBytes) digest = tz_statement_dup_bytes (statement, 5);
  TzSource *source = g_new0 (TzSource, 1);
  source->id = tz_statement_get_int (statement, 0);
  source->name = tz_statement_dup_text (statement, 1);
  source->origin = tz_statement_dup_text (statement, 2);
  source->media_type = tz_statement_dup_text (statement, 3);
  source->charset = tz_statement_dup_text (statement, 4);
  source->sha256 = dup_hex (digest);
  source->n_bytes = tz_statement_get_int (statement, 6);
  source->page_title = tz_statement_dup_text (statement, 7);
  source->page_source = tz_statement_dup_text (statement, 8);
  source->page_published = tz_statement_dup_text (statement, 9);
  source->imported = tz_statement_get_int (statement, 10);
  return source;
}

static void
source_free (gpointer data)
{
  tz_source_free (data);
}

GPtrArray *
tz_library_list_sources (TzLibrary *library, gint64 id, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      snapshot->connection,
      "SELECT id, name, origin, media_type, charset, sha256, n_bytes, page_title, page_source,"
      " page_published, imported FROM source WHERE notice = ? ORDER BY id",
      error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (source_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    g_ptr_array_add (sources, read_source (statement));
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&sources);
}

/* The checksum tells what was published from what became of it on the disk. */
static GBytes *
check_digest (GBytes *bytes, GBytes *digest, GError **error)
{
  gsize size = 0;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autofree char *actual = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, size);
  g_autofree char *expected = dup_hex (digest);
  if (g_strcmp0 (actual, expected) == 0)
    return g_bytes_ref (bytes);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("What the library holds of it is damaged"));
  return NULL;
}

static GBytes *
load_bytes (TzConnection *connection, TzStatement *statement, GError **error)
{
  g_autoptr (GBytes) body = tz_statement_dup_bytes (statement, 1);
  if (body == NULL)
    return tz_texts_load_bytes (connection, tz_statement_get_int (statement, 0), error);
  return tz_decompress (body, tz_statement_get_int (statement, 2), error);
}

GBytes *
tz_library_load_source_bytes (TzLibrary *library, gint64 source_id, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      snapshot->connection, "SELECT notice, body, n_bytes, sha256 FROM source WHERE id = ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, source_id);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_DONE)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("This source is not in the library"));
  if (step != TZ_STEP_ROW)
    return NULL;
  g_autoptr (GBytes) bytes = load_bytes (snapshot->connection, statement, error);
  g_autoptr (GBytes) digest = tz_statement_dup_bytes (statement, 3);
  return bytes == NULL ? NULL : check_digest (bytes, digest, error);
}
