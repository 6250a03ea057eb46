#include "power.h"

#include <string.h>

#include "disk-tap.h"

#define SECTOR 512

/* A file as programs see it, and as the disk would hold it without power. */
typedef struct {
  GByteArray *seen;
  GByteArray *held;
  GHashTable *dirty; /* numbers of sectors written since the last sync */
  gboolean exists;   /* for the disk: it was synced once, or there before */
  gboolean deleted;  /* for programs */
} Image;

static GHashTable *images; /* by path */
static GMutex mutex;
static gint64 calls_left = -1; /* -1: the power does not fail */
static gboolean is_off;
static PowerLoss what_is_lost;
static GRand *chance;
static const char *target;

static void
image_free (gpointer data)
{
  Image *image = data;
  g_byte_array_unref (image->seen);
  g_byte_array_unref (image->held);
  g_hash_table_unref (image->dirty);
  g_free (image);
}

static void
set_size (GByteArray *bytes, gsize size)
{
  guint before = bytes->len;
  g_byte_array_set_size (bytes, size);
  if (size > before)
    memset (bytes->data + before, 0, size - before);
}

static void
mark (Image *image, gsize from, gsize to)
{
  for (gsize sector = from / SECTOR; sector * SECTOR < to; sector++)
    g_hash_table_add (image->dirty, GSIZE_TO_POINTER (sector));
}

static void
copy_sector (const GByteArray *from, GByteArray *to, gsize sector)
{
  gsize start = sector * SECTOR;
  if (start >= from->len)
    return;
  gsize n = MIN (SECTOR, from->len - start);
  if (to->len < start + n)
    set_size (to, start + n);
  memcpy (to->data + start, from->data + start, n);
}

static void
sync_image (Image *image)
{
  GHashTableIter iter;
  gpointer sector;
  g_hash_table_iter_init (&iter, image->dirty);
  while (g_hash_table_iter_next (&iter, &sector, NULL))
    copy_sector (image->seen, image->held, GPOINTER_TO_SIZE (sector));
  set_size (image->held, image->seen->len);
  g_hash_table_remove_all (image->dirty);
  image->exists = TRUE;
}

/* What lies in a file that was there before is taken to be on the disk. */
static void
open_image (const TapCall *call)
{
  Image *image = g_hash_table_lookup (images, call->path);
  if (image != NULL && !image->deleted)
    return;
  sqlite3_int64 size = 0;
  image = g_new0 (Image, 1);
  image->seen = g_byte_array_new ();
  image->held = g_byte_array_new ();
  image->dirty = g_hash_table_new (NULL, NULL);
  call->file->pMethods->xFileSize (call->file, &size);
  set_size (image->seen, size);
  if (size > 0)
    call->file->pMethods->xRead (call->file, image->seen->data, size, 0);
  g_byte_array_append (image->held, image->seen->data, image->seen->len);
  image->exists = size > 0;
  g_hash_table_insert (images, g_strdup (call->path), image);
}

static void
write_image (Image *image, const TapCall *call)
{
  gsize end = call->offset + call->n_bytes;
  mark (image, MIN ((gsize)call->offset, image->seen->len), end);
  if (image->seen->len < end)
    set_size (image->seen, end);
  memcpy (image->seen->data + call->offset, call->data, call->n_bytes);
}

static int
hear (const TapCall *call)
{
  if (call->path == NULL)
    return SQLITE_OK;
  g_mutex_lock (&mutex);
  Image *image = g_hash_table_lookup (images, call->path);
  if (call->what == TAP_OPEN)
    open_image (call);
  else if (call->what == TAP_WRITE)
    write_image (image, call);
  else if (call->what == TAP_TRUNCATE)
    set_size (image->seen, call->offset);
  else if (call->what == TAP_SYNC)
    sync_image (image);
  else if (image != NULL)
    image->deleted = TRUE;
  g_mutex_unlock (&mutex);
  return SQLITE_OK;
}

static gboolean
is_lost (void)
{
  return what_is_lost == POWER_LOSES_ALL || (what_is_lost == POWER_LOSES_SOME && g_rand_boolean (chance));
}

static void
lose (Image *image)
{
  GHashTableIter iter;
  gpointer sector;
  if (image->seen->len < image->held->len && !is_lost ())
    set_size (image->held, image->seen->len);
  g_hash_table_iter_init (&iter, image->dirty);
  while (g_hash_table_iter_next (&iter, &sector, NULL))
    if (!is_lost ())
      copy_sector (image->seen, image->held, GPOINTER_TO_SIZE (sector));
}

static void
write_out (void)
{
  GHashTableIter iter;
  gpointer path, data;
  g_hash_table_iter_init (&iter, images);
  while (g_hash_table_iter_next (&iter, &path, &data)) {
    Image *image = data;
    g_autofree char *name = g_path_get_basename (path);
    g_autofree char *copy = g_build_filename (target, name, NULL);
    if ((!image->exists && is_lost ()) || (image->deleted && !is_lost ()))
      continue;
    lose (image);
    g_assert_true (g_file_set_contents (copy, (char *)image->held->data, image->held->len, NULL));
  }
}

static int
fail_without_power (const TapCall *call)
{
  if (call->path == NULL)
    return SQLITE_OK;
  g_mutex_lock (&mutex);
  if (calls_left == 0 && !is_off) {
    is_off = TRUE;
    write_out ();
  }
  if (calls_left > 0)
    calls_left--;
  int code = is_off ? SQLITE_IOERR : SQLITE_OK;
  g_mutex_unlock (&mutex);
  return code;
}

void
power_install (void)
{
  images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, image_free);
  tap_install (fail_without_power, hear);
}

void
power_cut_after (guint n_calls, PowerLoss loss, GRand *rand, const char *folder)
{
  g_mutex_lock (&mutex);
  calls_left = n_calls;
  what_is_lost = loss;
  chance = rand;
  target = folder;
  g_mutex_unlock (&mutex);
}

gboolean
power_restore (void)
{
  g_mutex_lock (&mutex);
  gboolean failed = is_off;
  is_off = FALSE;
  calls_left = -1;
  g_hash_table_remove_all (images);
  g_mutex_unlock (&mutex);
  return failed;
}
