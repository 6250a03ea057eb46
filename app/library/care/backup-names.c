#include "backup-names.h"

#include <glib/gstdio.h>
#include <string.h>

#include "door.h"

#define SUFFIX ".taizhang"
#define WORK_SUFFIX "-work" TZ_BACKUP_WORK_SUFFIX
#define WHOLE_SUFFIX "-whole" SUFFIX
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"
#define TIME_LENGTH 16

/* So much of the SHA-256 of a path tells libraries of one name apart. */
#define HASH_LENGTH 8

void
tz_backup_free (TzBackup *backup)
{
  g_free (backup->path);
  g_free (backup);
}

static void
backup_free (gpointer data)
{
  tz_backup_free (data);
}

char *
tz_backup_dup_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "taizhang", "backups", NULL);
}

static char *
dup_stem (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_steal_pointer (&name);
}

/* NAME-HASH- */
static char *
dup_prefix (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  g_autofree char *stem = dup_stem (path);
  return g_strdup_printf ("%s-%.*s-", stem, HASH_LENGTH, hash);
}

static char *
dup_migration_prefix (const char *path)
{
  g_autofree char *stem = dup_stem (path);
  return g_strconcat (stem, "-version-", NULL);
}

char *
tz_backup_names_before_migration (const char *path, int version)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = dup_migration_prefix (path);
  g_autofree char *name = g_strdup_printf ("%s%d" SUFFIX, prefix, version);
  return g_build_filename (folder, name, NULL);
}

/* The time within @name, after @prefix; 0 where there is none. */
static gint64
read_time (const char *name, const char *prefix)
{
  if (!g_str_has_prefix (name, prefix))
    return 0;
  g_autofree char *stamp = g_strndup (name + strlen (prefix), TIME_LENGTH);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (stamp, NULL);
  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static void
add (GPtrArray *backups, TzBackupKind kind, const char *folder, const char *name, gint64 made)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf found;
  if (g_stat (path, &found) != 0)
    return;
  TzBackup *backup = g_new (TzBackup, 1);
  *backup = (TzBackup){kind, g_steal_pointer (&path), made != 0 ? made : found.st_mtime, found.st_size};
  g_ptr_array_add (backups, backup);
}

static void
add_from_folder (GPtrArray *backups, const char *path, const char *folder)
{
  g_autofree char *prefix = dup_prefix (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    gint64 made = read_time (name, prefix);
    if (made != 0 && g_str_has_suffix (name, WORK_SUFFIX))
      add (backups, TZ_BACKUP_WORK, folder, name, made);
    else if (made != 0 && g_str_has_suffix (name, WHOLE_SUFFIX))
      add (backups, TZ_BACKUP_WHOLE, folder, name, made);
  }
}

static void
add_from_beside (GPtrArray *backups, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = dup_migration_prefix (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, SUFFIX))
      add (backups, TZ_BACKUP_BEFORE_MIGRATION, folder, name, 0);
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  const TzBackup *one = *(const TzBackup *const *)a, *other = *(const TzBackup *const *)b;
  return one->made != other->made ? (one->made > other->made ? -1 : 1) : strcmp (one->path, other->path);
}

GPtrArray *
tz_backup_list (const char *path, const char *folder)
{
  tz_door_enter ("file");
  GPtrArray *backups = g_ptr_array_new_with_free_func (backup_free);
  add_from_folder (backups, path, folder);
  add_from_beside (backups, path);
  g_ptr_array_sort (backups, compare_newest);
  return backups;
}

/* Later than all that are there, also where several are made within a second. */
static gint64
choose_time (const char *path, const char *folder)
{
  gint64 time = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) backups = tz_backup_list (path, folder);
  for (guint i = 0; i < backups->len; i++) {
    const TzBackup *backup = g_ptr_array_index (backups, i);
    if (backup->kind != TZ_BACKUP_BEFORE_MIGRATION)
      return MAX (time, backup->made + 1);
  }
  return time;
}

char *
tz_backup_names_new (const char *path, const char *folder, TzBackupKind kind)
{
  g_autofree char *prefix = dup_prefix (path);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (choose_time (path, folder));
  g_autofree char *stamp = g_date_time_format (time, TIME_FORMAT);
  g_autofree char *name =
      g_strconcat (prefix, stamp, kind == TZ_BACKUP_WORK ? WORK_SUFFIX : WHOLE_SUFFIX, NULL);
  return g_build_filename (folder, name, NULL);
}

void
tz_backup_names_thin (const char *path, const TzBackupPlace *place)
{
  const guint most[] = {TZ_BACKUPS_KEPT_WORK, TZ_BACKUPS_KEPT_WHOLE, G_MAXUINT};
  guint n[TZ_N_BACKUP_KINDS] = {0};
  goffset n_bytes = 0;
  g_autoptr (GPtrArray) backups = tz_backup_list (path, place->folder);
  for (guint i = 0; i < backups->len; i++) {
    const TzBackup *backup = g_ptr_array_index (backups, i);
    n_bytes += backup->n_bytes;
    gboolean newest = n[backup->kind]++ == 0;
    gboolean too_many = n[backup->kind] > most[backup->kind];
    gboolean too_large = backup->kind == TZ_BACKUP_WHOLE && n_bytes > place->max_bytes;
    if (newest || (!too_many && !too_large))
      continue;
    n_bytes -= backup->n_bytes;
    g_unlink (backup->path);
  }
}
