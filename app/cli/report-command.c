#include <glib/gi18n.h>

#include "cli.h"
#include "saved-report.h"

/* @made: (transfer full) (nullable): %NULL where @failed says why. */
static TzExit
write_report (TzLibrary *library, const char *pdf, TzReport *made, const GError *failed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReport) report = made;
  if (report == NULL)
    return tz_cli_complain (tz_library_get_path (library), failed);
  if (!tz_report_write_pdf (report, pdf, NULL, &error))
    return tz_cli_complain (pdf, error);
  if (tz_report_lacks_typeface (report))
    fprintf (stderr, "%s\n",
             _ ("The typeface of the report is not installed; the system's serif stands in its place."));
  guint n = tz_report_get_n_pages (report);
  tz_cli_print (g_dngettext (GETTEXT_PACKAGE, "%s: %u page\n", "%s: %u pages\n", n), pdf, n);
  return TZ_EXIT_DONE;
}

/* The report that was saved as @name. @ids: in the place of its notices, if there are any. */
static TzExit
write_saved (TzLibrary *library, const char *pdf, const char *name, const GArray *ids, gboolean hide_names)
{
  TzReportOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) parts = NULL;
  g_autoptr (TzSavedView) view = tz_library_load_view (library, TZ_SAVED_REPORT, name, &error);
  if (view == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  tz_report_load (view, &options, &parts);
  options.hide_names |= hide_names;
  if (ids->len > 0)
    options.notices = (const gint64 *)(gconstpointer)ids->data;
  TzReport *report = tz_report_new (library, &options, NULL, &error);
  return write_report (library, pdf, report, error);
}

/* The one notice of @ids as a reviewed document. */
static TzExit
write_notice (TzLibrary *library, const char *pdf, const GArray *ids, gboolean hide_names)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.hide_names = hide_names};
  TzReport *report =
      tz_report_new_of_notice (library, g_array_index (ids, gint64, 0), &options, NULL, &error);
  return write_report (library, pdf, report, error);
}

static TzExit
write_comparison (TzLibrary *library, const char *pdf, const GArray *ids, gboolean hide_names)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.notices = ids->len > 0 ? (const gint64 *)(gconstpointer)ids->data : NULL,
                                   .hide_names = hide_names};
  TzReport *report = tz_report_new (library, &options, NULL, &error);
  return write_report (library, pdf, report, error);
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
  g_autoptr (TzLibrary) library = ids != NULL ? tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY) : NULL;
  if (library == NULL || !tz_cli_check_ids (library, ids))
    return TZ_EXIT_FAILED;
  if (saved != NULL)
    return write_saved (library, pdf, saved, ids, hide_names);
  return notice ? write_notice (library, pdf, ids, hide_names)
                : write_comparison (library, pdf, ids, hide_names);
}
