#include "application.h"

#include "desk.h"
#include "door.h"
#include "paths.h"
#include "window.h"

struct _TzApplication {
  AdwApplication parent_instance;
  TzDesk *desk;
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
  g_return_val_if_fail (schema != NULL, NULL);
  return g_settings_new_full (schema, NULL, NULL);
}

static void
tz_application_startup (GApplication *application)
{
  TzApplication *app = TZ_APPLICATION (application);
  G_APPLICATION_CLASS (tz_application_parent_class)->startup (application);
  g_autoptr (GSettings) settings = open_settings ();
  app->desk = tz_desk_new (settings);
  tz_door_close_here ();
}

static void
tz_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (window == NULL)
    window = GTK_WINDOW (tz_window_new (ADW_APPLICATION (application), TZ_APPLICATION (application)->desk));
  gtk_window_present (window);
}

static void
tz_application_finalize (GObject *object)
{
  g_clear_object (&TZ_APPLICATION (object)->desk);
  G_OBJECT_CLASS (tz_application_parent_class)->finalize (object);
}

static void
tz_application_class_init (TzApplicationClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_application_finalize;
  G_APPLICATION_CLASS (class)->startup = tz_application_startup;
  G_APPLICATION_CLASS (class)->activate = tz_application_activate;
}

static void
tz_application_init (TzApplication *application G_GNUC_UNUSED)
{
}

TzApplication *
tz_application_new (void)
{
  return g_object_new (TZ_TYPE_APPLICATION, "application-id", TZ_APPLICATION_ID, "resource-base-path",
                       "/io/github/taizhang/Taizhang", NULL);
}
