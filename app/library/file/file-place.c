#include "file-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define SUFFIX ".taizhang"

static gboolean
set_error (const char *path, GError **error)
{
  int number = errno;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _ ("The file “%s” cannot be written: %s"),
               name, g_strerror (number));
  return FALSE;
}

static gboolean
sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  if (!synced)
    set_error (folder, error);
  if (fd >= 0)
    close (fd);
  return synced;
}

gboolean
tz_file_put_in_place (const char *part, const char *path, GError **error)
{
  return g_rename (part, path) == 0 ? sync_folder (path, error) : set_error (path, error);
}

char *
tz_file_dup_beside (const char *path, const char *mark)
{
  g_autofree char *stem =
      g_strndup (path, strlen (path) - (g_str_has_suffix (path, SUFFIX) ? strlen (SUFFIX) : 0));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  char *beside = g_strdup_printf ("%s-%s-%s" SUFFIX, stem, mark, time);
  for (guint i = 2; g_file_test (beside, G_FILE_TEST_EXISTS); i++) {
    g_free (beside);
    beside = g_strdup_printf ("%s-%s-%s-%u" SUFFIX, stem, mark, time, i);
  }
  return beside;
}

/* The log goes first: beside the new file it would be taken for that one's. */
static gboolean
keep (const char *path, const char *kept, GError **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *kept_log = g_strconcat (kept, "-wal", NULL);
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);
  if (g_rename (log, kept_log) != 0 && errno != ENOENT)
    return set_error (kept_log, error);
  g_unlink (shared);
  /* Not every file system can give a file two names. */
  return link (path, kept) == 0 || g_rename (path, kept) == 0 || set_error (kept, error);
}

gboolean
tz_file_replace (const char *part, const char *path, const char *mark, char **kept, GError **error)
{
  g_autofree char *beside = tz_file_dup_beside (path, mark);
  gboolean there = g_file_test (path, G_FILE_TEST_EXISTS);
  if ((there && !keep (path, beside, error)) || !tz_file_put_in_place (part, path, error))
    return FALSE;
  *kept = there ? g_steal_pointer (&beside) : NULL;
  return TRUE;
}
