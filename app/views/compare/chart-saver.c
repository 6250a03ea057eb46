#include "chart-saver.h"

#include <glib/gi18n.h>

#include "error-toast.h"
#include "near-toast.h"

static const char *const endings[TZ_N_CHART_FILES] = {".svg", ".png", ".csv"};

typedef struct {
  GtkWidget *card;
  TzDesk *desk;
  TzChartFile asked;
  TzChartFileFunc make;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->card);
  g_object_unref (saving->desk);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

TzChartFile
tz_chart_saver_choose (const char *name, TzChartFile asked)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);
  for (guint i = 0; i < TZ_N_CHART_FILES; i++)
    if (g_str_has_suffix (folded, endings[i]))
      return (TzChartFile)i;
  return asked;
}

static void
saved_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  if (!g_file_replace_contents_finish (G_FILE (file), result, NULL, &error)) {
    tz_toast_near (saving->card, saving->desk, tz_error_toast_new (_ ("Cannot save"), error));
    return;
  }
  g_autofree char *name = g_file_get_basename (G_FILE (file));
  g_autofree char *text = g_markup_printf_escaped (_ ("Saved as %s"), name);
  tz_toast_near (saving->card, saving->desk, adw_toast_new (text));
}

/* @saving: (transfer full) */
static void
save (Saving *saving, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = saving->make (saving->card, tz_chart_saver_choose (name, saving->asked));
  if (bytes != NULL) {
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                         saved_cb, saving);
    return;
  }
  tz_toast_near (saving->card, saving->desk, adw_toast_new (_ ("Nothing to show here")));
  saving_free (saving);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (Saving) saving = data;
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    save (g_steal_pointer (&saving), file);
  }
  g_object_unref (dialog);
}

void
tz_chart_saver_run (GtkWidget *card, TzDesk *desk, const char *title, TzChartFile asked, TzChartFileFunc make)
{
  Saving *saving = g_new (Saving, 1);
  *saving = (Saving){g_object_ref (card), g_object_ref (desk), asked, make};
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Save"), GTK_WINDOW (gtk_widget_get_root (card)), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *proposed = g_strconcat (title, endings[asked], NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), proposed);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
