#include <glib/gi18n.h>
#include <stdio.h>

#include "cli.h"
#include "library-care.h"

TzExit
tz_cli_check (int argc, char **argv)
{
  g_autofree char *path = NULL;
  gboolean mend = FALSE;
  g_auto (GStrv) rest = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
      TZ_CLI_LIBRARY (&path), {"mend", 0, 0, G_OPTION_ARG_NONE, &mend, NULL, NULL}, G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, 0, &rest))
    return TZ_EXIT_USAGE;
  g_autoptr (TzLibrary) library =
      tz_cli_open_library (path, mend ? TZ_LIBRARY_READ_WRITE : TZ_LIBRARY_READ_ONLY);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  g_autoptr (GPtrArray) flaws = tz_library_check (library, NULL, NULL, NULL, &error);
  if (flaws == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  guint n_flaws = flaws->len;
  if (mend && !tz_library_mend (library, flaws, NULL, NULL, NULL, &error))
    return tz_cli_complain (tz_library_get_path (library), error);
  if (flaws->len < n_flaws)
    tz_cli_print ("%s\n", _ ("The search index was damaged and has been made anew."));
  for (guint i = 0; i < flaws->len; i++)
    fprintf (stderr, "taizhang-cli: %s\n", ((TzFlaw *)g_ptr_array_index (flaws, i))->words);
  if (flaws->len > 0)
    return TZ_EXIT_FAILED;
  tz_cli_print ("%s\n", _ ("The library is sound."));
  return TZ_EXIT_DONE;
}
