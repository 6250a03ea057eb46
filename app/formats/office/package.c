#include "package.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <string.h>

#include "errors.h"

/* The parts that are read, unpacked: a long notice with its styles has some hundred kilobytes. */
#define MAX_BYTES (32u * 1000u * 1000u)

#define MAX_ENTRIES 20000u

#define CHUNK 65536u

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

gboolean
tz_package_is_one (const char *bytes, gsize n_bytes)
{
  return n_bytes >= 4 && memcmp (bytes, "PK\3\4", 4) == 0;
}

static gboolean
complain (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the document is damaged"));
  return FALSE;
}

/* Unpacks the entry that comes next; @n_left: how many bytes all parts may still have. */
static GBytes *
unpack (Archive *archive, gsize *n_left, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) part = g_byte_array_new ();
  for (;;) {
    guint8 chunk[CHUNK];
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    la_ssize_t n = archive_read_data (archive, chunk, sizeof chunk);
    if (n < 0) {
      complain (error);
      return NULL;
    }
    if (n == 0)
      return g_byte_array_free_to_bytes (g_steal_pointer (&part));
    if ((gsize)n > *n_left) {
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
                           _ ("the document unpacks to more than is read"));
      return NULL;
    }
    *n_left -= n;
    g_byte_array_append (part, chunk, n);
  }
}

GHashTable *
tz_package_read (GBytes *zip, const char *const *wanted, GCancellable *cancellable, GError **error)
{
  gsize n_bytes, n_left = MAX_BYTES;
  const void *data = g_bytes_get_data (zip, &n_bytes);
  g_autoptr (Archive) archive = archive_read_new ();
  g_autoptr (GHashTable) parts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, n_bytes) != ARCHIVE_OK) {
    complain (error);
    return NULL;
  }
  for (guint i = 0; i < MAX_ENTRIES; i++) {
    struct archive_entry *entry;
    int got = archive_read_next_header (archive, &entry);
    if (got == ARCHIVE_EOF)
      break;
    if (got < ARCHIVE_WARN) {
      complain (error);
      return NULL;
    }
    const char *name = archive_entry_pathname (entry);
    if (name == NULL || !g_strv_contains (wanted, name) || g_hash_table_contains (parts, name))
      continue;
    GBytes *part = unpack (archive, &n_left, cancellable, error);
    if (part == NULL)
      return NULL;
    g_hash_table_insert (parts, g_strdup (name), part);
  }
  return g_steal_pointer (&parts);
}
