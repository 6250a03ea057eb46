#include "read-beside.h"

#include <glib/gi18n.h>

struct _TzReadBeside {
  GtkBox parent_instance;
  TzNoticePage *page; /* (nullable) */
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (TzReadBeside, tz_read_beside, GTK_TYPE_BOX)

static guint put_back_signal;

static void
show_title (TzReadBeside *beside)
{
  gtk_label_set_label (beside->title, tz_notice_page_get_title (beside->page));
}

void
tz_read_beside_show (TzReadBeside *beside, TzNoticePage *page)
{
  if (beside->page != NULL) {
    g_signal_handlers_disconnect_by_func (beside->page, show_title, beside);
    gtk_box_remove (GTK_BOX (beside), GTK_WIDGET (beside->page));
  }
  beside->page = page;
  gtk_widget_set_visible (GTK_WIDGET (beside), page != NULL);
  if (page == NULL)
    return;
  gtk_widget_set_vexpand (GTK_WIDGET (page), TRUE);
  gtk_box_append (GTK_BOX (beside), GTK_WIDGET (page));
  g_signal_connect_object (page, "notify::title", G_CALLBACK (show_title), beside, G_CONNECT_SWAPPED);
  show_title (beside);
}

TzNoticePage *
tz_read_beside_get_page (TzReadBeside *beside)
{
  return beside->page;
}

gboolean
tz_read_beside_has_focus (TzReadBeside *beside)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (beside));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return beside->page != NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (beside));
}

static void
put_back_cb (TzReadBeside *beside)
{
  g_signal_emit (beside, put_back_signal, 0);
}

static void
tz_read_beside_class_init (TzReadBesideClass *class)
{
  put_back_signal = g_signal_new ("put-back", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tz_read_beside_init (TzReadBeside *beside)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *together = gtk_toggle_button_new_with_label (_ ("Same Theme"));
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (beside), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (beside), FALSE);
  gtk_widget_add_css_class (bar, "toolbar");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (together), "read.read-together");
  gtk_widget_add_css_class (together, "flat");
  gtk_widget_set_tooltip_text (together, _ ("Go to problems of the same theme in both (Shift+B)"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Put it back into the tabs (B)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Put it back into the tabs"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_back_cb), beside, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), title);
  gtk_box_append (GTK_BOX (bar), together);
  gtk_box_append (GTK_BOX (bar), button);
  gtk_box_append (GTK_BOX (beside), bar);
  beside->title = GTK_LABEL (title);
}
