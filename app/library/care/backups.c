#include "backups.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "backup-copy.h"
#include "backup-names.h"
#include "door.h"
#include "errors.h"
#include "file-place.h"
#include "library-private.h"
#include "lock.h"
#include "work-copy.h"

static gboolean
make_folder (const char *folder, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) local = NULL;
  if (g_file_make_directory_with_parents (file, NULL, &local) ||
      g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
check_size (TzConnection *connection, goffset max_bytes, GError **error)
{
  gint64 n_bytes = 0;
  if (!tz_connection_read_int (connection,
                               "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
                               &n_bytes, error))
    return FALSE;
  if (n_bytes <= max_bytes)
    return TRUE;
  g_autofree char *size = g_format_size (n_bytes);
  g_autofree char *most = g_format_size (max_bytes);
  g_set_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
               _ ("The library takes %s, and its backups may take %s together"), size, most);
  return FALSE;
}

static gboolean
copy_whole (TzLibrary *library, const char *to, goffset max_bytes, TzCare *care, GError **error)
{
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL && check_size (snapshot->connection, max_bytes, error) &&
         tz_backup_copy (snapshot->connection, to, care, error);
}

static TzBackup *
new_backup (TzBackupKind kind, const char *path)
{
  GStatBuf found = {0};
  TzBackup *backup = g_new (TzBackup, 1);
  g_stat (path, &found);
  *backup = (TzBackup){kind, g_strdup (path), g_get_real_time () / G_USEC_PER_SEC, found.st_size};
  return backup;
}

TzBackup *
tz_library_back_up (TzLibrary *library, TzBackupKind kind, const TzBackupPlace *place,
                    TzCareProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  const char *path = tz_library_get_path (library);
  if (!make_folder (place->folder, error))
    return NULL;
  g_autofree char *file = tz_backup_names_new (path, place->folder, kind);
  g_autofree char *part = g_strconcat (file, ".part", NULL);
  TzCare care = {.progress = progress, .user_data = user_data, .cancellable = cancellable};
  gboolean copied = kind == TZ_BACKUP_WORK ? tz_work_copy (path, part, error)
                                           : copy_whole (library, part, place->max_bytes, &care, error);
  if (!copied || !tz_file_put_in_place (part, file, error))
    return NULL;
  tz_backup_names_thin (path, place);
  return new_backup (kind, file);
}

static const TzBackup *
find_newest (GPtrArray *backups, TzBackupKind kind)
{
  for (guint i = 0; i < backups->len; i++) {
    const TzBackup *backup = g_ptr_array_index (backups, i);
    if (backup->kind == kind)
      return backup;
  }
  return NULL;
}

/* A backup that cannot be read is as good as none. */
static char *
dup_digest_of (const TzBackup *backup)
{
  g_autoptr (TzConnection) connection = backup != NULL ? tz_work_open (backup->path, NULL) : NULL;
  return connection != NULL ? tz_work_dup_digest (connection, NULL) : NULL;
}

typedef struct {
  gboolean work;
  gboolean whole;
} Due;

static gboolean
find_due (TzLibrary *library, GPtrArray *backups, gint64 min_age, Due *due, GError **error)
{
  gint64 n_notices = 0;
  gboolean has_work = FALSE;
  const TzBackup *whole = find_newest (backups, TZ_BACKUP_WHOLE);
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL ||
      !tz_connection_read_int (snapshot->connection, "SELECT EXISTS (SELECT 1 FROM notice)", &n_notices,
                               error) ||
      !tz_work_is_any (snapshot->connection, &has_work, error))
    return FALSE;
  g_autofree char *now = tz_work_dup_digest (snapshot->connection, error);
  if (now == NULL)
    return FALSE;
  g_autofree char *then = dup_digest_of (find_newest (backups, TZ_BACKUP_WORK));
  due->work = has_work && g_strcmp0 (now, then) != 0;
  due->whole = n_notices && (whole == NULL || g_get_real_time () / G_USEC_PER_SEC - whole->made > min_age);
  return TRUE;
}

static gboolean
back_up (TzLibrary *library, TzBackupKind kind, const TzBackupPlace *place, GCancellable *cancellable,
         GError **error)
{
  g_autoptr (TzBackup) backup = tz_library_back_up (library, kind, place, NULL, NULL, cancellable, error);
  return backup != NULL;
}

gboolean
tz_library_back_up_when_due (TzLibrary *library, const TzBackupPlace *place, gint64 min_age,
                             GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  Due due = {0};
  g_autoptr (GPtrArray) backups = tz_backup_list (tz_library_get_path (library), place->folder);
  if (!find_due (library, backups, min_age, &due, error))
    return FALSE;
  return (!due.work || back_up (library, TZ_BACKUP_WORK, place, cancellable, error)) &&
         (!due.whole || back_up (library, TZ_BACKUP_WHOLE, place, cancellable, error));
}

gboolean
tz_backup_before_migration (TzConnection *connection, const char *path, TzCare *care, GError **error)
{
  gint64 version = 0;
  if (!tz_connection_read_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  g_autofree char *file = tz_backup_names_before_migration (path, (int)version);
  g_autofree char *part = g_strconcat (file, ".part", NULL);
  return tz_backup_copy (connection, part, care, error) && tz_file_put_in_place (part, file, error);
}

static gboolean
copy_backup (const char *backup, const char *part, GError **error)
{
  TzCare care = {0};
  g_autoptr (TzConnection) connection = tz_connection_open (backup, TZ_CONNECT_IMMUTABLE, error);
  return connection != NULL && tz_backup_copy (connection, part, &care, error);
}

gboolean
tz_backup_restore (const char *path, const char *backup, char **kept, GError **error)
{
  tz_door_enter ("file");
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (TzLock) lock = tz_lock_take (path, error);
  if (lock == NULL || !tz_backup_verify (backup, NULL, error) || !copy_backup (backup, part, error))
    return FALSE;
  if (tz_file_replace (part, path, "kept", kept, error))
    return TRUE;
  g_unlink (part);
  return FALSE;
}
