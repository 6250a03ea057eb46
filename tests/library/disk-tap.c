#include "disk-tap.h"

#include <glib.h>

static TapFunc ask_before;
static TapFunc tell_after;

static sqlite3_vfs *real_disk;
static sqlite3_vfs disk;

/* The methods of the files beneath, by table, and the same with ours. */
static struct {
  const sqlite3_io_methods *real;
  sqlite3_io_methods ours;
} tables[4];
static GHashTable *paths; /* of open files */
static GMutex mutex;

static const sqlite3_io_methods *
real_methods (sqlite3_file *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (file->pMethods == &tables[i].ours)
      return tables[i].real;
  g_assert_not_reached ();
}

static const char *
path_of (sqlite3_file *file)
{
  g_mutex_lock (&mutex);
  const char *path = g_hash_table_lookup (paths, file);
  g_mutex_unlock (&mutex);
  return path;
}

static int
finish (const TapCall *call, int code)
{
  return code == SQLITE_OK && tell_after != NULL ? tell_after (call) : code;
}

static int
write_file (sqlite3_file *file, const void *data, int n_bytes, sqlite3_int64 offset)
{
  TapCall call = {TAP_WRITE, path_of (file), file, data, n_bytes, offset};
  int code = ask_before (&call);
  return code != SQLITE_OK ? code : finish (&call, real_methods (file)->xWrite (file, data, n_bytes, offset));
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  TapCall call = {TAP_TRUNCATE, path_of (file), file, NULL, 0, size};
  int code = ask_before (&call);
  return code != SQLITE_OK ? code : finish (&call, real_methods (file)->xTruncate (file, size));
}

static int
sync_file (sqlite3_file *file, int flags)
{
  TapCall call = {TAP_SYNC, path_of (file), file, NULL, 0, 0};
  int code = ask_before (&call);
  return code != SQLITE_OK ? code : finish (&call, real_methods (file)->xSync (file, flags));
}

static int
close_file (sqlite3_file *file)
{
  g_mutex_lock (&mutex);
  g_hash_table_remove (paths, file);
  g_mutex_unlock (&mutex);
  return real_methods (file)->xClose (file);
}

static int
delete_file (sqlite3_vfs *vfs G_GNUC_UNUSED, const char *path, int sync_folder)
{
  TapCall call = {.what = TAP_DELETE, .path = path};
  int code = ask_before (&call);
  return code != SQLITE_OK ? code : finish (&call, real_disk->xDelete (real_disk, path, sync_folder));
}

static void
patch (sqlite3_file *file, const char *path)
{
  g_mutex_lock (&mutex);
  guint i = 0;
  while (tables[i].real != NULL && tables[i].real != file->pMethods)
    i++;
  g_assert_cmpuint (i, <, G_N_ELEMENTS (tables));
  if (tables[i].real == NULL) {
    tables[i].ours = *file->pMethods;
    tables[i].ours.xWrite = write_file;
    tables[i].ours.xTruncate = truncate_file;
    tables[i].ours.xSync = sync_file;
    tables[i].ours.xClose = close_file;
    tables[i].real = file->pMethods;
  }
  file->pMethods = &tables[i].ours;
  g_hash_table_insert (paths, file, g_strdup (path));
  g_mutex_unlock (&mutex);
}

static int
open_file (sqlite3_vfs *vfs G_GNUC_UNUSED, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  int code = real_disk->xOpen (real_disk, path, file, flags, out_flags);
  if (code != SQLITE_OK || file->pMethods == NULL)
    return code;
  patch (file, path);
  TapCall call = {TAP_OPEN, path, file, NULL, 0, 0};
  return finish (&call, code);
}

void
tap_install (TapFunc before, TapFunc after)
{
  ask_before = before;
  tell_after = after;
  paths = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  real_disk = sqlite3_vfs_find (NULL);
  disk = *real_disk;
  disk.zName = "tapped";
  disk.xOpen = open_file;
  disk.xDelete = delete_file;
  g_assert_cmpint (sqlite3_vfs_register (&disk, 1), ==, SQLITE_OK);
}
