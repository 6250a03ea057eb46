#include "full-disk.h"

#include <glib.h>
#include <sqlite3.h>

#define PLENTY G_MAXINT

static gint writes_left = PLENTY;
static gint n_refused;

/* The methods of the files beneath, by table, and the same with our write. */
static struct {
  const sqlite3_io_methods *real;
  sqlite3_io_methods ours;
} tables[4];
static GMutex mutex;

static sqlite3_vfs disk;
static sqlite3_vfs *real_disk;

static int
write_while_room (sqlite3_file *file, const void *data, int n_bytes, sqlite3_int64 offset)
{
  if (g_atomic_int_get (&writes_left) < PLENTY && g_atomic_int_add (&writes_left, -1) <= 0) {
    g_atomic_int_inc (&n_refused);
    return SQLITE_FULL;
  }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (file->pMethods == &tables[i].ours)
      return tables[i].real->xWrite (file, data, n_bytes, offset);
  g_assert_not_reached ();
}

static const sqlite3_io_methods *
patch (const sqlite3_io_methods *real)
{
  g_mutex_lock (&mutex);
  guint i = 0;
  while (tables[i].real != NULL && tables[i].real != real)
    i++;
  g_assert_cmpuint (i, <, G_N_ELEMENTS (tables));
  if (tables[i].real == NULL) {
    tables[i].ours = *real;
    tables[i].ours.xWrite = write_while_room;
    tables[i].real = real;
  }
  g_mutex_unlock (&mutex);
  return &tables[i].ours;
}

static int
open_file (sqlite3_vfs *vfs G_GNUC_UNUSED, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  int code = real_disk->xOpen (real_disk, name, file, flags, out_flags);
  if (code == SQLITE_OK && file->pMethods != NULL)
    file->pMethods = patch (file->pMethods);
  return code;
}

void
full_disk_install (void)
{
  real_disk = sqlite3_vfs_find (NULL);
  disk = *real_disk;
  disk.zName = "full-disk";
  disk.xOpen = open_file;
  g_assert_cmpint (sqlite3_vfs_register (&disk, 1), ==, SQLITE_OK);
}

void
full_disk_fill_after (int n_writes)
{
  g_atomic_int_set (&n_refused, 0);
  g_atomic_int_set (&writes_left, n_writes);
}

int
full_disk_make_room (void)
{
  g_atomic_int_set (&writes_left, PLENTY);
  return g_atomic_int_get (&n_refused);
}
