#include "application-actions.h"

#include "about.h"
#include "backup-settings.h"
#include "backups-window.h"
#include "library-opener.h"
#include "text-settings.h"

#include <glib/gi18n.h>

#define RESOURCES "/io/github/taizhang/Taizhang/ui/"

static TzDesk *
desk_of (gpointer application)
{
  return g_object_get_data (application, "desk");
}

static GtkWindow *
window_of (gpointer application)
{
  return gtk_application_get_active_window (application);
}

static void
quit_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
present_from (gpointer application, GtkBuilder *builder, const char *id)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_builder_get_object (builder, id));
  gtk_window_set_transient_for (dialog, window_of (application));
  gtk_window_present (dialog);
}

static void
preferences_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCES "preferences.ui");
  GObject *creator = gtk_builder_get_object (builder, "creator");
  g_settings_bind (tz_desk_get_settings (desk_of (application)), "creator", creator, "text",
                   G_SETTINGS_BIND_DEFAULT);
  tz_text_settings_bind (tz_desk_get_settings (desk_of (application)), builder);
  tz_backup_settings_bind (tz_desk_get_settings (desk_of (application)), builder);
  present_from (application, builder, "preferences");
}

static void
help_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer application)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCES "help.ui");
  present_from (application, builder, "help");
}

static void
about_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer application)
{
  tz_about_show (window_of (application));
}

static void
new_library_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer application)
{
  tz_library_opener_choose (desk_of (application), window_of (application), GTK_FILE_CHOOSER_ACTION_SAVE);
}

static void
open_library_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer application)
{
  tz_library_opener_choose (desk_of (application), window_of (application), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
backups_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer application)
{
  TzDesk *desk = desk_of (application);
  TzLibrary *library = tz_desk_get_library (desk);
  if (library != NULL)
    gtk_window_present (
        GTK_WINDOW (tz_backups_window_new (window_of (application), desk, tz_library_get_path (library))));
}

/* There is something to back up once a library is open. */
static void
library_cb (TzDesk *desk, GParamSpec *pspec G_GNUC_UNUSED, GSimpleAction *backups)
{
  g_simple_action_set_enabled (backups, tz_desk_get_library (desk) != NULL);
}

static void
set_keys (GtkApplication *application)
{
  static const struct {
    const char *action;
    const char *keys[3];
  } all[] = {
      {"app.quit", {"<Control>q"}},
      {"app.preferences", {"<Control>comma"}},
      {"app.help", {"F1"}},
      {"win.show-view::library", {"<Control>1"}},
      {"win.show-view::read", {"<Control>2"}},
      {"win.show-view::compare", {"<Control>3"}},
      {"win.show-view::report", {"<Control>4"}},
      {"win.find", {"<Control>f"}},
      {"win.back", {"<Alt>Left"}},
      {"win.import-files", {"<Control>o"}},
      {"win.import-folder", {"<Control><Shift>o"}},
      {"win.export", {"<Control>e"}},
  };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_application_set_accels_for_action (application, all[i].action, all[i].keys);
}

void
tz_application_actions_add (GtkApplication *application, TzDesk *desk)
{
  const GActionEntry actions[] = {
      {.name = "quit", .activate = quit_cb},
      {.name = "preferences", .activate = preferences_cb},
      {.name = "help", .activate = help_cb},
      {.name = "about", .activate = about_cb},
      {.name = "new-library", .activate = new_library_cb},
      {.name = "open-library", .activate = open_library_cb},
      {.name = "backups", .activate = backups_cb},
  };
  g_object_set_data_full (G_OBJECT (application), "desk", g_object_ref (desk), g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  GAction *backups = g_action_map_lookup_action (G_ACTION_MAP (application), "backups");
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_cb), backups, 0);
  library_cb (desk, NULL, G_SIMPLE_ACTION (backups));
  set_keys (application);
}
