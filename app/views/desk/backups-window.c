#include "backups-window.h"

#include "backup-settings.h"
#include "backup-task.h"
#include "jobs.h"
#include "library-restorer.h"

#include <glib/gi18n.h>

/* So many things that are damaged are named. */
#define MAX_FLAWS 5

struct _TzBackupsWindow {
  AdwPreferencesWindow parent_instance;
  TzDesk *desk;
  char *path;
  char *folder;
  GCancellable *cancellable; /* of what runs */
  guint done;                /* of the check; set on its thread */
  guint total;
  gboolean mended; /* also on its thread */
  guint pulse;

  AdwActionRow *check_row;
  GtkButton *check;
  GtkProgressBar *progress;
  AdwPreferencesGroup *group;
  GtkButton *back_up;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TzBackupsWindow, tz_backups_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The library that the window is about, where it is the open one. */
static TzLibrary *
get_library (TzBackupsWindow *window)
{
  TzLibrary *library = tz_desk_get_library (window->desk);
  return library != NULL && g_str_equal (tz_library_get_path (library), window->path) ? library : NULL;
}

static const char *
name_kind (TzBackupKind kind)
{
  switch (kind) {
  case TZ_BACKUP_WORK:
    return _ ("Notes and decisions");
  case TZ_BACKUP_WHOLE:
    return _ ("Whole library");
  default:
    return _ ("Whole library, before an update");
  }
}

/* ---- The list ---- */

static void
restore_cb (GtkButton *button, TzBackupsWindow *window)
{
  const TzBackup *backup = g_object_get_data (G_OBJECT (button), "backup");
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (window));
  tz_library_restorer_ask (window->desk, parent, window->path, backup);
  gtk_window_close (GTK_WINDOW (window));
}

static void
free_backup (gpointer data)
{
  tz_backup_free (data);
}

static void
add_row (TzBackupsWindow *window, TzBackup *backup)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (backup->made);
  g_autofree char *time = g_date_time_format (made, "%Y-%m-%d %H:%M");
  g_autofree char *size = g_format_size (backup->n_bytes);
  g_autofree char *what = g_strdup_printf ("%s · %s", name_kind (backup->kind), size);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Restore…"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "backup", backup, free_backup);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_cb), window);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (window->list, row);
}

typedef struct {
  char *path;
  char *folder;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;
  g_free (place->path);
  g_free (place->folder);
  g_free (place);
}

static gpointer
list_backups (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  const Place *place = data;
  return tz_backup_list (place->path, place->folder);
}

static void
free_backups (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzBackupsWindow *window = TZ_BACKUPS_WINDOW (source);
  g_autoptr (GPtrArray) backups = tz_job_finish (result, NULL);
  GtkWidget *row;
  if (window->desk == NULL)
    return;
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (window->list, 0))) != NULL)
    gtk_list_box_remove (window->list, row);
  while (backups->len > 0)
    add_row (window, g_ptr_array_steal_index (backups, 0));
}

static void
list (TzBackupsWindow *window)
{
  Place *place = g_new (Place, 1);
  *place = (Place){g_strdup (window->path), g_strdup (window->folder)};
  tz_job_run (window, list_backups, place, place_free, free_backups, NULL, listed_cb, NULL);
}

/* ---- A backup now ---- */

static gpointer
back_up (gpointer data, GCancellable *cancellable, GError **error)
{
  const TzBackupTask *task = data;
  return tz_library_back_up (task->library, TZ_BACKUP_WHOLE, &task->place, NULL, NULL, cancellable, error);
}

static void
set_busy (TzBackupsWindow *window, gboolean busy)
{
  gboolean open = get_library (window) != NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (window->back_up), open && !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (window->check), open && !busy);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzBackupsWindow *window = TZ_BACKUPS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzBackup) backup = tz_job_finish (result, &error);
  if (window->desk == NULL)
    return;
  set_busy (window, FALSE);
  if (backup == NULL)
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), adw_toast_new (error->message));
  list (window);
}

static void
back_up_cb (TzBackupsWindow *window)
{
  set_busy (window, TRUE);
  tz_job_run (window, back_up, tz_backup_task_new (window->desk), tz_backup_task_free, free_backup,
              window->cancellable, backed_up_cb, NULL);
}

/* ---- The check ---- */

static void
note_progress (guint done, guint total, gpointer data)
{
  TzBackupsWindow *window = data;
  g_atomic_int_set (&window->total, total);
  g_atomic_int_set (&window->done, done);
}

static gboolean
show_progress (gpointer data)
{
  TzBackupsWindow *window = data;
  guint total = g_atomic_int_get (&window->total);
  if (total == 0)
    gtk_progress_bar_pulse (window->progress);
  else
    gtk_progress_bar_set_fraction (window->progress, (double)g_atomic_int_get (&window->done) / total);
  return G_SOURCE_CONTINUE;
}

static gpointer
read_last_check (gpointer library, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  g_autofree TzLastCheck *last = g_new (TzLastCheck, 1);
  return tz_library_get_last_check (library, last, error) ? g_steal_pointer (&last) : NULL;
}

static void
last_check_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzBackupsWindow *window = TZ_BACKUPS_WINDOW (source);
  g_autofree TzLastCheck *last = tz_job_finish (result, NULL);
  if (window->desk == NULL || last == NULL || last->finished == 0)
    return;
  g_autoptr (GDateTime) finished = g_date_time_new_from_unix_local (last->finished);
  g_autofree char *time = g_date_time_format (finished, "%Y-%m-%d %H:%M");
  g_autofree char *words =
      last->n_flaws == 0
          ? g_strdup_printf (_ ("Last checked %s: sound"), time)
          : g_strdup_printf (ngettext ("Last checked %s: %u thing is damaged",
                                       "Last checked %s: %u things are damaged", last->n_flaws),
                             time, last->n_flaws);
  adw_action_row_set_subtitle (window->check_row, words);
}

/* The window is the source of the job, and so is there as long as it runs. */
typedef struct {
  TzLibrary *library;
  TzBackupsWindow *window;
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;
  g_object_unref (check->library);
  g_free (check);
}

static gpointer
check (gpointer data, GCancellable *cancellable, GError **error)
{
  const Check *check = data;
  g_autoptr (GPtrArray) flaws =
      tz_library_check (check->library, note_progress, check->window, cancellable, error);
  if (flaws == NULL || tz_library_is_read_only (check->library))
    return g_steal_pointer (&flaws);
  guint n_flaws = flaws->len;
  tz_library_mend (check->library, flaws, note_progress, check->window, cancellable, NULL);
  g_atomic_int_set (&check->window->mended, flaws->len < n_flaws);
  return g_steal_pointer (&flaws);
}

static void
show_flaws (TzBackupsWindow *window, GPtrArray *flaws)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < MIN (flaws->len, MAX_FLAWS); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            ((TzFlaw *)g_ptr_array_index (flaws, i))->words);
  if (flaws->len > MAX_FLAWS)
    g_string_append_printf (g_string_append_c (words, '\n'), _ ("… and %u more"), flaws->len - MAX_FLAWS);
  if (g_atomic_int_get (&window->mended))
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                            _ ("The search index was damaged and has been made anew"));
  g_autofree char *escaped = g_markup_escape_text (words->str, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (window->check_row),
                                 flaws->len == 0 ? _ ("The library is sound") : _ ("The library is damaged"));
  adw_action_row_set_subtitle (window->check_row, escaped);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzBackupsWindow *window = TZ_BACKUPS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) flaws = tz_job_finish (result, &error);
  g_clear_handle_id (&window->pulse, g_source_remove);
  if (window->desk == NULL)
    return;
  set_busy (window, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (window->progress), FALSE);
  if (flaws != NULL)
    show_flaws (window, flaws);
  else
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), adw_toast_new (error->message));
}

static void
check_cb (TzBackupsWindow *window)
{
  Check *data = g_new (Check, 1);
  *data = (Check){g_object_ref (get_library (window)), window};
  set_busy (window, TRUE);
  window->done = window->total = window->mended = 0;
  gtk_widget_set_visible (GTK_WIDGET (window->progress), TRUE);
  window->pulse = g_timeout_add (100, show_progress, window);
  tz_job_run (window, check, data, check_free, free_backups, window->cancellable, checked_cb, NULL);
}

static void
tz_backups_window_dispose (GObject *object)
{
  TzBackupsWindow *window = TZ_BACKUPS_WINDOW (object);
  g_cancellable_cancel (window->cancellable);
  g_clear_handle_id (&window->pulse, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_BACKUPS_WINDOW);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_backups_window_parent_class)->dispose (object);
}

static void
tz_backups_window_finalize (GObject *object)
{
  TzBackupsWindow *window = TZ_BACKUPS_WINDOW (object);
  g_clear_object (&window->cancellable);
  g_free (window->path);
  g_free (window->folder);
  G_OBJECT_CLASS (tz_backups_window_parent_class)->finalize (object);
}

static void
tz_backups_window_class_init (TzBackupsWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_backups_window_dispose;
  G_OBJECT_CLASS (class)->finalize = tz_backups_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzBackupsWindow, check_row);
  gtk_widget_class_bind_template_child (widget_class, TzBackupsWindow, check);
  gtk_widget_class_bind_template_child (widget_class, TzBackupsWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, TzBackupsWindow, group);
  gtk_widget_class_bind_template_child (widget_class, TzBackupsWindow, back_up);
  gtk_widget_class_bind_template_child (widget_class, TzBackupsWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
}

static void
tz_backups_window_init (TzBackupsWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
  window->cancellable = g_cancellable_new ();
}

GtkWidget *
tz_backups_window_new (GtkWindow *parent, TzDesk *desk, const char *path)
{
  TzBackupsWindow *window = g_object_new (TZ_TYPE_BACKUPS_WINDOW, "transient-for", parent, NULL);
  window->desk = g_object_ref (desk);
  window->path = g_strdup (path);
  window->folder = tz_backup_settings_dup_folder (tz_desk_get_settings (desk));
  g_autofree char *shown = g_filename_display_name (window->folder);
  adw_preferences_group_set_description (window->group, shown);
  set_busy (window, FALSE);
  list (window);
  if (get_library (window) != NULL)
    tz_job_run (window, read_last_check, g_object_ref (get_library (window)), g_object_unref, g_free, NULL,
                last_check_cb, NULL);
  return GTK_WIDGET (window);
}
