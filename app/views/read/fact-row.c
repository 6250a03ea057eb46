#include "fact-row.h"

/* So many letters may a figure be wider than its column, before the name makes room. */
#define WIDER 3

struct _TzFactRow {
  GtkListBoxRow parent_instance;
  GtkBox *box;
  GtkGrid *line; /* no box: that would ask labels that wrap for their width at a height, which they try out */
  int n_columns;
  GtkWidget *name; /* (nullable): where it stands before the figures */
  TzSpan span;
};

G_DEFINE_FINAL_TYPE (TzFactRow, tz_fact_row, GTK_TYPE_LIST_BOX_ROW)

static void
tz_fact_row_class_init (TzFactRowClass *class G_GNUC_UNUSED)
{
}

static void
tz_fact_row_init (TzFactRow *row)
{
  row->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  row->line = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (row->line, 8);
  gtk_widget_add_css_class (GTK_WIDGET (row), "fact-row");
  gtk_box_append (row->box, GTK_WIDGET (row->line));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (row->box));
}

static void
add_column (TzFactRow *row, GtkWidget *widget)
{
  gtk_grid_attach (row->line, widget, row->n_columns++, 0, 1, 1);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
tz_fact_row_new (const char *key, const char *value, TzSpan span)
{
  TzFactRow *row = g_object_new (TZ_TYPE_FACT_ROW, NULL);
  GtkWidget *name = make_label (key, value != NULL ? "dim-label" : NULL);
  row->span = span;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !tz_span_is_empty (span));
  add_column (row, name);
  if (value == NULL) {
    row->name = name;
    gtk_widget_set_hexpand (name, TRUE);
    return GTK_WIDGET (row);
  }
  GtkWidget *label = make_label (value, NULL);
  gtk_label_set_width_chars (GTK_LABEL (name), 9);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 9);
  gtk_widget_set_hexpand (label, TRUE);
  add_column (row, label);
  return GTK_WIDGET (row);
}

/* The name stands above the figures: beside wide ones it would be broken into pieces. */
static void
raise_name (TzFactRow *row)
{
  if (row->name == NULL)
    return;
  g_autoptr (GtkWidget) name = g_object_ref (g_steal_pointer (&row->name));
  GtkWidget *room = gtk_label_new (NULL);
  gtk_grid_remove (row->line, name);
  gtk_box_prepend (row->box, name);
  gtk_widget_set_hexpand (room, TRUE);
  gtk_grid_attach (row->line, room, 0, 0, 1, 1);
}

void
tz_fact_row_add_figure (TzFactRow *row, const char *text, int width, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  if (g_utf8_strlen (text, -1) > width + WIDER)
    raise_name (row);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  add_column (row, label);
}

void
tz_fact_row_add_button (TzFactRow *row, GtkWidget *button)
{
  add_column (row, button);
}

void
tz_fact_row_set_note (TzFactRow *row, const char *note)
{
  GtkWidget *label = make_label (note, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (row->box, label);
}

TzSpan
tz_fact_row_get_span (TzFactRow *row)
{
  return row->span;
}

GtkListBox *
tz_fact_list_new (GtkBox *box, const char *title)
{
  GtkWidget *list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (title != NULL) {
    GtkWidget *heading = make_label (title, "heading");
    gtk_widget_set_margin_top (heading, 6);
    gtk_box_append (box, heading);
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  }
  gtk_box_append (box, list);
  return GTK_LIST_BOX (list);
}
