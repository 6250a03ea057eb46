#include "source-lines.h"

#include <glib/gi18n.h>

#include "door.h"
#include "library-private.h"
#include "page-pictures.h"
#include "sources.h"

/* What a source has. */
typedef struct {
  gint64 id;
  gboolean recognised;
  GBytes *packed; /* (nullable): its lines, once they were found */
} SourceLines;

static void
source_lines_free (SourceLines *lines)
{
  g_clear_pointer (&lines->packed, g_bytes_unref);
  g_free (lines);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SourceLines, source_lines_free)

static gpointer
read_row (TzStatement *statement, GError **error G_GNUC_UNUSED)
{
  SourceLines *lines = g_new0 (SourceLines, 1);
  lines->id = tz_statement_get_int (statement, 0);
  lines->recognised = !tz_statement_is_null (statement, 1);
  lines->packed = tz_statement_dup_bytes (statement, 2);
  return lines;
}

static SourceLines *
load (TzLibrary *library, gint64 source, GError **error)
{
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL
             ? tz_connection_load_row (snapshot->connection,
                                       "SELECT id, recognised, packed FROM source LEFT JOIN source_lines"
                                       " ON source = id WHERE id = ?",
                                       source, read_row, _ ("This source is not in the library"), error)
             : NULL;
}

static gboolean
keep (TzConnection *connection, gpointer data, GError **error)
{
  const SourceLines *lines = data;
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT OR REPLACE INTO source_lines (source, packed) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, lines->id);
  tz_statement_bind_bytes (statement, 2, lines->packed);
  return tz_statement_run (statement, error);
}

GArray *
tz_source_lines_find (TzLibrary *library, gint64 source, TzReaderPool *readers, guint *n_pages,
                      GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (SourceLines) kept = load (library, source, error);
  if (kept == NULL)
    return NULL;
  GArray *lines = kept->packed != NULL ? tz_page_lines_unpack (kept->packed, n_pages) : NULL;
  if (lines != NULL)
    return lines;
  g_autoptr (GBytes) bytes = tz_library_load_source_bytes (library, source, error);
  lines = bytes != NULL ? tz_page_lines_new (readers, bytes, n_pages, cancellable, error) : NULL;
  if (lines == NULL || !kept->recognised || tz_library_is_read_only (library))
    return lines;
  g_clear_pointer (&kept->packed, g_bytes_unref);
  kept->packed = tz_page_lines_pack (lines, *n_pages);
  tz_library_write (library, keep, kept, NULL); /* else they are found again */
  return lines;
}
