#include "backup-settings.h"

#include <glib/gi18n.h>

#define MEGABYTE ((goffset)1000 * 1000)

char *
tz_backup_settings_dup_folder (GSettings *settings)
{
  g_autofree char *folder = g_settings_get_string (settings, "backup-folder");
  return *folder != '\0' ? g_steal_pointer (&folder) : tz_backup_dup_default_folder ();
}

goffset
tz_backup_settings_get_max_bytes (GSettings *settings)
{
  return g_settings_get_int (settings, "backup-limit") * MEGABYTE;
}

static void
folder_changed_cb (GSettings *settings, const char *key G_GNUC_UNUSED, AdwActionRow *row)
{
  g_autofree char *folder = tz_backup_settings_dup_folder (settings);
  g_autofree char *shown = g_filename_display_name (folder);
  adw_action_row_set_subtitle (row, shown);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, GSettings *settings)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    g_autofree char *path = g_file_get_path (file);
    if (path != NULL)
      g_settings_set_string (settings, "backup-folder", path);
  }
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
choose_cb (GSettings *settings, GtkWidget *button)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (button));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Folder for backups"), parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), NULL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), settings, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
tz_backup_settings_bind (GSettings *settings, GtkBuilder *builder)
{
  GObject *row = gtk_builder_get_object (builder, "backup_folder");
  GObject *choose = gtk_builder_get_object (builder, "choose_backup_folder");
  GObject *limit = gtk_builder_get_object (builder, "backup_limit");
  g_signal_connect_object (settings, "changed::backup-folder", G_CALLBACK (folder_changed_cb), row, 0);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), settings, G_CONNECT_SWAPPED);
  g_settings_bind (settings, "backup-limit", limit, "value", G_SETTINGS_BIND_DEFAULT);
  folder_changed_cb (settings, "backup-folder", ADW_ACTION_ROW (row));
}
