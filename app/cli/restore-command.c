#include <glib/gi18n.h>

#include "cli.h"
#include "library-care.h"

static TzExit
restore_work (const char *path, const char *backup)
{
  TzRestoredWork restored;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_WRITE);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  if (!tz_library_restore_work (library, backup, &restored, &error))
    return tz_cli_complain (backup, error);
  tz_cli_print ("%s: %u\n%s: %u\n%s: %u\n", _ ("Notes"), restored.n_notes, _ ("Decisions"),
                restored.n_decisions, _ ("Others"), restored.n_others);
  if (restored.n_left > 0)
    tz_cli_print (_ ("Left in the backup, because their notices are not in the library: %u\n"),
                  restored.n_left);
  return TZ_EXIT_DONE;
}

static TzExit
restore_whole (const char *path, const char *backup)
{
  g_autofree char *own = path != NULL ? g_strdup (path) : tz_library_dup_default_path ();
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  if (!tz_backup_restore (own, backup, &kept, &error))
    return tz_cli_complain (backup, error);
  g_autofree char *shown = kept != NULL ? g_filename_display_name (kept) : NULL;
  if (shown != NULL)
    tz_cli_print (_ ("The library that was there is kept: %s\n"), shown);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_restore (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 1, 1, &rest))
    return TZ_EXIT_USAGE;
  return g_str_has_suffix (rest[0], TZ_BACKUP_WORK_SUFFIX) ? restore_work (path, rest[0])
                                                           : restore_whole (path, rest[0]);
}
