#include "text-settings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* As large as the letters of the style sheet. */
#define USUAL "Sans 12"

/* ---- The font ---- */

static void
font_changed_cb (GSettings *settings, const char *key, AdwActionRow *row)
{
  g_autofree char *font = g_settings_get_string (settings, key);
  adw_action_row_set_subtitle (row, *font != '\0' ? font : _ ("Font of the system"));
}

static void
show_reset_cb (GSettings *settings, const char *key, GtkWidget *reset)
{
  g_autofree char *font = g_settings_get_string (settings, key);
  gtk_widget_set_visible (reset, *font != '\0');
}

static void
reset_cb (GSettings *settings)
{
  g_settings_reset (settings, "read-font");
}

static void
chosen_cb (GSettings *settings, int response, GtkFontChooser *chooser)
{
  g_autofree char *font = gtk_font_chooser_get_font (chooser);
  if (response == GTK_RESPONSE_OK && font != NULL)
    g_settings_set_string (settings, "read-font", font);
  gtk_window_destroy (GTK_WINDOW (chooser));
}

static void
choose_cb (GSettings *settings, GtkWidget *button)
{
  g_autofree char *font = g_settings_get_string (settings, "read-font");
  GtkWidget *chooser =
      gtk_font_chooser_dialog_new (_ ("Font of the Text"), GTK_WINDOW (gtk_widget_get_root (button)));
  gtk_window_set_modal (GTK_WINDOW (chooser), TRUE);
  gtk_font_chooser_set_preview_text (GTK_FONT_CHOOSER (chooser), "关于巡察整改进展情况的通报");
  gtk_font_chooser_set_font (GTK_FONT_CHOOSER (chooser), *font != '\0' ? font : USUAL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), settings, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

void
tz_text_settings_bind (GSettings *settings, GtkBuilder *builder)
{
  GObject *row = gtk_builder_get_object (builder, "read_font");
  GObject *line_height = gtk_builder_get_object (builder, "read_line_height");
  GObject *width = gtk_builder_get_object (builder, "read_width");
  GObject *reset = gtk_builder_get_object (builder, "reset_read_font");
  GObject *choose = gtk_builder_get_object (builder, "choose_read_font");
  g_settings_bind (settings, "read-line-height", line_height, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "read-width", width, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_cb), settings, G_CONNECT_SWAPPED);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), settings, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::read-font", G_CALLBACK (font_changed_cb), row, 0);
  g_signal_connect_object (settings, "changed::read-font", G_CALLBACK (show_reset_cb), reset, 0);
  font_changed_cb (settings, "read-font", ADW_ACTION_ROW (row));
  show_reset_cb (settings, "read-font", GTK_WIDGET (reset));
}
