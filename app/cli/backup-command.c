#include <glib/gi18n.h>

#include "cli.h"
#include "library-care.h"

static const char *
name_kind (TzBackupKind kind)
{
  switch (kind) {
  case TZ_BACKUP_WORK:
    return _ ("notes and decisions");
  case TZ_BACKUP_WHOLE:
    return _ ("whole library");
  default:
    return _ ("whole library, before an update");
  }
}

static void
print_backup (const TzBackup *backup)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (backup->made);
  g_autofree char *time = g_date_time_format (made, "%Y-%m-%d %H:%M:%S");
  g_autofree char *size = g_format_size (backup->n_bytes);
  g_autofree char *path = g_filename_display_name (backup->path);
  tz_cli_print ("%s  %s  %s  %s\n", time, name_kind (backup->kind), size, path);
}

static TzExit
list (TzLibrary *library, const char *folder)
{
  g_autoptr (GPtrArray) backups = tz_backup_list (tz_library_get_path (library), folder);
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
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  if (folder == NULL)
    folder = tz_backup_dup_default_folder ();
  return only_list ? list (library, folder)
                   : back_up (library, work ? TZ_BACKUP_WORK : TZ_BACKUP_WHOLE, folder);
}
