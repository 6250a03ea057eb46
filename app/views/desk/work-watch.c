#include "work-watch.h"

#include <glib/gi18n.h>

/* How long work may take before it is shown, in microseconds, and how often the bar is set, in milliseconds. */
#define PATIENCE (500 * G_TIME_SPAN_MILLISECOND)
#define TICK 100

struct _TzWorkWatch {
  GtkWindow *parent; /* (nullable), weak */
  char *heading;
  char *body;
  GCancellable *cancellable;
  GtkWindow *dialog; /* (nullable), weak */
  GtkProgressBar *bar;
  guint timer;
  gint64 started;
  int done; /* atomic, as the next */
  int total;
};

static void
show (TzWorkWatch *watch)
{
  GtkWidget *dialog = adw_message_dialog_new (watch->parent, watch->heading, watch->body);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  watch->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  adw_message_dialog_set_extra_child (message, GTK_WIDGET (watch->bar));
  adw_message_dialog_add_response (message, "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (g_cancellable_cancel), watch->cancellable,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&watch->dialog, GTK_WINDOW (dialog));
  gtk_window_present (watch->dialog);
}

static gboolean
tick_cb (gpointer data)
{
  TzWorkWatch *watch = data;
  int total = g_atomic_int_get (&watch->total);
  if (total == 0 || g_get_monotonic_time () - watch->started < PATIENCE ||
      g_cancellable_is_cancelled (watch->cancellable))
    return G_SOURCE_CONTINUE;
  if (watch->dialog == NULL)
    show (watch);
  gtk_progress_bar_set_fraction (watch->bar, (double)g_atomic_int_get (&watch->done) / total);
  return G_SOURCE_CONTINUE;
}

TzWorkWatch *
tz_work_watch_new (GtkWindow *parent, const char *heading, const char *body)
{
  TzWorkWatch *watch = g_new0 (TzWorkWatch, 1);
  g_set_weak_pointer (&watch->parent, parent);
  watch->heading = g_strdup (heading);
  watch->body = g_strdup (body);
  watch->cancellable = g_cancellable_new ();
  watch->started = g_get_monotonic_time ();
  watch->timer = g_timeout_add (TICK, tick_cb, watch);
  return watch;
}

void
tz_work_watch_free (TzWorkWatch *watch)
{
  g_source_remove (watch->timer);
  g_clear_weak_pointer (&watch->parent);
  if (watch->dialog != NULL) {
    g_signal_handlers_disconnect_by_data (watch->dialog, watch->cancellable);
    gtk_window_destroy (watch->dialog);
    g_clear_weak_pointer (&watch->dialog);
  }
  g_object_unref (watch->cancellable);
  g_free (watch->heading);
  g_free (watch->body);
  g_free (watch);
}

GCancellable *
tz_work_watch_get_cancellable (TzWorkWatch *watch)
{
  return watch->cancellable;
}

void
tz_work_watch_note (guint done, guint total, gpointer data)
{
  TzWorkWatch *watch = data;
  g_atomic_int_set (&watch->done, (int)done);
  g_atomic_int_set (&watch->total, (int)total);
}
