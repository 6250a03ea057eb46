#include <glib/gi18n.h>

#include "cli.h"
#include "library-care.h"

static void
print_backup (const TzBackup *backup)
{
  g_autofree char *words = tz_cli_dup_backup_words (backup);
  tz_cli_print ("%s\n", words);
}

/* The library itself need not be there any more. */
static TzExit
list (const char *path, const char *folder)
{
  g_autofree char *library = path != NULL ? g_strdup (path) : tz_library_dup_default_path ();
  g_autoptr (GPtrArray) backups = tz_backup_list (library, folder);
  for (guint i = 0; i < backups->len; i++)
    print_backup (g_ptr_array_index (backups, i));
  return TZ_EXIT_DONE;
}

static TzExit
back_up (TzLibrary *library, TzBackupKind kind, const char *folder)
{
  const TzBackupPlace place = {folder, G_MAXOFFSET};
  g_autoptr (GError) error = NULL;
  g_autoptr (TzBackup) backup = tz_library_back_up (library, kind, &place, NULL, NULL, NULL, &error);
  if (backup == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  print_backup (backup);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_backup (int argc, char **argv)
{
  g_autofree char *path = NULL, *folder = NULL;
  gboolean work = FALSE, only_list = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path),
                                  {"folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL},
                                  {"work", 0, 0, G_OPTION_ARG_NONE, &work, NULL, NULL},
                                  {"list", 0, 0, G_OPTION_ARG_NONE, &only_list, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, 0, &rest))
    return TZ_EXIT_USAGE;
  if (folder == NULL)
    folder = tz_backup_dup_default_folder ();
  if (only_list)
    return list (path, folder);
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  return back_up (library, work ? TZ_BACKUP_WORK : TZ_BACKUP_WHOLE, folder);
}
