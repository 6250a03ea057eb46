#include "ledger-dialog.h"

#include "jobs.h"
#include "ledger-columns.h"
#include "reader-pool.h"

#include <glib/gi18n.h>

struct _TzLedgerDialog {
  AdwWindow parent_instance;
  TzDesk *desk;
  GFile *ledger;
  GArray *columns;      /* of TzLedgerColumn */
  GtkStringList *names; /* of the roles */
  AdwPreferencesGroup *rows;
  GtkWidget *import;
};

G_DEFINE_FINAL_TYPE (TzLedgerDialog, tz_ledger_dialog, ADW_TYPE_WINDOW)

static const char *const role_names[TZ_LEDGER_N_ROLES + 1] = {
    [TZ_LEDGER_OTHER] = N_ ("Keep under its own head"),
    [TZ_LEDGER_LEFT_OUT] = N_ ("Leave out"),
    [TZ_LEDGER_AGENCY] = N_ ("Agency"),
    [TZ_LEDGER_NOTICE] = N_ ("Title of the notice"),
    [TZ_LEDGER_SECTION] = N_ ("Heading above it"),
    [TZ_LEDGER_PROBLEM] = N_ ("Problem"),
    [TZ_LEDGER_MEASURES] = N_ ("Measures"),
    [TZ_LEDGER_RESULTS] = N_ ("What was done"),
    [TZ_LEDGER_STATUS] = N_ ("Status"),
    [TZ_LEDGER_BODY] = N_ ("Body responsible"),
    [TZ_LEDGER_PERSON] = N_ ("Person responsible"),
    [TZ_LEDGER_DEADLINE] = N_ ("Deadline"),
};

static gboolean
has_problems (const TzLedgerDialog *dialog)
{
  for (guint i = 0; i < dialog->columns->len; i++)
    if (g_array_index (dialog->columns, TzLedgerColumn, i).role == TZ_LEDGER_PROBLEM)
      return TRUE;
  return FALSE;
}

static void
chosen_cb (TzLedgerDialog *dialog, GParamSpec *pspec G_GNUC_UNUSED, AdwComboRow *row)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));
  g_array_index (dialog->columns, TzLedgerColumn, i).role = (TzLedgerRole)adw_combo_row_get_selected (row);
  gtk_widget_set_sensitive (dialog->import, has_problems (dialog));
}

static void
add_column (TzLedgerDialog *dialog, guint i)
{
  const TzLedgerColumn *column = &g_array_index (dialog->columns, TzLedgerColumn, i);
  g_autofree char *nameless = g_strdup_printf (_ ("Column %u"), i + 1);
  GtkWidget *row = adw_combo_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *column->head != '\0' ? column->head : nameless);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), column->example);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (dialog->names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), column->role);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (i));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), dialog, G_CONNECT_SWAPPED);
  adw_preferences_group_add (dialog->rows, row);
}

static void
import_cb (TzLedgerDialog *dialog)
{
  g_autofree char *roles = tz_ledger_roles_to_string (dialog->columns);
  if (tz_desk_may_write_or_say (dialog->desk))
    tz_importer_add_ledger (tz_desk_get_importer (dialog->desk), tz_desk_get_library (dialog->desk),
                            dialog->ledger, roles);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
tz_ledger_dialog_dispose (GObject *object)
{
  TzLedgerDialog *dialog = TZ_LEDGER_DIALOG (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_LEDGER_DIALOG);
  g_clear_pointer (&dialog->columns, g_array_unref);
  g_clear_object (&dialog->names);
  g_clear_object (&dialog->ledger);
  g_clear_object (&dialog->desk);
  G_OBJECT_CLASS (tz_ledger_dialog_parent_class)->dispose (object);
}

static void
tz_ledger_dialog_class_init (TzLedgerDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_ledger_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/ledger-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TzLedgerDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, TzLedgerDialog, import);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_ledger_dialog_init (TzLedgerDialog *dialog)
{
  gtk_widget_init_template (GTK_WIDGET (dialog));
  dialog->names = gtk_string_list_new (NULL);
  for (guint role = 0; role < TZ_LEDGER_N_ROLES; role++)
    gtk_string_list_append (dialog->names, _ (role_names[role]));
}

/* @columns: (transfer full) */
static TzLedgerDialog *
new_dialog (GtkWindow *parent, TzDesk *desk, GFile *ledger, GArray *columns)
{
  TzLedgerDialog *dialog = g_object_new (TZ_TYPE_LEDGER_DIALOG, "transient-for", parent, NULL);
  g_autofree char *path = g_file_get_basename (ledger);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *title = g_markup_escape_text (name, -1);
  dialog->desk = g_object_ref (desk);
  dialog->ledger = g_object_ref (ledger);
  dialog->columns = columns;
  adw_preferences_group_set_title (dialog->rows, title);
  for (guint i = 0; i < columns->len; i++)
    add_column (dialog, i);
  gtk_widget_set_sensitive (dialog->import, has_problems (dialog));
  return dialog;
}

/* ---- Looking at the file ---- */

typedef struct {
  GtkWindow *parent;
  TzDesk *desk;
  GFile *ledger;
} Opening;

static void
free_opening (Opening *opening)
{
  g_object_unref (opening->parent);
  g_object_unref (opening->desk);
  g_object_unref (opening->ledger);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

static gpointer
look (gpointer ledger, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  return tz_reader_pool_look (readers, ledger, NULL, cancellable, error);
}

static void
free_columns (gpointer columns)
{
  g_array_unref (columns);
}

static void
import_unseen (const Opening *opening)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_object_ref (opening->ledger));
  if (tz_desk_get_library (opening->desk) != NULL)
    tz_importer_add_files (tz_desk_get_importer (opening->desk), tz_desk_get_library (opening->desk), files,
                           NULL);
}

static void
looked_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  GArray *columns = tz_job_finish (result, NULL);
  if (columns == NULL)
    import_unseen (opening);
  else
    gtk_window_present (GTK_WINDOW (new_dialog (opening->parent, opening->desk, opening->ledger, columns)));
}

void
tz_ledger_dialog_open (GtkWindow *parent, TzDesk *desk, GFile *ledger)
{
  Opening *opening = g_new (Opening, 1);
  *opening = (Opening){g_object_ref (parent), g_object_ref (desk), g_object_ref (ledger)};
  tz_job_run (NULL, look, g_object_ref (ledger), g_object_unref, free_columns, NULL, looked_cb, opening);
}

static gboolean
is_ledger (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  return name != NULL && tz_ledger_is_ledger (name);
}

void
tz_ledger_dialog_import (GtkWindow *parent, TzDesk *desk, GPtrArray *files)
{
  if (files->len == 1 && is_ledger (files->pdata[0]))
    tz_ledger_dialog_open (parent, desk, files->pdata[0]);
  else
    tz_importer_add_files (tz_desk_get_importer (desk), tz_desk_get_library (desk), files, NULL);
}
