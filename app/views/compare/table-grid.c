#include "table-grid.h"

#include "list-cell.h"

/* A table of more columns stands on its side: GTK makes a widget for every column, not only for those in sight. */
#define MOST_COLUMNS 60u

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

/* The rows of a table, or its columns, as items that are made when they come in sight. */
#define TZ_TYPE_GRID_ROWS (tz_grid_rows_get_type ())
G_DECLARE_FINAL_TYPE (TzGridRows, tz_grid_rows, TZ, GRID_ROWS, GObject)

struct _TzGridRows {
  GObject parent_instance;
  const TzTable *table;
  gboolean turned; /* its columns stand as rows */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TzGridRows, tz_grid_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static char *
dup_title (const TzTableAxis *axis)
{
  return axis->mark != NULL ? g_strdup_printf ("%s %s", axis->mark, axis->title) : g_strdup (axis->title);
}

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return TZ_TYPE_GRID_ROW;
}

static guint
get_n_items (GListModel *model)
{
  const TzGridRows *rows = TZ_GRID_ROWS (model);
  return rows->turned ? rows->table->columns->len : rows->table->rows->len;
}

static char **
dup_cells (const TzGridRows *rows, guint position)
{
  const TzTable *table = rows->table;
  guint n = rows->turned ? table->rows->len : table->columns->len;
  char **cells = g_new0 (char *, n + 2);
  cells[0] =
      dup_title (rows->turned ? tz_table_get_column (table, position) : tz_table_get_row (table, position));
  for (guint i = 0; i < n; i++)
    cells[i + 1] = rows->turned ? tz_table_dup_cell_text (table, i, position)
                                : tz_table_dup_cell_text (table, position, i);
  return cells;
}

static gpointer
get_item (GListModel *model, guint position)
{
  if (position >= get_n_items (model))
    return NULL;
  TzGridRow *item = g_object_new (TZ_TYPE_GRID_ROW, NULL);
  item->cells = dup_cells (TZ_GRID_ROWS (model), position);
  return item;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tz_grid_rows_class_init (TzGridRowsClass *class G_GNUC_UNUSED)
{
}

static void
tz_grid_rows_init (TzGridRows *rows G_GNUC_UNUSED)
{
}

/* ---- The grid ---- */

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (data) == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, "numeric");
  g_object_set_data (G_OBJECT (label), "column", data);
  tz_list_cell_note (label, item);
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
  gtk_column_view_column_set_expand (column, index == 0);
  gtk_column_view_append_column (view, column);
}

gboolean
tz_table_grid_is_turned (const TzTable *table)
{
  return table->columns->len > MOST_COLUMNS;
}

GtkWidget *
tz_table_grid_new (const TzTable *table)
{
  TzGridRows *rows = g_object_new (TZ_TYPE_GRID_ROWS, NULL);
  rows->table = table;
  rows->turned = tz_table_grid_is_turned (table);
  GtkWidget *view =
      gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows))));
  gtk_widget_add_css_class (view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, table->title, -1);
  add_column (GTK_COLUMN_VIEW (view), rows->turned ? "" : table->corner, 0);
  const GPtrArray *headings = rows->turned ? table->rows : table->columns;
  for (guint i = 0; i < headings->len; i++) {
    g_autofree char *title = dup_title (g_ptr_array_index (headings, i));
    add_column (GTK_COLUMN_VIEW (view), title, i + 1);
  }
  return view;
}

static GtkSingleSelection *
get_selection (GtkWidget *grid)
{
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (grid)));
}

guint
tz_table_grid_get_selected (GtkWidget *grid)
{
  return gtk_single_selection_get_selected (get_selection (grid));
}

/* What is in sight; other rows are made anew when they come there. */
static void
refresh_below (GtkWidget *widget, const TzGridRows *rows)
{
  GtkListItem *item = GTK_IS_LABEL (widget) ? tz_list_cell_find_item (widget) : NULL;
  TzGridRow *row = item != NULL ? gtk_list_item_get_item (item) : NULL;
  if (row != NULL) {
    g_strfreev (row->cells);
    row->cells = dup_cells (rows, gtk_list_item_get_position (item));
    bind_cb (NULL, item, g_object_get_data (G_OBJECT (widget), "column"));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    refresh_below (child, rows);
}

void
tz_table_grid_refresh (GtkWidget *grid)
{
  refresh_below (grid, TZ_GRID_ROWS (gtk_single_selection_get_model (get_selection (grid))));
}

gboolean
tz_table_grid_select_at (GtkWidget *grid, double x, double y)
{
  guint line = 0;
  if (!tz_list_cell_get_position (gtk_widget_pick (grid, x, y, GTK_PICK_DEFAULT), &line))
    return FALSE;
  gtk_single_selection_set_selected (get_selection (grid), line);
  return TRUE;
}
