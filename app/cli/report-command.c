#include <glib/gi18n.h>

#include "cli.h"
#include "report.h"

static TzExit
write_report (TzLibrary *library, const char *pdf, const GArray *ids, gboolean hide_names)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.notices = ids->len > 0 ? (const gint64 *)(gconstpointer)ids->data : NULL,
                                   .hide_names = hide_names};
  g_autoptr (TzReport) report = tz_report_new (library, &options, NULL, &error);
  if (report == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  if (!tz_report_write_pdf (report, pdf, NULL, &error))
    return tz_cli_complain (pdf, error);
  guint n = tz_report_get_n_pages (report);
  tz_cli_print (g_dngettext (GETTEXT_PACKAGE, "%s: %u page\n", "%s: %u pages\n", n), pdf, n);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_report (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *pdf = NULL;
  gboolean hide_names = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path),
                                  {"pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, NULL, NULL},
                                  {"hide-names", 0, 0, G_OPTION_ARG_NONE, &hide_names, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, -1, &rest))
    return TZ_EXIT_USAGE;
  if (pdf == NULL)
    return tz_cli_complain_usage (_ ("“report” needs --pdf FILE"));
  g_autoptr (GArray) ids = tz_cli_parse_ids (rest);
  g_autoptr (TzLibrary) library = ids != NULL ? tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY) : NULL;
  if (library == NULL || !tz_cli_check_ids (library, ids))
    return TZ_EXIT_FAILED;
  return write_report (library, pdf, ids, hide_names);
}
