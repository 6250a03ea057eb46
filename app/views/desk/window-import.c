#include "window-import.h"

#include "import-dialog.h"
#include "ledger-dialog.h"
#include "members.h"
#include "paths.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  GtkApplicationWindow *window; /* owns this */
  TzDesk *desk;
  GtkWidget *dialog; /* (nullable) weak: the summary while it is shown */
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;
  g_clear_weak_pointer (&import->dialog);
  g_object_unref (import->desk);
  g_free (import);
}

static void
connect_here (Import *import, gpointer source, const char *signal, GCallback callback)
{
  GClosure *closure = g_cclosure_new_swap (callback, import, NULL);
  g_object_watch_closure (G_OBJECT (import->window), closure);
  g_signal_connect_closure (source, signal, closure, FALSE);
}

static void
import_model (Import *import, GListModel *files)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (array, g_list_model_get_item (files, i));
  if (array->len == 0 || !tz_desk_may_write_or_say (import->desk))
    return;
  tz_ledger_dialog_import (GTK_WINDOW (import->window), import->desk, array);
}

static void
import_text (Import *import, const char *text)
{
  if (text != NULL && *text != '\0' && tz_desk_may_write_or_say (import->desk))
    tz_importer_add_text (tz_desk_get_importer (import->desk), tz_desk_get_library (import->desk), text);
}

static void
chosen_cb (Import *import, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
    import_model (import, files);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_endings (GtkFileFilter *filter, const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, endings[i] + strlen ("."));
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) notices = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  gtk_file_filter_set_name (notices, _ ("Documents and archives"));
  add_endings (notices, tz_document_list_endings ());
  add_endings (notices, tz_members_list_endings ());
  gtk_file_chooser_add_filter (chooser, notices);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
choose (Import *import, const char *title, GtkFileChooserAction action)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (import->window), action, _ ("_Import"), NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  if (action == GTK_FILE_CHOOSER_ACTION_OPEN)
    add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  connect_here (import, chooser, "response", G_CALLBACK (chosen_cb));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
import_files_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer import)
{
  choose (import, _ ("Import files"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
import_folder_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer import)
{
  choose (import, _ ("Import a folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static void
import_samples_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer import)
{
  g_autofree char *path = tz_paths_dup_samples_dir ();
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_list_store_append (files, file);
  import_model (import, G_LIST_MODEL (files));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer window)
{
  g_autoptr (GtkApplicationWindow) owned = window;
  Import *import = g_object_get_data (G_OBJECT (owned), "import");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  if (text == NULL || *text == '\0')
    tz_desk_toast (import->desk, adw_toast_new (_ ("There is no text to paste")));
  else
    import_text (import, text);
}

static void
paste_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  Import *import = data;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (import->window));
  gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, g_object_ref (import->window));
}

static void
cancel_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer import)
{
  tz_importer_cancel (tz_desk_get_importer (((Import *)import)->desk));
}

static void
summary_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  Import *import = data;
  if (import->dialog == NULL)
    g_set_weak_pointer (&import->dialog, tz_import_dialog_new (GTK_WINDOW (import->window), import->desk));
  gtk_window_present (GTK_WINDOW (import->dialog));
}

static char *
dup_outcome (const TzImportSummary *summary)
{
  guint stored = summary->n[TZ_IMPORT_NEW] + summary->n[TZ_IMPORT_NOT_RECOGNISED];
  guint failed = summary->n[TZ_IMPORT_FAILED];
  guint there = summary->n[TZ_IMPORT_ALREADY_THERE];
  GString *text = g_string_new (summary->cancelled || summary->full != NULL ? _ ("Stopped: ") : NULL);
  g_string_append_printf (text, ngettext ("%'u notice imported", "%'u notices imported", stored), stored);
  if (there > 0)
    g_string_append_printf (text, _ (" · %'u already there"), there);
  if (failed > 0)
    g_string_append_printf (text, _ (" · %'u not readable"), failed);
  return g_string_free (text, FALSE);
}

static void
finished_cb (Import *import, const TzImportSummary *summary, const GError *error)
{
  if (summary == NULL) {
    tz_desk_toast_error (import->desk, _ ("Nothing was imported"), error);
    return;
  }
  g_autofree char *outcome = dup_outcome (summary);
  AdwToast *toast = adw_toast_new (outcome);
  adw_toast_set_button_label (toast, _ ("_Details"));
  adw_toast_set_action_name (toast, "win.import-summary");
  tz_desk_toast (import->desk, toast);
  if (summary->full != NULL)
    tz_desk_toast_error (import->desk, _ ("The import stopped"), summary->full);
  else if (summary->not_indexed != NULL)
    tz_desk_toast_error (import->desk, _ ("Imported, but searches are slower for now"), summary->not_indexed);
  if (import->dialog == NULL && summary->n[TZ_IMPORT_FAILED] + summary->n[TZ_IMPORT_NOT_RECOGNISED] > 0)
    gtk_widget_activate_action (GTK_WIDGET (import->window), "win.import-summary", NULL);
}

static gboolean
drop_cb (Import *import, const GValue *value)
{
  if (!tz_desk_may_write_or_say (import->desk))
    return FALSE;
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST)) {
    g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
    g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
    for (GSList *l = list; l != NULL; l = l->next)
      g_list_store_append (files, l->data);
    import_model (import, G_LIST_MODEL (files));
  } else
    import_text (import, g_value_get_string (value));
  return TRUE;
}

static void
add_drop_target (Import *import)
{
  GType types[] = {GDK_TYPE_FILE_LIST, G_TYPE_STRING};
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), import);
  gtk_widget_add_controller (GTK_WIDGET (import->window), GTK_EVENT_CONTROLLER (target));
}

/* After the widgets had the key: a text field pastes into itself. */
static void
add_paste_key (Import *import)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>v"),
                                            gtk_named_action_new ("win.paste-notice"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (import->window), keys);
}

static void
library_changed_cb (Import *import)
{
  const char *const names[] = {"import-files", "import-folder", "import-samples", "paste-notice"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (import->window), names[i]);
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), tz_desk_may_write (import->desk));
  }
}

void
tz_window_import_attach (GtkApplicationWindow *window, TzDesk *desk)
{
  const GActionEntry actions[] = {
      {.name = "import-files", .activate = import_files_cb},
      {.name = "import-folder", .activate = import_folder_cb},
      {.name = "import-samples", .activate = import_samples_cb},
      {.name = "paste-notice", .activate = paste_cb},
      {.name = "cancel-import", .activate = cancel_cb},
      {.name = "import-summary", .activate = summary_cb},
  };
  Import *import = g_new0 (Import, 1);
  import->window = window;
  import->desk = g_object_ref (desk);
  g_object_set_data_full (G_OBJECT (window), "import", import, import_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), import);
  add_drop_target (import);
  add_paste_key (import);
  connect_here (import, desk, "notify::library", G_CALLBACK (library_changed_cb));
  connect_here (import, tz_desk_get_importer (desk), "finished", G_CALLBACK (finished_cb));
  library_changed_cb (import);
}
