#include "saved-row.h"

struct _TzSavedRow {
  GtkListBoxRow parent_instance;
  const TzSaved *saved;
  GtkStack *stack;
  GtkLabel *name;
  GtkLabel *words;
  GtkEntry *entry;
  GtkWidget *rename;
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (TzSavedRow, tz_saved_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum { SIGNAL_RENAME, SIGNAL_KEPT, SIGNAL_DELETE } Signal;
static guint signals[SIGNAL_DELETE + 1];

static void
rename_cb (TzSavedRow *row)
{
  gtk_editable_set_text (GTK_EDITABLE (row->entry), row->saved->name);
  gtk_stack_set_visible_child_name (row->stack, "renamed");
  gtk_widget_grab_focus (GTK_WIDGET (row->entry));
}

static void
show (TzSavedRow *row)
{
  gtk_stack_set_visible_child_name (row->stack, "shown");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit (row, signals[SIGNAL_KEPT], 0);
}

static void
renamed_cb (TzSavedRow *row)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->entry)));
  show (row);
  if (g_strcmp0 (name, row->saved->name) != 0)
    g_signal_emit (row, signals[SIGNAL_RENAME], 0, name);
}

/* Escape leaves the name as it was, and the list open. */
static gboolean
key_cb (TzSavedRow *row, guint key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  show (row);
  return TRUE;
}

static void
delete_cb (TzSavedRow *row)
{
  g_signal_emit (row, signals[SIGNAL_DELETE], 0);
}

const TzSaved *
tz_saved_row_get (TzSavedRow *row)
{
  return row->saved;
}

gboolean
tz_saved_row_is_renamed (TzSavedRow *row)
{
  return g_str_equal (gtk_stack_get_visible_child_name (row->stack), "renamed");
}

static void
tz_saved_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_SAVED_ROW);
  G_OBJECT_CLASS (tz_saved_row_parent_class)->dispose (object);
}

static void
tz_saved_row_class_init (TzSavedRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_saved_row_dispose;
  signals[SIGNAL_RENAME] =
      g_signal_new ("rename", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_KEPT] = g_signal_new ("kept", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DELETE] =
      g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/saved-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TzSavedRow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzSavedRow, name);
  gtk_widget_class_bind_template_child (widget_class, TzSavedRow, words);
  gtk_widget_class_bind_template_child (widget_class, TzSavedRow, entry);
  gtk_widget_class_bind_template_child (widget_class, TzSavedRow, rename);
  gtk_widget_class_bind_template_child (widget_class, TzSavedRow, delete);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
tz_saved_row_init (TzSavedRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

GtkWidget *
tz_saved_row_new (const TzSaved *saved, const char *words, gboolean writable)
{
  TzSavedRow *row = g_object_new (TZ_TYPE_SAVED_ROW, NULL);
  g_autofree char *said = g_strdup_printf ("%s: %s", saved->name, words);
  row->saved = saved;
  gtk_label_set_text (row->name, saved->name);
  gtk_label_set_text (row->words, words);
  gtk_widget_set_sensitive (row->rename, writable);
  gtk_widget_set_sensitive (row->delete, writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return GTK_WIDGET (row);
}
