#include "unpack.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <string.h>

#include "document.h"
#include "errors.h"

#define CHUNK 65536u

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

typedef struct {
  Archive *archive;
  GArray *members; /* of TzMember */
  const TzUnpackBudget *budget;
  guint64 n_written;
  int output;
  GCancellable *cancellable;
} Unpacking;

static gboolean
complain (GError **error, TzError code, const char *message)
{
  g_set_error_literal (error, TZ_ERROR, code, message);
  return FALSE;
}

/* Older programs write names in the charset of their system, which is GBK where notices come from. */
static char *
dup_name (const char *raw)
{
  if (g_utf8_validate (raw, -1, NULL))
    return g_strdup (raw);
  char *decoded = g_convert (raw, -1, "UTF-8", "GB18030", NULL, NULL, NULL);
  return decoded != NULL ? decoded : g_utf8_make_valid (raw, -1);
}

/* Returns: (transfer full) (nullable): a path that leads downwards; %NULL for a file that is hidden or has no name. */
static char *
dup_path (struct archive_entry *entry)
{
  const char *raw = archive_entry_pathname (entry);
  g_autofree char *name = raw != NULL ? dup_name (raw) : NULL;
  if (name == NULL)
    return NULL;
  g_auto (GStrv) steps = g_strsplit_set (name, "/\\", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  const char *last = NULL;
  for (guint i = 0; steps[i] != NULL; i++) {
    if (g_str_equal (steps[i], "__MACOSX"))
      return NULL;
    if (*steps[i] == '\0' || g_str_equal (steps[i], ".") || g_str_equal (steps[i], ".."))
      continue;
    last = steps[i];
    g_strv_builder_add (kept, last);
  }
  if (last == NULL || *last == '.')
    return NULL;
  g_auto (GStrv) down = g_strv_builder_end (kept);
  return g_strjoinv ("/", down);
}

/* Of a member that is larger than any file that is read, no more is kept than says so. */
static gboolean
write_member (Unpacking *unpacking, TzMember *member, GError **error)
{
  for (;;) {
    guint8 chunk[CHUNK];
    if (g_cancellable_set_error_if_cancelled (unpacking->cancellable, error))
      return FALSE;
    la_ssize_t n = archive_read_data (unpacking->archive, chunk, sizeof chunk);
    if (n < 0)
      return complain (error, TZ_ERROR_CORRUPT, _ ("the archive is damaged"));
    if (n == 0 || member->n_bytes > TZ_DOCUMENT_MAX_BYTES)
      return TRUE;
    if (unpacking->n_written + n > unpacking->budget->n_bytes)
      return complain (error, TZ_ERROR_TOO_LARGE, _ ("the archive unpacks to more than is read"));
    if (!tz_member_write (unpacking->output, unpacking->n_written, chunk, n, error))
      return FALSE;
    unpacking->n_written += n;
    member->n_bytes += n;
  }
}

static gboolean
take_entry (Unpacking *unpacking, struct archive_entry *entry, GError **error)
{
  if (archive_entry_is_encrypted (entry))
    return complain (error, TZ_ERROR_BINARY, _ ("the archive is locked with a password"));
  if (archive_entry_filetype (entry) != AE_IFREG)
    return TRUE;
  TzMember member = {.name = dup_path (entry), .offset = unpacking->n_written};
  if (member.name == NULL)
    return TRUE;
  if (unpacking->members->len >= unpacking->budget->n_members) {
    g_free (member.name);
    return complain (error, TZ_ERROR_TOO_LARGE, _ ("the archive unpacks to more than is read"));
  }
  gboolean written = write_member (unpacking, &member, error);
  if (written)
    g_array_append_val (unpacking->members, member);
  else
    g_free (member.name);
  return written;
}

static void
take_entries (Unpacking *unpacking, GError **error)
{
  for (;;) {
    struct archive_entry *entry;
    int got = archive_read_next_header (unpacking->archive, &entry);
    if (got == ARCHIVE_EOF)
      return;
    if (got < ARCHIVE_WARN) {
      complain (error, TZ_ERROR_CORRUPT, _ ("the archive is damaged"));
      return;
    }
    if (!take_entry (unpacking, entry, error))
      return;
  }
}

static Archive *
open_archive (GBytes *bytes)
{
  gsize n_bytes;
  const void *data = g_bytes_get_data (bytes, &n_bytes);
  Archive *archive = archive_read_new ();
  archive_read_support_format_zip (archive);
  archive_read_support_format_7zip (archive);
  archive_read_support_format_rar (archive);
  archive_read_support_format_rar5 (archive);
  archive_read_support_format_tar (archive);
  archive_read_support_filter_gzip (archive);
  archive_read_support_filter_bzip2 (archive);
  archive_read_support_filter_xz (archive);
  archive_read_support_filter_zstd (archive);
  if (archive_read_open_memory (archive, data, n_bytes) == ARCHIVE_OK)
    return archive;
  archive_read_free (archive);
  return NULL;
}

GArray *
tz_unpack (GBytes *bytes, int output, const TzUnpackBudget *budget, GCancellable *cancellable, GError **error)
{
  g_autoptr (Archive) archive = open_archive (bytes);
  Unpacking unpacking = {.archive = archive,
                         .members = tz_members_new (),
                         .budget = budget,
                         .output = output,
                         .cancellable = cancellable};
  if (archive == NULL)
    complain (error, TZ_ERROR_CORRUPT, _ ("the archive is damaged"));
  else
    take_entries (&unpacking, error);
  return unpacking.members;
}
