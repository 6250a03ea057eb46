#include "import-row.h"

#include "lazy-tip.h"

#include <glib/gi18n.h>

struct _TzImportRow {
  GtkBox parent_instance;
  TzImportEntry *entry;
  gulong handler;
  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *outcome;
  GtkBox *charset_place;
  GtkDropDown *charset; /* (nullable): made where it is first wanted */
  GtkButton *retry;
};

G_DEFINE_FINAL_TYPE (TzImportRow, tz_import_row, GTK_TYPE_BOX)

static guint retry_signal;

static const char *const icons[] = {"object-select-symbolic", "edit-copy-symbolic",
                                    "dialog-question-symbolic", "dialog-warning-symbolic"};

static void
show_charset (TzImportRow *row, gboolean wanted)
{
  gtk_widget_set_visible (GTK_WIDGET (row->charset_place), wanted);
  if (!wanted || row->charset != NULL)
    return;
  row->charset = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (tz_document_list_charsets ()));
  gtk_widget_set_valign (GTK_WIDGET (row->charset), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->charset), _ ("How the text is encoded"));
  gtk_box_append (row->charset_place, GTK_WIDGET (row->charset));
}

static void
show (TzImportRow *row)
{
  const TzImportItem *item = tz_import_entry_get_item (row->entry);
  const char *outcome = tz_import_entry_get_outcome (row->entry);
  gtk_image_set_from_icon_name (row->icon, icons[item->kind]);
  gtk_label_set_text (row->name, item->name);
  gtk_label_set_text (row->outcome, outcome);
  g_autofree char *place = tz_import_entry_dup_place (row->entry);
  tz_lazy_tip_set (GTK_WIDGET (row->name), place);
  gtk_widget_set_sensitive (GTK_WIDGET (row->retry), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (row->retry), tz_import_entry_can_retry (row->entry));
  gtk_button_set_label (row->retry,
                        tz_import_entry_wants_columns (row->entry) ? _ ("_Columns…") : _ ("_Retry"));
  show_charset (row, tz_import_entry_wants_charset (row->entry));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));
  if (parent == NULL)
    return;
  g_autofree char *label = g_strdup_printf ("%s: %s", item->name, outcome);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
retry_cb (TzImportRow *row)
{
  const char *charset = NULL;
  if (gtk_widget_get_visible (GTK_WIDGET (row->charset_place))) {
    GtkStringObject *chosen = gtk_drop_down_get_selected_item (row->charset);
    charset = chosen != NULL ? gtk_string_object_get_string (chosen) : NULL;
  }
  if (!tz_import_entry_wants_columns (row->entry)) {
    gtk_widget_set_sensitive (GTK_WIDGET (row->retry), FALSE);
    gtk_label_set_text (row->outcome, _ ("Trying again…"));
  }
  g_signal_emit (row, retry_signal, 0, charset);
}

static void
tz_import_row_dispose (GObject *object)
{
  tz_import_row_set_entry (TZ_IMPORT_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_IMPORT_ROW);
  G_OBJECT_CLASS (tz_import_row_parent_class)->dispose (object);
}

static void
tz_import_row_class_init (TzImportRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_import_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TzImportRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TzImportRow, name);
  gtk_widget_class_bind_template_child (widget_class, TzImportRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, TzImportRow, charset_place);
  gtk_widget_class_bind_template_child (widget_class, TzImportRow, retry);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  retry_signal = g_signal_new ("retry", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tz_import_row_init (TzImportRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

TzImportRow *
tz_import_row_new (void)
{
  return g_object_new (TZ_TYPE_IMPORT_ROW, NULL);
}

void
tz_import_row_set_entry (TzImportRow *row, TzImportEntry *entry)
{
  if (row->entry != NULL)
    g_signal_handler_disconnect (row->entry, row->handler);
  g_set_object (&row->entry, entry);
  if (entry == NULL)
    return;
  row->handler = g_signal_connect_swapped (entry, "changed", G_CALLBACK (show), row);
  show (row);
}

TzImportEntry *
tz_import_row_get_entry (TzImportRow *row)
{
  return row->entry;
}
