#include "sources.h"

#include <glib/gi18n.h>

#include "checksum.h"
#include "compress.h"
#include "door.h"
#include "errors.h"
#include "library-private.h"
#include "texts.h"
#include "where.h"

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

static gpointer
read_source (TzStatement *statement, GError **error G_GNUC_UNUSED)
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
  source->recognised = tz_statement_dup_text (statement, 11);
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
      " page_published, imported, recognised FROM source WHERE notice = ? ORDER BY id",
      error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_read_rows (statement, read_source, source_free, error);
}

/* No body means that the bytes are those of the text. */
static GBytes *
unpack (TzConnection *connection, TzStatement *statement, GError **error)
{
  g_autoptr (GBytes) body = tz_statement_dup_bytes (statement, 1);
  if (body == NULL)
    return tz_texts_load_bytes (connection, tz_statement_get_int (statement, 0), error);
  return tz_decompress (body, tz_statement_get_int (statement, 2), error);
}

static GBytes *
load_checked (TzConnection *connection, TzStatement *statement, GError **error)
{
  g_autoptr (GBytes) expected = tz_statement_dup_bytes (statement, 3);
  g_autoptr (GBytes) bytes = unpack (connection, statement, error);
  if (bytes == NULL)
    return NULL;
  g_autoptr (GBytes) actual = tz_checksum_bytes (bytes);
  if (expected != NULL && g_bytes_equal (actual, expected))
    return g_steal_pointer (&bytes);
  tz_decompress_set_damaged (error);
  return NULL;
}

GBytes *
tz_sources_load_bytes (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT notice, body, n_bytes, sha256, name FROM source WHERE id = ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_DONE)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("This source is not in the library"));
  if (step != TZ_STEP_ROW)
    return NULL;
  GBytes *bytes = load_checked (connection, statement, error);
  if (bytes == NULL)
    g_prefix_error (error, _ ("Source “%s” of notice %d: "), tz_statement_get_text (statement, 4),
                    (int)tz_statement_get_int (statement, 0));
  return bytes;
}

GBytes *
tz_library_load_source_bytes (TzLibrary *library, gint64 source_id, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL ? tz_sources_load_bytes (snapshot->connection, source_id, error) : NULL;
}

gboolean
tz_library_find_source (TzLibrary *library, GBytes *sha256, const char *origin, gint64 *notice,
                        GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return FALSE;
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      snapshot->connection,
      "SELECT notice FROM source WHERE sha256 = ? AND origin = ? AND notice NOT IN " TZ_WHERE_TRASH, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_bytes (statement, 1, sha256);
  tz_statement_bind_text (statement, 2, origin);
  TzStep step = tz_statement_step (statement, error);
  *notice = step == TZ_STEP_ROW ? tz_statement_get_int (statement, 0) : 0;
  return step != TZ_STEP_FAILED;
}

static gboolean
find_by_digest (TzLibrary *library, const char *sql, GBytes *digest, gint64 *notice, GError **error)
{
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  g_autoptr (TzStatement) statement =
      snapshot != NULL ? tz_connection_prepare (snapshot->connection, sql, error) : NULL;
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_bytes (statement, 1, digest);
  TzStep step = tz_statement_step (statement, error);
  *notice = step == TZ_STEP_ROW ? tz_statement_get_int (statement, 0) : 0;
  return step != TZ_STEP_FAILED;
}

/* What is no digest is that of nothing. */
static GBytes *
read_hex (const char *hex)
{
  GByteArray *bytes = g_byte_array_new ();
  for (; g_ascii_isxdigit (hex[0]) && g_ascii_isxdigit (hex[1]); hex += 2) {
    guint8 byte = (guint8)(g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1]));
    g_byte_array_append (bytes, &byte, 1);
  }
  return g_byte_array_free_to_bytes (bytes);
}

gboolean
tz_library_find_sha256 (TzLibrary *library, const char *sha256, gint64 *notice, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GBytes) digest = read_hex (sha256);
  return find_by_digest (
      library, "SELECT notice FROM source WHERE sha256 = ? AND notice NOT IN " TZ_WHERE_TRASH " ORDER BY id",
      digest, notice, error);
}

gboolean
tz_library_find_text (TzLibrary *library, const char *utf8, gint64 *notice, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GBytes) digest = tz_checksum_compact (utf8);
  return find_by_digest (library,
                         "SELECT notice FROM text WHERE compact = ? AND notice NOT IN " TZ_WHERE_TRASH,
                         digest, notice, error);
}
