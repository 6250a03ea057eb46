#include "import-dialog.h"

#include "import-row.h"
#include "ledger-dialog.h"
#include "pace.h"

#include <glib/gi18n.h>

struct _TzImportDialog {
  AdwWindow parent_instance;
  TzDesk *desk;
  GListStore *entries;
  GHashTable *by_origin; /* (element-type utf8 TzImportEntry): of the entries */
  guint n[4];            /* how many of each TzImportKind */
  GPtrArray *items; /* (element-type TzImportItem): what becomes entries, kind by kind, some in each frame */
  guint kind;       /* in their order */
  guint next;
  TzPace *pace;
  GtkLabel *counts;
  GtkListView *list;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (TzImportDialog, tz_import_dialog, ADW_TYPE_WINDOW)

static void
show_counts (TzImportDialog *dialog)
{
  const guint *n = dialog->n;
  g_autofree char *text = g_strdup_printf (
      _ ("%'u new · %'u already there · %'u not recognised · %'u not readable"), n[TZ_IMPORT_NEW],
      n[TZ_IMPORT_ALREADY_THERE], n[TZ_IMPORT_NOT_RECOGNISED], n[TZ_IMPORT_FAILED]);
  gtk_label_set_text (dialog->counts, text);
}

static void
append (TzImportDialog *dialog, const TzImportItem *item)
{
  g_autoptr (TzImportEntry) entry = tz_import_entry_new (item);
  g_list_store_append (dialog->entries, entry);
  if (item->origin != NULL)
    g_hash_table_insert (dialog->by_origin, g_strdup (item->origin), entry);
}

/* What wants attention comes first. */
static const TzImportKind order[] = {TZ_IMPORT_FAILED, TZ_IMPORT_NOT_RECOGNISED, TZ_IMPORT_ALREADY_THERE,
                                     TZ_IMPORT_NEW};

/* Returns: whether there is another one to show. */
static gboolean
append_next (TzImportDialog *dialog)
{
  while (dialog->kind < G_N_ELEMENTS (order)) {
    while (dialog->next < dialog->items->len) {
      const TzImportItem *item = dialog->items->pdata[dialog->next++];
      if (item->kind != order[dialog->kind])
        continue;
      append (dialog, item);
      return TRUE;
    }
    dialog->kind++;
    dialog->next = 0;
  }
  return FALSE;
}

static gboolean
append_next_cb (gpointer dialog)
{
  return append_next (dialog);
}

static void
append_all (TzImportDialog *dialog)
{
  while (append_next (dialog))
    ;
}

/* A file was tried again, or something else came in meanwhile. */
static void
finished_cb (TzImportDialog *dialog, const TzImportSummary *summary)
{
  append_all (dialog);
  for (guint i = 0; summary != NULL && i < summary->items->len; i++) {
    const TzImportItem *item = summary->items->pdata[i];
    TzImportEntry *known =
        item->origin != NULL ? g_hash_table_lookup (dialog->by_origin, item->origin) : NULL;
    dialog->n[item->kind]++;
    if (known == NULL) {
      append (dialog, item);
      continue;
    }
    dialog->n[tz_import_entry_get_item (known)->kind]--;
    tz_import_entry_update (known, item);
  }
  show_counts (dialog);
}

static void
retry_cb (TzImportDialog *dialog, const char *charset, TzImportRow *row)
{
  TzImportEntry *entry = tz_import_row_get_entry (row);
  const TzImportItem *item = tz_import_entry_get_item (entry);
  if (tz_import_entry_wants_columns (entry)) {
    g_autoptr (GFile) ledger = g_file_new_for_uri (item->origin);
    tz_ledger_dialog_open (GTK_WINDOW (dialog), dialog->desk, ledger);
    return;
  }
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_uri (item->origin));
  tz_importer_add_files (tz_desk_get_importer (dialog->desk), tz_desk_get_library (dialog->desk), files,
                         charset);
}

static void
setup_cb (TzImportDialog *dialog, GtkListItem *item)
{
  TzImportRow *row = tz_import_row_new ();
  g_signal_connect_object (row, "retry", G_CALLBACK (retry_cb), dialog, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, GTK_WIDGET (row));
}

static void
bind_cb (TzImportDialog *dialog G_GNUC_UNUSED, GtkListItem *item)
{
  tz_import_row_set_entry (TZ_IMPORT_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (TzImportDialog *dialog G_GNUC_UNUSED, GtkListItem *item)
{
  tz_import_row_set_entry (TZ_IMPORT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (TzImportDialog *dialog, guint position)
{
  g_autoptr (TzImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (dialog->entries), position);
  gint64 notice = tz_import_entry_get_item (entry)->notice;
  if (notice == 0)
    return;
  tz_desk_open_place (dialog->desk, notice, TZ_SPAN_NONE);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* What the dialog says, a line for each file, for a letter or a spreadsheet. */
static void
copy_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzImportDialog *dialog = TZ_IMPORT_DIALOG (widget);
  g_autoptr (GString) lines = g_string_new (gtk_label_get_text (dialog->counts));
  append_all (dialog);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dialog->entries)); i++) {
    g_autoptr (TzImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (dialog->entries), i);
    g_autofree char *place = tz_import_entry_dup_place (entry);
    g_string_append_printf (lines, "\n%s\t%s\t%s", tz_import_entry_get_item (entry)->name,
                            tz_import_entry_get_outcome (entry), place != NULL ? place : "");
  }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), lines->str);
  adw_toast_overlay_add_toast (dialog->toasts, adw_toast_new (_ ("Copied, a line for each file")));
}

static void
tz_import_dialog_dispose (GObject *object)
{
  TzImportDialog *dialog = TZ_IMPORT_DIALOG (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&dialog->pace, tz_pace_free);
  g_clear_pointer (&dialog->items, g_ptr_array_unref);
  g_clear_pointer (&dialog->by_origin, g_hash_table_unref);
  g_clear_object (&dialog->entries);
  g_clear_object (&dialog->desk);
  G_OBJECT_CLASS (tz_import_dialog_parent_class)->dispose (object);
}

static void
tz_import_dialog_class_init (TzImportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_import_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TzImportDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, TzImportDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TzImportDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "import.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "import.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_import_dialog_init (TzImportDialog *dialog)
{
  gtk_widget_init_template (GTK_WIDGET (dialog));
  dialog->entries = g_list_store_new (TZ_TYPE_IMPORT_ENTRY);
  dialog->by_origin = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  dialog->pace = tz_pace_new (append_next_cb, dialog);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (dialog->entries)));
  gtk_list_view_set_model (dialog->list, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
tz_import_dialog_new (GtkWindow *parent, TzDesk *desk)
{
  TzImportDialog *dialog = g_object_new (TZ_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  dialog->desk = g_object_ref (desk);
  TzImporter *importer = tz_desk_get_importer (desk);
  const TzImportSummary *summary = tz_importer_get_summary (importer);
  dialog->items = summary != NULL ? g_ptr_array_ref (summary->items) : g_ptr_array_new ();
  for (guint kind = 0; summary != NULL && kind < G_N_ELEMENTS (dialog->n); kind++)
    dialog->n[kind] = summary->n[kind];
  tz_pace_start (dialog->pace, FALSE);
  show_counts (dialog);
  g_signal_connect_object (importer, "finished", G_CALLBACK (finished_cb), dialog, G_CONNECT_SWAPPED);
  return GTK_WIDGET (dialog);
}
