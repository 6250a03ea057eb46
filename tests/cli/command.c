#include "command.h"

#include <gio/gio.h>

#include "folder.h"

void
command_set_up (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  command->folder = g_dir_make_tmp ("taizhang-cli-XXXXXX", &error);
  g_assert_no_error (error);
  command->library = g_build_filename (command->folder, "library.taizhang", NULL);
}

void
command_tear_down (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  tz_folder_remove (command->folder);
  g_free (command->folder);
  g_free (command->library);
  g_free (command->out);
  g_free (command->err);
}

void
command_run (Command *command, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list list;
  g_ptr_array_add (arguments, (gpointer)g_getenv ("TZ_CLI"));
  va_start (list, command);
  for (char *next = va_arg (list, char *); next != NULL; next = va_arg (list, char *))
    g_ptr_array_add (arguments, next);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  int status = 0;
  g_autoptr (GError) error = NULL;
  g_clear_pointer (&command->out, g_free);
  g_clear_pointer (&command->err, g_free);
  g_spawn_sync (NULL, (char **)arguments->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &command->out,
                &command->err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error) || error->domain == G_SPAWN_EXIT_ERROR);
  command->status = error != NULL ? error->code : 0;
}

char *
command_write (Command *command, const char *name, const char *bytes, gssize n_bytes)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (command->folder, name, NULL);
  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
  return path;
}
