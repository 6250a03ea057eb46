#include "application.h"

#include "application-actions.h"
#include "backup-keeper.h"
#include "desk.h"
#include "door.h"
#include "ledger-dialog.h"
#include "library-opener.h"
#include "paths.h"
#include "window.h"

#include <glib/gi18n.h>

struct _TzApplication {
  AdwApplication parent_instance;
  TzDesk *desk;
  GPtrArray *incoming; /* (element-type GFile): files of the command line, until the library is open */
};

G_DEFINE_FINAL_TYPE (TzApplication, tz_application, ADW_TYPE_APPLICATION)

static GSettings *
open_settings (void)
{
  g_autofree char *dir = tz_paths_dup_schema_dir ();
  GSettingsSchemaSource *fallback = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (dir, fallback, FALSE, NULL);
  g_autoptr (GSettingsSchema) schema =
      g_settings_schema_source_lookup (source != NULL ? source : fallback, TZ_APPLICATION_ID, TRUE);
  if (schema == NULL) /* as g_settings_new() does: the program was not installed whole */
    g_error ("the settings schema %s is not installed", TZ_APPLICATION_ID);
  return g_settings_new_full (schema, NULL, NULL);
}

static void
import_incoming (TzApplication *app)
{
  TzLibrary *library = tz_desk_get_library (app->desk);
  if (library == NULL || app->incoming->len == 0 || !tz_desk_may_write_or_say (app->desk))
    return;
  tz_ledger_dialog_import (gtk_application_get_active_window (GTK_APPLICATION (app)), app->desk,
                           app->incoming);
  g_ptr_array_unref (app->incoming);
  app->incoming = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tz_application_startup (GApplication *application)
{
  TzApplication *app = TZ_APPLICATION (application);
  G_APPLICATION_CLASS (tz_application_parent_class)->startup (application);
  g_autoptr (GSettings) settings = open_settings ();
  app->desk = tz_desk_new (settings);
  g_signal_connect_object (app->desk, "notify::library", G_CALLBACK (import_incoming), app,
                           G_CONNECT_SWAPPED);
  tz_backup_keeper_attach (app->desk);
  tz_application_actions_add (GTK_APPLICATION (application), app->desk);
  tz_door_close_here ();
}

static GtkWindow *
present_window (TzApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));
  if (window == NULL)
    window = GTK_WINDOW (tz_window_new (ADW_APPLICATION (app), app->desk));
  gtk_window_present (window);
  return window;
}

/* What a file manager opens with the program; anything else is a file to import. */
static gboolean
is_library (const char *argument)
{
  return g_str_has_suffix (argument, ".taizhang");
}

static const char *
find_library (char **arguments)
{
  for (int i = 1; arguments[0] != NULL && arguments[i] != NULL; i++)
    if (is_library (arguments[i]))
      return arguments[i];
  return NULL;
}

/* The library to open: the one named on the command line, else the default one where none is open. */
static char *
dup_wanted_library (TzApplication *app, GApplicationCommandLine *line)
{
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, NULL);
  const char *name = find_library (arguments);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  if (g_variant_dict_lookup (options, "library", "^&ay", &name) || name != NULL) {
    g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, name);
    return g_file_get_path (file);
  }
  return tz_desk_get_library (app->desk) == NULL ? tz_library_dup_default_path () : NULL;
}

static gboolean
is_open (TzApplication *app, const char *path)
{
  TzLibrary *library = tz_desk_get_library (app->desk);
  return library != NULL && g_strcmp0 (tz_library_get_path (library), path) == 0;
}

static void
take_files (TzApplication *app, GApplicationCommandLine *line)
{
  int n = 0;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, &n);
  for (int i = 1; i < n; i++)
    if (!is_library (arguments[i]))
      g_ptr_array_add (app->incoming, g_application_command_line_create_file_for_arg (line, arguments[i]));
}

static int
tz_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  TzApplication *app = TZ_APPLICATION (application);
  GtkWindow *window = present_window (app);
  g_autofree char *path = dup_wanted_library (app, line);
  take_files (app, line);
  if (path != NULL && !is_open (app, path))
    tz_library_opener_open (app->desk, window, path, TZ_LIBRARY_READ_WRITE);
  else
    import_incoming (app);
  return 0;
}

static void
tz_application_finalize (GObject *object)
{
  TzApplication *app = TZ_APPLICATION (object);
  g_clear_object (&app->desk);
  g_clear_pointer (&app->incoming, g_ptr_array_unref);
  G_OBJECT_CLASS (tz_application_parent_class)->finalize (object);
}

static void
tz_application_class_init (TzApplicationClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_application_finalize;
  G_APPLICATION_CLASS (class)->startup = tz_application_startup;
  G_APPLICATION_CLASS (class)->command_line = tz_application_command_line;
}

static void
tz_application_init (TzApplication *app)
{
  const GOptionEntry options[] = {
      {"library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this library"), N_ ("FILE")},
      {NULL},
  };
  GApplication *application = G_APPLICATION (app);
  app->incoming = g_ptr_array_new_with_free_func (g_object_unref);
  g_application_add_main_option_entries (application, options);
  g_application_set_option_context_parameter_string (application, _ ("[FILE TO IMPORT…]"));
}

TzApplication *
tz_application_new (void)
{
  return g_object_new (TZ_TYPE_APPLICATION, "application-id", TZ_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path",
                       "/io/github/taizhang/Taizhang", NULL);
}
