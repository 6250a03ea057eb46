#include "own-word-row.h"

#include <glib/gi18n.h>

#include "new-row.h"

/* What the rows of one list share. */
typedef struct {
  TzLibrary *library;
  void (*remove) (TzOwnWordItem *item, gpointer data);
  gpointer data;
} Rows;

/* The parts of a row. */
typedef struct {
  GtkLabel *term;
  GtkLabel *kind;
  GtkLabel *found;
  GtkWidget *remove;
} Row;

static GtkLabel *
add_label (GtkWidget *box, gboolean is_main)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (!is_main) {
    gtk_widget_add_css_class (label, "dim-label");
    gtk_widget_add_css_class (label, "caption");
  }
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
remove_cb (GtkListItem *list_item)
{
  const Rows *rows = g_object_get_data (G_OBJECT (list_item), "rows");
  rows->remove (gtk_list_item_get_item (list_item), rows->data);
}

static GtkWidget *
add_remove_button (GtkWidget *box, GtkListItem *list_item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Remove from the word list (Delete)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), list_item, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item, Rows *rows)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Row *row = g_new (Row, 1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  row->term = add_label (words, TRUE);
  row->kind = add_label (words, FALSE);
  row->found = add_label (box, FALSE);
  gtk_label_set_ellipsize (row->found, PANGO_ELLIPSIZE_NONE);
  row->remove = add_remove_button (box, list_item);
  gtk_widget_set_sensitive (row->remove, !tz_library_is_read_only (rows->library));
  g_object_set_data (G_OBJECT (list_item), "rows", rows);
  g_object_set_data_full (G_OBJECT (list_item), "row", row, g_free);
  gtk_list_item_set_child (list_item, box);
}

static char *
dup_found (TzOwnWordItem *item)
{
  int n = tz_own_word_item_get_n_notices (item);
  if (n < 0)
    return g_strdup (_ ("counting…"));
  return n == 0 ? g_strdup (_ ("in no notice"))
                : g_strdup_printf (ngettext ("in %'u notice", "in %'u notices", (guint)n), (guint)n);
}

/* Who added it and when stand in the second line too. */
static char *
dup_kind (TzOwnWordItem *item, const TzLexicon *lexicon)
{
  const TzOwnWord *word = tz_own_word_item_get (item);
  const char *kind = tz_own_word_item_get_kind (item, lexicon);
  g_autoptr (GDateTime) modified = g_date_time_new_from_unix_local (word->modified);
  g_autofree char *day = g_date_time_format (modified, "%x");
  g_autofree char *whose =
      word->type >= 0 ? g_strdup (kind) : g_strdup_printf (_ ("Word for the theme “%s”"), kind);
  return g_strdup_printf ("%s · %s, %s", whose, word->creator, day);
}

static void
show_cb (GtkListItem *list_item)
{
  const Rows *rows = g_object_get_data (G_OBJECT (list_item), "rows");
  const Row *row = g_object_get_data (G_OBJECT (list_item), "row");
  TzOwnWordItem *item = gtk_list_item_get_item (list_item);
  const char *term = tz_own_word_item_get (item)->term;
  g_autofree char *kind = dup_kind (item, tz_library_get_lexicon (rows->library));
  g_autofree char *found = dup_found (item);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", term, kind, found);
  g_autofree char *action = g_strdup_printf (_ ("Remove “%s” from the word list"), term);
  GtkWidget *parent = gtk_widget_get_parent (gtk_list_item_get_child (list_item));
  tz_new_row_style (parent);
  gtk_label_set_label (row->term, term);
  gtk_label_set_label (row->kind, kind);
  gtk_label_set_label (row->found, found);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, action, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item, Rows *rows)
{
  TzOwnWordItem *item = gtk_list_item_get_item (list_item);
  show_cb (list_item);
  g_signal_connect_object (item, "notify::n-notices", G_CALLBACK (show_cb), list_item, G_CONNECT_SWAPPED);
  tz_own_word_item_count (item, rows->library);
}

static void
unbind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_cb, list_item);
}

GtkListItemFactory *
tz_own_word_row_factory_new (TzLibrary *library, void (*remove) (TzOwnWordItem *item, gpointer data),
                             gpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Rows *rows = g_new (Rows, 1);
  *rows = (Rows){library, remove, data};
  g_object_set_data_full (G_OBJECT (factory), "rows", rows, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), rows);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), rows);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
