#include <glib/gi18n.h>

#include "cli.h"
#include "comparison.h"
#include "print-table.h"
#include "saved-comparison.h"
#include "wording-command.h"

static TzExit
compare (TzLibrary *library, TzComparison comparison, const TzComparisonOptions *options, gboolean csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzGathering) gathering = tz_gathering_new (library, options);
  g_autoptr (TzTable) table = tz_compare (gathering, comparison, &error);
  if (table == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  tz_cli_print_table (table, csv);
  return TZ_EXIT_DONE;
}

/* Compares as was saved as @name. @grouping: in the place of the saved one, or -1. */
static TzExit
compare_saved (TzLibrary *library, TzComparison comparison, const char *name, int grouping, gboolean csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzSavedView) view = tz_library_load_view (library, TZ_SAVED_COMPARISON, name, &error);
  if (view == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  TzComparisonOptions options;
  g_auto (GStrv) agencies = NULL;
  tz_comparison_load (view, &options, &agencies);
  if (grouping >= 0)
    options.grouping = (TzGrouping)grouping;
  return compare (library, comparison, &options, csv);
}

static gboolean
asks_for (char **rest, const char *what)
{
  return rest[0] != NULL && g_str_equal (rest[0], what);
}

TzExit
tz_cli_compare (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *by = NULL;
  g_autofree char *theme = NULL;
  g_autofree char *agency = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *notice = NULL;
  gboolean csv = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path),
                                  {"by", 0, 0, G_OPTION_ARG_STRING, &by, NULL, NULL},
                                  {"saved", 0, 0, G_OPTION_ARG_STRING, &saved, NULL, NULL},
                                  {"theme", 0, 0, G_OPTION_ARG_STRING, &theme, NULL, NULL},
                                  {"agency", 0, 0, G_OPTION_ARG_STRING, &agency, NULL, NULL},
                                  {"notice", 0, 0, G_OPTION_ARG_STRING, &notice, NULL, NULL},
                                  {"csv", 0, 0, G_OPTION_ARG_NONE, &csv, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, 1, &rest))
    return TZ_EXIT_USAGE;
  gboolean wording = asks_for (rest, "wording"), words = asks_for (rest, "words");
  int comparison =
      rest[0] != NULL && !wording && !words ? tz_comparison_find (rest[0]) : TZ_COMPARISON_COMPLETION;
  if (comparison < 0)
    return tz_cli_complain_usage (_ ("what can be compared is completion, themes, recurrence, time, "
                                     "measures, accountability, commitments, wording and words"));
  if (words && theme == NULL && agency == NULL)
    return tz_cli_complain_usage (_ ("which words are compared: those of a --theme or an --agency"));
  int grouping = by != NULL ? tz_grouping_find (by) : -1;
  if (by != NULL && grouping < 0)
    return tz_cli_complain_usage (
        _ ("what can be compared by is agency, province, level, year, inspectors and kind"));
  if ((wording || words) && (saved != NULL || by != NULL))
    return tz_cli_complain_usage (_ ("--saved and --by are not for wording and words"));
  gint64 id = notice != NULL ? tz_cli_parse_id (notice) : 0;
  if (notice != NULL && id == 0)
    return TZ_EXIT_FAILED;
  if (notice != NULL && !wording)
    return tz_cli_complain_usage (_ ("--notice is for wording alone"));
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  if (wording)
    return tz_cli_compare_wording (library, id, csv);
  if (words)
    return tz_cli_compare_words (library, theme, agency, csv);
  if (saved != NULL)
    return compare_saved (library, (TzComparison)comparison, saved, grouping, csv);
  const TzComparisonOptions options = {.grouping = (TzGrouping)MAX (0, grouping)};
  return compare (library, (TzComparison)comparison, &options, csv);
}
