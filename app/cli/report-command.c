#include <glib/gi18n.h>

#include "cli.h"
#include "interrupt.h"
#include "saved-report.h"

/* What is asked for. */
typedef struct {
  TzLibrary *library;
  const char *pdf;
  const GArray *ids; /* (element-type gint64) */
  gboolean hide_names;
  GCancellable *cancellable;
} Asked;

/* @made: (transfer full) (nullable): %NULL where @failed says why. */
static TzExit
write_report (const Asked *asked, TzReport *made, const GError *failed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReport) report = made;
  if (report == NULL)
    return tz_cli_complain (tz_library_get_path (asked->library), failed);
  if (!tz_report_write_pdf (report, asked->pdf, asked->cancellable, &error))
    return tz_cli_complain (asked->pdf, error);
  if (tz_report_lacks_typeface (report))
    fprintf (stderr, "%s\n",
             _ ("The typeface of the report is not installed; the system's serif stands in its place."));
  guint n = tz_report_get_n_pages (report);
  tz_cli_print (g_dngettext (GETTEXT_PACKAGE, "%s: %u page\n", "%s: %u pages\n", n), asked->pdf, n);
  return TZ_EXIT_DONE;
}

/* The report that was saved as @name; notices that are asked for stand in the place of its own. */
static TzExit
write_saved (const Asked *asked, const char *name)
{
  TzReportOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) parts = NULL;
  g_autoptr (TzSavedView) view = tz_library_load_view (asked->library, TZ_SAVED_REPORT, name, &error);
  if (view == NULL)
    return tz_cli_complain (tz_library_get_path (asked->library), error);
  tz_report_load (view, &options, &parts);
  options.hide_names |= asked->hide_names;
  if (asked->ids->len > 0)
    options.notices = (const gint64 *)(gconstpointer)asked->ids->data;
  TzReport *report = tz_report_new (asked->library, &options, asked->cancellable, &error);
  return write_report (asked, report, error);
}

/* One notice as a reviewed document. */
static TzExit
write_notice (const Asked *asked)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.hide_names = asked->hide_names};
  gint64 notice = g_array_index (asked->ids, gint64, 0);
  TzReport *report = tz_report_new_of_notice (asked->library, notice, &options, asked->cancellable, &error);
  return write_report (asked, report, error);
}

static TzExit
write_comparison (const Asked *asked)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {
      .notices = asked->ids->len > 0 ? (const gint64 *)(gconstpointer)asked->ids->data : NULL,
      .hide_names = asked->hide_names};
  TzReport *report = tz_report_new (asked->library, &options, asked->cancellable, &error);
  return write_report (asked, report, error);
}

TzExit
tz_cli_report (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *saved = NULL;
  gboolean hide_names = FALSE, notice = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path),
                                  {"pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, NULL, NULL},
                                  {"notice", 0, 0, G_OPTION_ARG_NONE, &notice, NULL, NULL},
                                  {"saved", 0, 0, G_OPTION_ARG_STRING, &saved, NULL, NULL},
                                  {"hide-names", 0, 0, G_OPTION_ARG_NONE, &hide_names, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, -1, &rest))
    return TZ_EXIT_USAGE;
  if (pdf == NULL)
    return tz_cli_complain_usage (_ ("“report” needs --pdf FILE"));
  if (notice && g_strv_length (rest) != 1)
    return tz_cli_complain_usage (_ ("“report --notice” is of one notice"));
  g_autoptr (GArray) ids = tz_cli_parse_ids (rest);
  g_autoptr (GCancellable) cancellable = tz_interrupt_new ();
  g_autoptr (TzLibrary) library = ids != NULL ? tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY) : NULL;
  if (library == NULL || !tz_cli_check_ids (library, ids))
    return TZ_EXIT_FAILED;
  const Asked asked = {library, pdf, ids, hide_names, cancellable};
  if (saved != NULL)
    return write_saved (&asked, saved);
  return notice ? write_notice (&asked) : write_comparison (&asked);
}
