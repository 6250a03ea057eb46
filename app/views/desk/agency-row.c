#include "agency-row.h"

#include "new-row.h"

#include <glib/gi18n.h>

/* The parts of a row. */
typedef struct {
  TzAgencyBrowser *browser; /* outlives the list */
  GtkCheckButton *check;
  GtkLabel *name;
  GtkLabel *others;
  GtkLabel *figures;
} Row;

static GtkLabel *
add_label (GtkWidget *box, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL) {
    gtk_widget_add_css_class (label, class);
    gtk_widget_add_css_class (label, "caption");
  }
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *list_item)
{
  const Row *row = g_object_get_data (G_OBJECT (list_item), "row");
  TzAgencyItem *item = gtk_list_item_get_item (list_item);
  if (item != NULL)
    tz_agency_browser_pick (row->browser, item, gtk_check_button_get_active (check));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer writable)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Row *row = g_new (Row, 1);
  row->browser = g_object_get_data (G_OBJECT (factory), "browser");
  row->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  /* The row has the focus: Space ticks it. */
  gtk_widget_set_can_focus (GTK_WIDGET (row->check), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->check), _ ("Pick for merging"));
  gtk_widget_set_sensitive (GTK_WIDGET (row->check), GPOINTER_TO_INT (writable));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->check));
  gtk_box_append (GTK_BOX (box), names);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  row->name = add_label (names, NULL);
  row->others = add_label (names, "dim-label");
  row->figures = add_label (box, "dim-label");
  gtk_label_set_ellipsize (row->figures, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (row->name, TRUE);
  gtk_label_set_wrap_mode (row->name, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (row->name, 4);
  g_signal_connect (row->check, "toggled", G_CALLBACK (toggled_cb), list_item);
  g_object_set_data_full (G_OBJECT (list_item), "row", row, g_free);
  gtk_list_item_set_child (list_item, box);
}

static char *
dup_figures (const TzAgency *agency)
{
  g_autofree char *notices =
      g_strdup_printf (ngettext ("%'u notice", "%'u notices", agency->n_notices), agency->n_notices);
  g_autofree char *problems =
      g_strdup_printf (ngettext ("%'u problem", "%'u problems", agency->n_problems), agency->n_problems);
  return g_strdup_printf ("%s · %s", notices, problems);
}

static void
show_cb (TzAgencyItem *item, GParamSpec *pspec G_GNUC_UNUSED, GtkListItem *list_item)
{
  const Row *row = g_object_get_data (G_OBJECT (list_item), "row");
  const TzAgency *agency = tz_agency_item_get (item);
  g_autofree char *others = tz_agency_item_dup_others (item);
  g_autofree char *figures = dup_figures (agency);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", agency->name, figures);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  gtk_check_button_set_active (row->check, tz_agency_item_get_picked (item));
  gtk_label_set_label (row->name, agency->name);
  gtk_label_set_label (row->others, others);
  gtk_widget_set_visible (GTK_WIDGET (row->others), *others != '\0');
  gtk_label_set_label (row->figures, figures);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL, agency->name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item)
{
  TzAgencyItem *item = gtk_list_item_get_item (list_item);
  tz_new_row_style (gtk_widget_get_parent (gtk_list_item_get_child (list_item)));
  g_signal_connect (item, "notify", G_CALLBACK (show_cb), list_item);
  show_cb (item, NULL, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_cb, list_item);
}

GtkListItemFactory *
tz_agency_row_factory_new (TzAgencyBrowser *browser, gboolean writable)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_object_set_data_full (G_OBJECT (factory), "browser", g_object_ref (browser), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (writable));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
