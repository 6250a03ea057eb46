#include <glib/gi18n.h>

#include "cli.h"
#include "report.h"

/* Returns: (transfer full) (nullable): the ids that @rest names, closed by 0; %NULL and a complaint where one
 * is no id. */
static GArray *
parse_ids (char **rest)
{
  g_autoptr (GArray) ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  for (guint i = 0; rest[i] != NULL; i++) {
    gint64 id = tz_cli_parse_id (rest[i]);
    if (id == 0)
      return NULL;
    g_array_append_val (ids, id);
  }
  return g_steal_pointer (&ids);
}

static gboolean
check_ids (TzLibrary *library, const GArray *ids)
{
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (GError) error = NULL;
    gint64 id = g_array_index (ids, gint64, i);
    g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
    g_autofree char *subject = g_strdup_printf ("%" G_GINT64_FORMAT, id);
    if (notice == NULL) {
      tz_cli_complain (subject, error);
      return FALSE;
    }
  }
  return TRUE;
}

static TzExit
write_report (TzLibrary *library, const char *pdf, const GArray *ids)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.notices = ids->len > 0 ? (const gint64 *)(gconstpointer)ids->data : NULL};
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
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
      TZ_CLI_LIBRARY (&path), {"pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, NULL, NULL}, G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, -1, &rest))
    return TZ_EXIT_USAGE;
  if (pdf == NULL)
    return tz_cli_complain_usage (_ ("“report” needs --pdf FILE"));
  g_autoptr (GArray) ids = parse_ids (rest);
  g_autoptr (TzLibrary) library = ids != NULL ? tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY) : NULL;
  if (library == NULL || !check_ids (library, ids))
    return TZ_EXIT_FAILED;
  return write_report (library, pdf, ids);
}
