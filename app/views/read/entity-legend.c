#include "entity-legend.h"

#include <glib/gi18n.h>

#include "mark-swatch.h"

struct _TzEntityLegend {
  GtkBox parent_instance;
  TzOpenNotice *open;
};

G_DEFINE_FINAL_TYPE (TzEntityLegend, tz_entity_legend, GTK_TYPE_BOX)

/* Types of one family stand together. */
static const TzEntityType order[TZ_N_ENTITY_TYPES] = {
    TZ_ENTITY_DATE,       TZ_ENTITY_MONEY,  TZ_ENTITY_PERCENT,  TZ_ENTITY_COUNT,
    TZ_ENTITY_ORG,        TZ_ENTITY_PERSON, TZ_ENTITY_DOCUMENT, TZ_ENTITY_DOCNUM,
    TZ_ENTITY_DISCIPLINE, TZ_ENTITY_STATUS, TZ_ENTITY_CONTACT,
};

static void
tz_entity_legend_dispose (GObject *object)
{
  g_clear_object (&TZ_ENTITY_LEGEND (object)->open);
  G_OBJECT_CLASS (tz_entity_legend_parent_class)->dispose (object);
}

static void
tz_entity_legend_class_init (TzEntityLegendClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tz_entity_legend_dispose;
}

static void
tz_entity_legend_init (TzEntityLegend *legend)
{
  gtk_widget_add_css_class (GTK_WIDGET (legend), "legend");
}

static void
toggled_cb (TzEntityLegend *legend, GtkCheckButton *button)
{
  TzEntityType type = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "type"));
  tz_open_notice_set_shown (legend->open, type, gtk_check_button_get_active (button));
}

static GtkWidget *
make_switch (TzEntityLegend *legend, TzEntityType type, guint n)
{
  const char *name = tz_name_display (TZ_VOCABULARY_ENTITY, type);
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: a type of findings and how many there are. */
  g_autofree char *label = g_strdup_printf (_ ("%s: %u"), name, n);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *number = gtk_label_new (count);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), tz_mark_swatch_new (name, type));
  gtk_box_append (GTK_BOX (box), number);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), tz_open_notice_is_shown (legend->open, type));
  gtk_widget_set_tooltip_text (button, _ ("Show or hide these marks"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "type", GUINT_TO_POINTER (type));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), legend, G_CONNECT_SWAPPED);
  return button;
}

static void
show_types (TzEntityLegend *legend)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (legend))) != NULL)
    gtk_box_remove (GTK_BOX (legend), child);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    guint n = tz_open_notice_count_type (legend->open, order[i]);
    if (n > 0)
      gtk_box_append (GTK_BOX (legend), make_switch (legend, order[i], n));
  }
}

void
tz_entity_legend_set_open (TzEntityLegend *legend, TzOpenNotice *open)
{
  g_return_if_fail (legend->open == NULL);
  legend->open = g_object_ref (open);
  g_signal_connect_object (open, "renewed", G_CALLBACK (show_types), legend, G_CONNECT_SWAPPED);
  show_types (legend);
}
