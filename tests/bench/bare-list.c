#include "bare-list.h"

#include <gtk/gtk.h>

#include "turns.h"
#include "view-test.h"

#define N_COLUMNS 8
#define N_ROWS 300 /* more than have widgets */
#define N_CHANGES 100
#define FEW 4

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

static void
add_rows (GtkStringList *rows, guint position)
{
  const char *const added[FEW + 1] = {"甲市教育局", "乙县卫生局", "丙区财政局", "丁镇", NULL};
  gtk_string_list_splice (rows, position, 0, added);
}

void
bare_list_measure (void)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_view (rows));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < N_ROWS; i += FEW)
    add_rows (rows, 0);
  tz_view_test_settle (1000);
  turns_begin ();
  for (guint i = 0; i < N_CHANGES; i++) {
    add_rows (rows, (guint)g_rand_int_range (rand, 0, 100));
    tz_view_test_settle (50);
  }
  turns_end ("bare list");
  gtk_window_destroy (GTK_WINDOW (window));
  tz_view_test_settle (200);
}
