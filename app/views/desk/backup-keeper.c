#include "backup-keeper.h"

#include "backup-task.h"
#include "jobs.h"

#include <glib/gi18n.h>

/* In seconds: how long after a library is opened, or changed, backups are looked after, and how old a whole
 * one grows. */
#define AFTER_OPENING 60
#define AFTER_CHANGE (5 * 60)
#define WHOLE_EVERY (7 * 24 * 60 * 60)

typedef struct {
  TzDesk *desk; /* (transfer none): which owns the keeper */
  guint timer;
  char *told; /* (nullable): what kept it from being done last time */
} Keeper;

static gpointer
back_up (gpointer data, GCancellable *cancellable, GError **error)
{
  const TzBackupTask *task = data;
  tz_library_back_up_when_due (task->library, &task->place, WHOLE_EVERY, cancellable, error);
  return NULL;
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data G_GNUC_UNUSED)
{
  Keeper *keeper = g_object_get_data (source, "backup-keeper");
  g_autoptr (GError) error = NULL;
  tz_job_finish (result, &error);
  if (error != NULL && g_strcmp0 (keeper->told, error->message) != 0)
    tz_desk_toast_error (keeper->desk, _ ("No backup was made"), error);
  g_free (keeper->told);
  keeper->told = error != NULL ? g_strdup (error->message) : NULL;
}

static gboolean
look_after (gpointer data)
{
  Keeper *keeper = data;
  keeper->timer = 0;
  if (!tz_desk_may_write (keeper->desk))
    return G_SOURCE_REMOVE;
  tz_job_run (keeper->desk, back_up, tz_backup_task_new (keeper->desk), tz_backup_task_free, NULL, NULL,
              backed_up_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
look_after_in (Keeper *keeper, guint seconds)
{
  if (keeper->timer == 0)
    keeper->timer = g_timeout_add_seconds (seconds, look_after, keeper);
}

static void
opened_cb (TzDesk *desk)
{
  Keeper *keeper = g_object_get_data (G_OBJECT (desk), "backup-keeper");
  g_clear_handle_id (&keeper->timer, g_source_remove);
  if (tz_desk_get_library (desk) != NULL)
    look_after_in (keeper, AFTER_OPENING);
}

static void
changed_cb (TzDesk *desk)
{
  look_after_in (g_object_get_data (G_OBJECT (desk), "backup-keeper"), AFTER_CHANGE);
}

static void
keeper_free (gpointer data)
{
  Keeper *keeper = data;
  g_clear_handle_id (&keeper->timer, g_source_remove);
  g_free (keeper->told);
  g_free (keeper);
}

void
tz_backup_keeper_attach (TzDesk *desk)
{
  Keeper *keeper = g_new0 (Keeper, 1);
  keeper->desk = desk;
  g_object_set_data_full (G_OBJECT (desk), "backup-keeper", keeper, keeper_free);
  g_signal_connect (desk, "notify::library", G_CALLBACK (opened_cb), NULL);
  g_signal_connect (desk, "library-changed", G_CALLBACK (changed_cb), NULL);
}
