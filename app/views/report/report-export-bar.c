#include "report-export-bar.h"

#include <glib/gi18n.h>

#include "jobs.h"
#include "written-toast.h"

#define POLL_MILLISECONDS 80

struct _TzReportExportBar {
  AdwBin parent_instance;
  GtkRevealer *revealer;
  GtkProgressBar *progress;
  TzDesk *desk;
  TzReport *report;          /* (nullable): what is being written */
  GCancellable *cancellable; /* (nullable) */
  guint poll_source;
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (TzReportExportBar, tz_report_export_bar, ADW_TYPE_BIN)

static guint finished_signal;

/* What the worker needs. */
typedef struct {
  TzReport *report;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;
  tz_report_unref (export->report);
  g_free (export->path);
  g_free (export);
}

static gpointer
write_pdf (gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;
  return tz_report_write_pdf (export->report, export->path, cancellable, error) ? g_strdup (export->path)
                                                                                : NULL;
}

/* ---- Afterwards ---- */

static void
stop (TzReportExportBar *bar)
{
  g_clear_handle_id (&bar->poll_source, g_source_remove);
  g_clear_object (&bar->cancellable);
  g_clear_pointer (&bar->report, tz_report_unref);
  if (bar->revealer != NULL)
    gtk_revealer_set_reveal_child (bar->revealer, FALSE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzReportExportBar *bar = TZ_REPORT_EXPORT_BAR (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tz_job_finish (result, &error);
  if (bar->cancellable == g_task_get_cancellable (G_TASK (result)))
    stop (bar);
  if (path != NULL)
    tz_written_toast_show (bar->desk, path);
  else
    tz_desk_toast_error (bar->desk, _ ("The report could not be exported"), error);
  g_signal_emit (bar, finished_signal, 0, path != NULL);
}

/* ---- Meanwhile ---- */

static gboolean
poll_cb (gpointer data)
{
  TzReportExportBar *bar = data;
  double n_pages = tz_report_get_n_pages (bar->report);
  gtk_progress_bar_set_fraction (bar->progress, tz_report_get_n_written (bar->report) / n_pages);
  return G_SOURCE_CONTINUE;
}

/* The bar goes at once: what was drawn of a long report takes seconds to be let go of. */
static void
cancel_clicked_cb (TzReportExportBar *bar)
{
  tz_report_export_bar_cancel (bar);
  stop (bar);
}

void
tz_report_export_bar_cancel (TzReportExportBar *bar)
{
  g_cancellable_cancel (bar->cancellable);
}

void
tz_report_export_bar_run (TzReportExportBar *bar, TzDesk *desk, TzReport *report, const char *path)
{
  tz_report_export_bar_cancel (bar);
  stop (bar);
  g_set_object (&bar->desk, desk);
  bar->report = tz_report_ref (report);
  bar->cancellable = g_cancellable_new ();
  bar->poll_source = g_timeout_add (POLL_MILLISECONDS, poll_cb, bar);
  gtk_progress_bar_set_fraction (bar->progress, 0);
  gtk_revealer_set_reveal_child (bar->revealer, TRUE);
  Export *export = g_new (Export, 1);
  *export = (Export){tz_report_ref (report), g_strdup (path)};
  tz_job_run (bar, write_pdf, export, export_free, g_free, bar->cancellable, written_cb, NULL);
}

/* ---- Where to ---- */

static void
chosen_cb (TzReportExportBar *bar, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (bar->chooser));
  g_clear_object (&bar->chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  g_autofree char *path = g_file_get_path (file);
  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (bar), "report.export-to", "s", path);
  else
    tz_desk_toast (bar->desk, adw_toast_new (_ ("Choose a folder on this computer")));
}

void
tz_report_export_bar_choose (TzReportExportBar *bar, TzDesk *desk, const char *title)
{
  g_autofree char *name = g_strdelimit (g_strdup (title), "/\n", '-');
  g_autofree char *suggested = g_strdup_printf ("%s.pdf", name);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (bar)));
  g_set_object (&bar->desk, desk);
  g_clear_object (&bar->chooser);
  bar->chooser = gtk_file_chooser_native_new (_ ("Export the report"), window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                              _ ("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (bar->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (bar->chooser), suggested);
  g_signal_connect_object (bar->chooser, "response", G_CALLBACK (chosen_cb), bar, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (bar->chooser));
}

/* ---- The widget ---- */

static void
tz_report_export_bar_dispose (GObject *object)
{
  TzReportExportBar *bar = TZ_REPORT_EXPORT_BAR (object);
  tz_report_export_bar_cancel (bar);
  g_clear_object (&bar->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_REPORT_EXPORT_BAR);
  stop (bar);
  G_OBJECT_CLASS (tz_report_export_bar_parent_class)->dispose (object);
}

static void
tz_report_export_bar_finalize (GObject *object)
{
  g_clear_object (&TZ_REPORT_EXPORT_BAR (object)->desk);
  G_OBJECT_CLASS (tz_report_export_bar_parent_class)->finalize (object);
}

static void
tz_report_export_bar_class_init (TzReportExportBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_report_export_bar_dispose;
  G_OBJECT_CLASS (class)->finalize = tz_report_export_bar_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/report-export-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TzReportExportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, TzReportExportBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  finished_signal = g_signal_new ("finished", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
tz_report_export_bar_init (TzReportExportBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
}
