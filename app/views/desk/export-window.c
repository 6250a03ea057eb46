#include "export-window.h"

#include <glib/gi18n.h>

#include "data-exporter.h"
#include "desk-action.h"
#include "errors.h"
#include "export.h"

struct _TzExportWindow {
  AdwWindow parent_instance;
  AdwComboRow *formats;
  AdwComboRow *scope;
  GtkSwitch *hide_names;
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
  TzDesk *desk;
};

G_DEFINE_FINAL_TYPE (TzExportWindow, tz_export_window, ADW_TYPE_WINDOW)

/* What can be handed out, the most asked for first. */
static const struct {
  const char *ending;
  const char *name;
  const char *words;
} formats[] = {
    {".xlsx", N_ ("Spreadsheet"),
     N_ ("The ledger of problems, the notices and every comparison, for Excel, WPS or LibreOffice (.xlsx)")},
    {".csv", N_ ("Ledger as CSV"), N_ ("One line a problem, for any program that reads tables (.csv)")},
    {".jsonld", N_ ("Notes and decisions"),
     N_ ("W3C Web Annotations with the places they stand at (.jsonld)")},
    {".qdpx", N_ ("REFI-QDA project"),
     N_ ("Texts, themes, entities and notes, for programs of qualitative analysis (.qdpx)")},
    {".qdc", N_ ("REFI-QDA codes"), N_ ("The themes, kinds of entities and tags alone (.qdc)")},
    {".json", N_ ("Everything"),
     N_ ("Texts, findings, notes and decisions, for programs of your own (.json); not read back")},
};

/* ---- Writing ---- */

static gboolean
has_ending (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  for (const char *const *ending = tz_export_list_endings (); *ending != NULL; ending++)
    if (g_str_has_suffix (folded, *ending))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full): @path with the ending that was chosen, where it has none that says what to write. */
static char *
dup_complete (TzExportWindow *window, const char *path)
{
  const char *ending = formats[adw_combo_row_get_selected (window->formats)].ending;
  return has_ending (path) ? g_strdup (path) : g_strconcat (path, ending, NULL);
}

/* Returns: (transfer full) (nullable) (element-type gint64): the picked notices; %NULL where all are asked for. */
static GArray *
dup_notices (TzExportWindow *window)
{
  guint n = 0;
  const gint64 *ids = tz_desk_get_picked (window->desk, &n);
  if (adw_combo_row_get_selected (window->scope) == 0 || n == 0)
    return NULL;
  GArray *notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  return g_array_append_vals (notices, ids, n);
}

static void
chosen_cb (TzExportWindow *window, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (window->chooser));
  g_clear_object (&window->chooser);
  g_autofree char *chosen = file != NULL ? g_file_get_path (file) : NULL;
  if (response != GTK_RESPONSE_ACCEPT || chosen == NULL || tz_desk_get_library (window->desk) == NULL)
    return;
  g_autofree char *path = dup_complete (window, chosen);
  g_autoptr (GArray) notices = dup_notices (window);
  tz_data_exporter_run (window->desk, gtk_window_get_transient_for (GTK_WINDOW (window)), path,
                        g_str_equal (path, chosen), notices, !gtk_switch_get_active (window->hide_names));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
choose_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzExportWindow *window = TZ_EXPORT_WINDOW (widget);
  g_autofree char *proposed = dup_complete (window, _ ("Rectification ledger"));
  g_clear_object (&window->chooser);
  window->chooser = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (window),
                                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (window->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (window->chooser), proposed);
  g_signal_connect_object (window->chooser, "response", G_CALLBACK (chosen_cb), window, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (window->chooser));
}

/* ---- The window ---- */

static void
selected_cb (TzExportWindow *window)
{
  guint selected = adw_combo_row_get_selected (window->formats);
  if (selected < G_N_ELEMENTS (formats))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (window->formats), _ (formats[selected].words));
}

static void
fill_formats (TzExportWindow *window)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    gtk_string_list_append (names, _ (formats[i].name));
  adw_combo_row_set_model (window->formats, G_LIST_MODEL (names));
  selected_cb (window);
}

/* Where notices are ticked, those are meant. */
static void
fill_scope (TzExportWindow *window)
{
  guint n = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  tz_desk_get_picked (window->desk, &n);
  gtk_string_list_append (names, _ ("All"));
  if (n > 0) {
    g_autofree char *picked = g_strdup_printf (ngettext ("The %u ticked", "The %u ticked", n), n);
    gtk_string_list_append (names, picked);
  }
  adw_combo_row_set_model (window->scope, G_LIST_MODEL (names));
  adw_combo_row_set_selected (window->scope, n > 0 ? 1 : 0);
}

static void
tz_export_window_dispose (GObject *object)
{
  TzExportWindow *window = TZ_EXPORT_WINDOW (object);
  g_clear_object (&window->chooser);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_export_window_parent_class)->dispose (object);
}

static void
tz_export_window_class_init (TzExportWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_export_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzExportWindow, formats);
  gtk_widget_class_bind_template_child (widget_class, TzExportWindow, scope);
  gtk_widget_class_bind_template_child (widget_class, TzExportWindow, hide_names);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_cb);
}

static void
tz_export_window_init (TzExportWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
}

/* ---- The action ---- */

static void
show_export (GtkApplicationWindow *parent, TzDesk *desk, GVariant *parameter G_GNUC_UNUSED)
{
  TzExportWindow *window = g_object_new (TZ_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  window->desk = g_object_ref (desk);
  fill_formats (window);
  fill_scope (window);
  gtk_window_present (GTK_WINDOW (window));
}

void
tz_export_window_attach (GtkApplicationWindow *window, TzDesk *desk)
{
  static const TzDeskAction action = {"export", NULL, FALSE, show_export};
  tz_desk_action_add (window, desk, &action);
}
