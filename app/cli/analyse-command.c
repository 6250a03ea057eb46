#include <glib/gi18n.h>

#include "analysis-json.h"
#include "cli.h"
#include "reader-pool.h"

static TzDocument *
read_file (const char *path, const char *charset, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  return tz_reader_pool_load (readers, file, charset, NULL, NULL, error);
}

static TzExit
analyse (const char *path, const char *charset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = read_file (path, charset, &error);
  g_autoptr (TzLexicon) lexicon = document != NULL ? tz_lexicon_new (&error) : NULL;
  if (lexicon == NULL)
    return tz_cli_complain (path, error);

  g_autoptr (TzAnalysis) analysis = tz_analysis_new (document->text, lexicon);
  g_autofree char *json = tz_analysis_to_json (analysis, document->text, lexicon, TZ_JSON_PRETTY);
  tz_cli_print ("%s\n", json);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_analyse (int argc, char **argv)
{
  gboolean json = FALSE;
  g_autofree char *charset = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {{"json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL},
                                  {"charset", 0, 0, G_OPTION_ARG_STRING, &charset, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 1, 1, &rest))
    return TZ_EXIT_USAGE;
  if (!json)
    return tz_cli_complain_usage (_ ("“analyse” needs --json"));
  return analyse (rest[0], charset);
}
