#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "cli.h"
#include "errors.h"
#include "intake.h"

static void
show_progress (guint done, guint total, goffset bytes_done G_GNUC_UNUSED, goffset bytes_total G_GNUC_UNUSED,
               gpointer user_data G_GNUC_UNUSED)
{
  fprintf (stderr, "\r%u/%u%s", done, total, done == total ? "\n" : "");
}

static char *
dup_place (const TzImportItem *item)
{
  g_autoptr (GFile) file = g_file_new_for_uri (item->origin);
  return g_file_get_parse_name (file);
}

static void
print_item (const TzImportItem *item)
{
  g_autofree char *place = dup_place (item);
  g_autofree char *recognised = tz_recognised_pages_dup_words (item->recognised);
  if (item->kind == TZ_IMPORT_FAILED)
    tz_cli_complain (place, item->error);
  if (item->kind == TZ_IMPORT_NOT_RECOGNISED)
    tz_cli_print (_ ("%s: kept, but not recognised as a rectification notice\n"), place);
  if (recognised != NULL)
    tz_cli_print ("%s: %s\n", place, recognised);
}

static void
print_count (const char *what, guint n)
{
  if (n > 0)
    tz_cli_print ("%s: %u\n", what, n);
}

static TzExit
print_summary (const TzImportSummary *summary)
{
  gboolean charset_unclear = FALSE;
  for (guint i = 0; i < summary->items->len; i++) {
    const TzImportItem *item = summary->items->pdata[i];
    print_item (item);
    charset_unclear |= g_error_matches (item->error, TZ_ERROR, TZ_ERROR_CHARSET);
  }
  print_count (_ ("New"), summary->n[TZ_IMPORT_NEW]);
  print_count (_ ("Already there"), summary->n[TZ_IMPORT_ALREADY_THERE]);
  print_count (_ ("Not recognised as a rectification notice"), summary->n[TZ_IMPORT_NOT_RECOGNISED]);
  print_count (_ ("Not readable"), summary->n[TZ_IMPORT_FAILED]);
  if (summary->items->len == 0)
    tz_cli_print ("%s\n", _ ("No files were found."));
  if (charset_unclear)
    fprintf (stderr, "%s\n", _ ("Where the charset is unclear, choose one with --charset."));
  if (summary->full == NULL && summary->not_indexed != NULL)
    fprintf (stderr, "%s: %s\n", _ ("Imported, but searches are slower for now"),
             summary->not_indexed->message);
  return summary->n[TZ_IMPORT_FAILED] > 0 ? TZ_EXIT_FAILED : TZ_EXIT_DONE;
}

TzExit
tz_cli_import (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *charset = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path),
                                  {"charset", 0, 0, G_OPTION_ARG_STRING, &charset, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 1, -1, &rest))
    return TZ_EXIT_USAGE;
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_WRITE);
  if (library == NULL)
    return TZ_EXIT_FAILED;

  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; rest[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (rest[i]));
  g_autoptr (TzImportSummary) summary = tz_import_files (
      library, files, charset, isatty (STDERR_FILENO) ? show_progress : NULL, NULL, NULL, &error);
  return summary != NULL ? print_summary (summary) : tz_cli_complain (tz_library_get_path (library), error);
}
