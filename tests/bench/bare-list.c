#include "bare-list.h"

#define N_COLUMNS 8
#define N_ROWS 300 /* more than have widgets */
#define NEAR 100
#define MOMENT 100 /* milliseconds */

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (list_item)));
}

static GtkWidget *
make_view (GtkStringList *rows)
{
  GtkSelectionModel *selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (rows))));
  GtkWidget *view = gtk_column_view_new (selection);
  for (guint i = 0; i < N_COLUMNS; i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
    g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
    g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("甲", factory);
    gtk_column_view_column_set_fixed_width (column, 120);
    gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  }
  return view;
}

static gboolean
add_rows_cb (gpointer data)
{
  static const char *const added[] = {"甲市教育局", "乙县卫生局", "丙区财政局", "丁镇", NULL};
  GtkStringList *rows = data;
  guint position = g_random_int_range (0, NEAR);
  gtk_string_list_splice (rows, position, 0, added);
  return G_SOURCE_CONTINUE;
}

static void
stop_cb (GtkWidget *window G_GNUC_UNUSED, gpointer timer)
{
  g_source_remove (GPOINTER_TO_UINT (timer));
}

GtkWidget *
bare_list_new (void)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (rows, "戊局");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_view (rows));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  guint timer =
      g_timeout_add_full (G_PRIORITY_DEFAULT, MOMENT, add_rows_cb, g_steal_pointer (&rows), g_object_unref);
  g_signal_connect (window, "destroy", G_CALLBACK (stop_cb), GUINT_TO_POINTER (timer));
  return window;
}
