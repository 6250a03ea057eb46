#include <glib/gi18n.h>
#include <stdio.h>

#include "cli.h"
#include "library-care.h"

static void
print_salvage (const TzSalvage *salvage)
{
  g_autofree char *kept = g_filename_display_name (salvage->kept);
  for (guint i = 0; i < salvage->lost->len; i++)
    fprintf (stderr, "taizhang-cli: %s\n", (const char *)g_ptr_array_index (salvage->lost, i));
  tz_cli_print ("%s: %u\n%s: %u\n%s: %u\n%s: %u\n", _ ("Notices"), salvage->n_notices, _ ("Notes"),
                salvage->n_notes, _ ("Decisions"), salvage->n_decisions, _ ("Others"), salvage->n_others);
  tz_cli_print (_ ("The damaged library is kept: %s\n"), kept);
}

TzExit
tz_cli_salvage (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, 0, &rest))
    return TZ_EXIT_USAGE;
  if (path == NULL)
    path = tz_library_dup_default_path ();
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_autoptr (TzSalvage) salvage =
      lexicon != NULL ? tz_salvage_library (path, lexicon, NULL, NULL, NULL, &error) : NULL;
  if (salvage == NULL)
    return tz_cli_complain (path, error);
  print_salvage (salvage);
  return salvage->lost->len > 0 ? TZ_EXIT_FAILED : TZ_EXIT_DONE;
}
