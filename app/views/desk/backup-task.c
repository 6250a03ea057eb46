#include "backup-task.h"

#include "backup-settings.h"

TzBackupTask *
tz_backup_task_new (TzDesk *desk)
{
  GSettings *settings = tz_desk_get_settings (desk);
  TzBackupTask *task = g_new (TzBackupTask, 1);
  task->library = g_object_ref (tz_desk_get_library (desk));
  task->folder = tz_backup_settings_dup_folder (settings);
  task->place = (TzBackupPlace){task->folder, tz_backup_settings_get_max_bytes (settings)};
  return task;
}

void
tz_backup_task_free (gpointer data)
{
  TzBackupTask *task = data;
  g_object_unref (task->library);
  g_free (task->folder);
  g_free (task);
}
