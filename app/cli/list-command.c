#include <glib/gi18n.h>

#include "cli.h"
#include "columns.h"
#include "edtf.h"

static const struct {
  TzWarnings warning;
  const char *name;
} warnings[] = {
    {TZ_WARNING_NOT_RECOGNISED, N_ ("no rectification notice")},
    {TZ_WARNING_OUTLINE_UNCERTAIN, N_ ("outline uncertain")},
    {TZ_WARNING_DIFFERS, N_ ("figures differ")},
    {TZ_WARNING_DAMAGED, N_ ("text damaged")},
    {TZ_WARNING_OVERDUE, N_ ("commitment overdue")},
    {TZ_WARNING_FORM, N_ ("another form, not counted")},
};

static char *
dup_warnings (TzWarnings set)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    if (set & warnings[i].warning)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", _ (warnings[i].name));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char **
dup_cells (const TzNoticeRow *row)
{
  const char *level = tz_name_display_id (TZ_VOCABULARY_LEVEL, row->level);
  char **cells = g_new0 (char *, 8);
  cells[0] = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);
  cells[1] = g_strdup (row->name);
  cells[2] = g_strdup (level != NULL ? level : "");
  cells[3] = tz_edtf_dup_display (row->feedback);
  cells[4] = g_strdup_printf ("%u", row->n_problems);
  cells[5] = tz_cli_dup_done (row);
  cells[6] = dup_warnings (row->warnings);
  return cells;
}

static TzExit
list_notices (TzLibrary *library, GError **error)
{
  const TzNoticeQuery query = {.sort = TZ_SORT_AGENCY};
  g_autoptr (GArray) ids = tz_library_list_notices (library, &query, error);
  g_autoptr (GPtrArray) rows =
      ids != NULL ? tz_library_get_rows (library, (const gint64 *)(gpointer)ids->data, ids->len, error)
                  : NULL;
  if (rows == NULL)
    return TZ_EXIT_FAILED;
  TzColumns *columns = tz_columns_new (_ ("ID"), _ ("Agency"), _ ("Level"), _ ("Feedback"), _ ("Problems"),
                                       _ ("Completed"), _ ("Warnings"), NULL);
  for (guint i = 0; i < rows->len; i++)
    tz_columns_add (columns, dup_cells (rows->pdata[i]));
  tz_columns_print (columns);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_list (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, 0, &rest))
    return TZ_EXIT_USAGE;
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  g_autoptr (GError) error = NULL;
  TzExit exit = list_notices (library, &error);
  if (error != NULL)
    tz_cli_complain (tz_library_get_path (library), error);
  return exit;
}
