#pragma once

#include "desk.h"
#include "library-care.h"

/** TzBackupTask: what a backup of the open library needs on a worker thread. */
typedef struct {
  TzLibrary *library;
  char *folder;
  TzBackupPlace place; /* `folder` in it */
} TzBackupTask;

/** tz_backup_task_new: Returns: (transfer full): of the open library of @desk, to where its settings say. */
TzBackupTask *tz_backup_task_new (TzDesk *desk);

/** tz_backup_task_free: @task: (type TzBackupTask). */
void tz_backup_task_free (gpointer task);
