#include "notice-print.h"

#include <glib/gi18n.h>

#include "jobs.h"

/* Characters of a name; a file's is of 255 bytes at most, with its ending. */
#define NAME_LENGTH 60

/* ---- The pages ---- */

static void
draw_page_cb (GtkPrintOperation *operation G_GNUC_UNUSED, GtkPrintContext *context, int page,
              TzReport *report)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;
  tz_report_get_page_size (report, &width, &height);
  double scale =
      MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  tz_report_draw_page (report, (guint)page, cr);
}

static void
unref_report (gpointer report, GClosure *closure G_GNUC_UNUSED)
{
  tz_report_unref (report);
}

/* What is printed to a file is proposed to be called as the notice is, not as everything that is printed. */
static void
name_file (GtkPrintOperation *operation, const char *title)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), NAME_LENGTH));
  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_print_settings (operation, settings);
}

GtkPrintOperation *
tz_notice_print_new (TzReport *report)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, tz_report_get_title (report));
  name_file (operation, tz_report_get_title (report));
  gtk_print_operation_set_n_pages (operation, (int)tz_report_get_n_pages (report));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), tz_report_ref (report),
                         unref_report, 0);
  return operation;
}

/* ---- The document ---- */

typedef struct {
  TzLibrary *library;
  gint64 notice;
  char *author;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;
  g_object_unref (work->library);
  g_free (work->author);
  g_free (work);
}

static gpointer
make_report (gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  const TzReportOptions options = {.author = work->author};
  return tz_report_new_of_notice (work->library, work->notice, &options, cancellable, error);
}

static void
free_report (gpointer report)
{
  tz_report_unref (report);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReport) report = tz_job_finish (result, &error);
  if (report != NULL) {
    g_autoptr (GtkPrintOperation) operation = tz_notice_print_new (report);
    gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error);
  }
  if (error != NULL)
    tz_desk_toast_error (TZ_DESK (source), _ ("Cannot print"), error);
}

void
tz_notice_print (TzDesk *desk, gint64 notice, GtkWindow *window)
{
  tz_desk_settle (desk);
  Work *work = g_new (Work, 1);
  *work = (Work){g_object_ref (tz_desk_get_library (desk)), notice, g_strdup (tz_desk_get_creator (desk))};
  tz_job_run (desk, make_report, work, work_free, free_report, NULL, made_cb, g_object_ref (window));
}
