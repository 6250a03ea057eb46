#include "chart-datum.h"

struct _TzChartDatum {
  GtkWidget parent_instance;
  guint index;
};

G_DEFINE_FINAL_TYPE (TzChartDatum, tz_chart_datum, GTK_TYPE_WIDGET)

static guint activate_signal;

static void
open_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_signal_emit (widget, activate_signal, 0);
}

static void
tz_chart_datum_class_init (TzChartDatumClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  activate_signal = g_signal_new ("activate", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, activate_signal);
  /* What a screen reader can press: GTK 4.8 offers it the actions of a widget's class, not the activation. */
  gtk_widget_class_install_action (widget_class, "datum.open", NULL, open_action);
  gtk_widget_class_set_css_name (widget_class, "datum");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
tz_chart_datum_init (TzChartDatum *datum)
{
  gtk_widget_set_focusable (GTK_WIDGET (datum), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (datum), FALSE);
}

GtkWidget *
tz_chart_datum_new (guint index, const char *words)
{
  TzChartDatum *datum = g_object_new (TZ_TYPE_CHART_DATUM, NULL);
  datum->index = index;
  gtk_accessible_update_property (GTK_ACCESSIBLE (datum), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (datum);
}

guint
tz_chart_datum_get_index (TzChartDatum *datum)
{
  return datum->index;
}
