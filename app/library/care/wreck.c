#include "wreck.h"

#include "checksum.h"
#include "errors.h"
#include "file-header.h"
#include "findings-record.h"
#include "reader-pool.h"
#include "row-numbers.h"
#include "schema.h"
#include "sources.h"
#include "texts.h"

/* The rows of people's work carry checksums from this version on; before, the same columns are read without.
 */
#define FIRST_WITH_CHECKSUMS 2
#define WITHOUT_CHECKSUMS                                                                                    \
  "PRAGMA query_only = 0; PRAGMA temp_store = MEMORY;"                                                       \
  "CREATE TEMP VIEW annotation AS SELECT *, 0 AS checksum FROM main.annotation"

struct _TzWreck {
  TzConnection *connection;
  gint64 version;
  TzReaderPool *readers;
  GHashTable *sources; /* numbers of notices to GArray of numbers of sources */
};

/* A file that was cut short is refused unless its schema might be written, which nobody does here; closing it
 * leaves the log as it is. */
static TzConnection *
open_connection (const char *path, GError **error)
{
  g_autoptr (TzConnection) connection =
      tz_connection_open (path, tz_file_has_log (path) ? TZ_CONNECT_READ : TZ_CONNECT_IMMUTABLE, error);
  if (connection == NULL || !tz_connection_exec (connection, "PRAGMA writable_schema = 1", error))
    return NULL;
  sqlite3_db_config (tz_connection_get_handle (connection), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  return g_steal_pointer (&connection);
}

static gint64
read_int (TzWreck *wreck, const char *sql, gint64 id)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (wreck->connection, sql, NULL);
  if (statement == NULL)
    return 0;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_step (statement, NULL) == TZ_STEP_ROW ? tz_statement_get_int (statement, 0) : 0;
}

gint64
tz_wreck_get_last_notice (TzWreck *wreck)
{
  return tz_row_numbers_last (wreck->connection, "notice");
}

static void
free_ids (gpointer data)
{
  g_array_unref (data);
}

/* By the table itself: the index by notice may be damaged though it is not. */
static void
find_sources (TzWreck *wreck)
{
  wreck->sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_ids);
  gint64 last = tz_row_numbers_last (wreck->connection, "source");
  for (gint64 id = 1; id <= last; id++) {
    gint64 notice = read_int (wreck, "SELECT notice FROM source WHERE id = ?", id);
    if (notice == 0)
      continue;
    GArray *ids = g_hash_table_lookup (wreck->sources, &notice);
    if (ids == NULL) {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (wreck->sources, g_memdup2 (&notice, sizeof notice), ids);
    }
    g_array_append_val (ids, id);
  }
}

/* Where the beginning of the file is lost, the log may have it. */
static gboolean
check_file (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  if (tz_schema_check (path, &local) || g_error_matches (local, TZ_ERROR, TZ_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

TzWreck *
tz_wreck_open (const char *path, GError **error)
{
  g_autoptr (TzWreck) wreck = g_new0 (TzWreck, 1);
  if (!check_file (path, error))
    return NULL;
  wreck->connection = open_connection (path, error);
  if (wreck->connection == NULL || !tz_schema_check_open (wreck->connection, path, error) ||
      !tz_connection_read_int (wreck->connection, "PRAGMA user_version", &wreck->version, error) ||
      (wreck->version < FIRST_WITH_CHECKSUMS &&
       !tz_connection_exec (wreck->connection, WITHOUT_CHECKSUMS, error)))
    return NULL;
  wreck->readers = tz_reader_pool_new ();
  find_sources (wreck);
  return g_steal_pointer (&wreck);
}

void
tz_wreck_free (TzWreck *wreck)
{
  g_clear_pointer (&wreck->connection, tz_connection_free);
  g_clear_pointer (&wreck->readers, tz_reader_pool_free);
  g_clear_pointer (&wreck->sources, g_hash_table_unref);
  g_free (wreck);
}

/* A page that cannot be read may have held it. */
static gboolean
may_have (TzWreck *wreck, const char *sql, gint64 id)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (wreck->connection, sql, NULL);
  if (statement == NULL)
    return TRUE;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_step (statement, NULL) != TZ_STEP_DONE;
}

gboolean
tz_wreck_was_there (TzWreck *wreck, gint64 id)
{
  return may_have (wreck, "SELECT 1 FROM notice WHERE id = ?", id) ||
         may_have (wreck, "SELECT 1 FROM text WHERE notice = ?", id) ||
         g_hash_table_contains (wreck->sources, &id);
}

static TzText *
load_own_text (TzWreck *wreck, gint64 id)
{
  g_autoptr (TzText) text = tz_texts_load (wreck->connection, id, NULL);
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (wreck->connection, "SELECT compact FROM text WHERE notice = ?", NULL);
  if (text == NULL || statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  if (tz_statement_step (statement, NULL) != TZ_STEP_ROW)
    return NULL;
  g_autoptr (GBytes) expected = tz_statement_dup_bytes (statement, 0);
  g_autoptr (GBytes) actual = tz_checksum_compact (tz_text_get_utf8 (text));
  return expected != NULL && g_bytes_equal (actual, expected) ? g_steal_pointer (&text) : NULL;
}

static TzText *
read_source_again (TzWreck *wreck, const TzWreckSource *source)
{
  g_autoptr (TzDocument) document =
      tz_reader_pool_read (wreck->readers, source->bytes, source->name, source->charset, NULL, NULL);
  return document != NULL ? tz_text_ref (document->text) : NULL;
}

TzText *
tz_wreck_load_text (TzWreck *wreck, gint64 id)
{
  guint n_lost = 0;
  TzText *text = load_own_text (wreck, id);
  g_autoptr (GPtrArray) sources = text == NULL ? tz_wreck_load_sources (wreck, id, &n_lost) : NULL;
  for (guint i = 0; text == NULL && i < sources->len; i++)
    text = read_source_again (wreck, g_ptr_array_index (sources, i));
  return text;
}

TzAnalysis *
tz_wreck_load_findings (TzWreck *wreck, gint64 id, const TzText *text, const TzLexicon *lexicon)
{
  g_autoptr (GBytes) bytes = tz_texts_load_findings (wreck->connection, id, NULL);
  return bytes != NULL ? tz_findings_record_read (bytes, text, lexicon, NULL) : NULL;
}

gint64
tz_wreck_load_imported (TzWreck *wreck, gint64 id)
{
  return read_int (wreck, "SELECT imported FROM notice WHERE id = ?", id);
}

void
tz_wreck_source_free (TzWreckSource *source)
{
  g_free (source->name);
  g_free (source->origin);
  g_free (source->media_type);
  g_free (source->charset);
  g_free (source->page_title);
  g_free (source->page_source);
  g_free (source->page_published);
  g_free (source->recognised);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source);
}

static void
source_free (gpointer data)
{
  tz_wreck_source_free (data);
}

static char *
dup_valid (TzStatement *statement, int column)
{
  const char *text = tz_statement_get_text (statement, column);
  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

/* Returns: (transfer full) (nullable): which pages were recognised, of which libraries before version 7 know nothing. */
static char *
dup_recognised (TzWreck *wreck, gint64 id)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (wreck->connection, "SELECT recognised FROM source WHERE id = ?", NULL);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_step (statement, NULL) == TZ_STEP_ROW ? dup_valid (statement, 0) : NULL;
}

static TzWreckSource *
load_source (TzWreck *wreck, gint64 id)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      wreck->connection,
      "SELECT name, origin, media_type, charset, page_title, page_source, page_published"
      " FROM source WHERE id = ?",
      NULL);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  GBytes *bytes = tz_sources_load_bytes (wreck->connection, id, NULL);
  if (bytes == NULL || tz_statement_step (statement, NULL) != TZ_STEP_ROW) {
    g_clear_pointer (&bytes, g_bytes_unref);
    return NULL;
  }
  TzWreckSource *source = g_new (TzWreckSource, 1);
  *source = (TzWreckSource){.name = dup_valid (statement, 0),
                            .origin = dup_valid (statement, 1),
                            .media_type = dup_valid (statement, 2),
                            .charset = dup_valid (statement, 3),
                            .page_title = dup_valid (statement, 4),
                            .page_source = dup_valid (statement, 5),
                            .page_published = dup_valid (statement, 6),
                            .recognised = dup_recognised (wreck, id),
                            .bytes = bytes};
  return source;
}

GPtrArray *
tz_wreck_load_sources (TzWreck *wreck, gint64 id, guint *n_lost)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (source_free);
  const GArray *ids = g_hash_table_lookup (wreck->sources, &id);
  *n_lost = 0;
  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    TzWreckSource *source = load_source (wreck, g_array_index (ids, gint64, i));
    if (source != NULL)
      g_ptr_array_add (sources, source);
    else
      ++*n_lost;
  }
  return sources;
}

TzConnection *
tz_wreck_get_connection (TzWreck *wreck)
{
  return wreck->connection;
}

gboolean
tz_wreck_has_checksums (TzWreck *wreck)
{
  return wreck->version >= FIRST_WITH_CHECKSUMS;
}
