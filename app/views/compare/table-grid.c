#include "table-grid.h"

/* One row of the table as text; the strings are title and cells. */
#define TZ_TYPE_GRID_ROW (tz_grid_row_get_type ())
G_DECLARE_FINAL_TYPE (TzGridRow, tz_grid_row, TZ, GRID_ROW, GObject)

struct _TzGridRow {
  GObject parent_instance;
  char **cells;
};

G_DEFINE_FINAL_TYPE (TzGridRow, tz_grid_row, G_TYPE_OBJECT)

static void
tz_grid_row_finalize (GObject *object)
{
  g_strfreev (TZ_GRID_ROW (object)->cells);
  G_OBJECT_CLASS (tz_grid_row_parent_class)->finalize (object);
}

static void
tz_grid_row_class_init (TzGridRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_grid_row_finalize;
}

static void
tz_grid_row_init (TzGridRow *row G_GNUC_UNUSED)
{
}

static TzGridRow *
grid_row_new (const TzTable *table, guint row)
{
  TzGridRow *item = g_object_new (TZ_TYPE_GRID_ROW, NULL);
  const TzTableAxis *axis = tz_table_get_row (table, row);
  item->cells = g_new0 (char *, table->columns->len + 2);
  item->cells[0] =
      axis->mark != NULL ? g_strdup_printf ("%s %s", axis->mark, axis->title) : g_strdup (axis->title);
  for (guint column = 0; column < table->columns->len; column++)
    item->cells[column + 1] = tz_table_dup_cell_text (table, row, column);
  return item;
}

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (data) == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

/* A row is read aloud as a whole: GTK 4.8 names it after its class otherwise. */
static void
name_row (GtkWidget *label, TzGridRow *row)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *whole = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = g_strjoinv (", ", row->cells);
  if (whole != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (whole), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  TzGridRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  gtk_label_set_text (GTK_LABEL (label), row->cells[GPOINTER_TO_UINT (data)]);
  if (GPOINTER_TO_UINT (data) == 0)
    name_row (label, row);
}

static void
add_column (GtkColumnView *view, const char *title, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (index));
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
}

static char *
dup_column_title (const TzTableAxis *axis)
{
  return axis->mark != NULL ? g_strdup_printf ("%s %s", axis->mark, axis->title) : g_strdup (axis->title);
}

GtkWidget *
tz_table_grid_new (const TzTable *table)
{
  GListStore *rows = g_list_store_new (TZ_TYPE_GRID_ROW);
  for (guint row = 0; row < table->rows->len; row++) {
    g_autoptr (TzGridRow) item = grid_row_new (table, row);
    g_list_store_append (rows, item);
  }
  GtkWidget *view =
      gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows))));
  gtk_widget_add_css_class (view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, table->title, -1);
  add_column (GTK_COLUMN_VIEW (view), table->corner, 0);
  for (guint i = 0; i < table->columns->len; i++) {
    g_autofree char *title = dup_column_title (tz_table_get_column (table, i));
    add_column (GTK_COLUMN_VIEW (view), title, i + 1);
  }
  return view;
}
