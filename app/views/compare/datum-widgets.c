#include "datum-widgets.h"

#include <math.h>

#include "chart-datum.h"

/* So many data at most have a widget at a time. */
#define MOST_WIDGETS 1500u

struct _TzDatumWidgets {
  GtkWidget *parent;
  TzDatumFunc focused, opened;
  TzChart *chart;
  GPtrArray *array; /* of TzChartDatum, for data from first on; not owned */
  guint first;
};

TzDatumWidgets *
tz_datum_widgets_new (GtkWidget *parent, TzDatumFunc focused, TzDatumFunc opened)
{
  TzDatumWidgets *widgets = g_new0 (TzDatumWidgets, 1);
  *widgets = (TzDatumWidgets){parent, focused, opened, NULL, g_ptr_array_new (), 0};
  return widgets;
}

static void
clear (TzDatumWidgets *widgets)
{
  for (guint i = 0; i < widgets->array->len; i++) {
    GtkWidget *widget = g_ptr_array_index (widgets->array, i);
    g_signal_handlers_disconnect_by_data (widget, widgets);
    gtk_widget_unparent (widget);
  }
  g_ptr_array_set_size (widgets->array, 0);
}

void
tz_datum_widgets_free (TzDatumWidgets *widgets)
{
  if (widgets == NULL)
    return;
  clear (widgets);
  g_ptr_array_unref (widgets->array);
  g_free (widgets);
}

void
tz_datum_widgets_set_chart (TzDatumWidgets *widgets, TzChart *chart)
{
  clear (widgets);
  widgets->chart = chart;
}

static void
focus_changed_cb (TzDatumWidgets *widgets, GParamSpec *pspec G_GNUC_UNUSED, GtkWidget *widget)
{
  widgets->focused (widgets->parent, tz_chart_datum_get_index (TZ_CHART_DATUM (widget)));
}

static void
activated_cb (TzDatumWidgets *widgets, GtkWidget *widget)
{
  widgets->opened (widgets->parent, tz_chart_datum_get_index (TZ_CHART_DATUM (widget)));
}

static void
add (TzDatumWidgets *widgets, guint index, const TzDatum *datum)
{
  g_autofree char *words = tz_chart_dup_description (widgets->chart, datum);
  GtkWidget *widget = tz_chart_datum_new (index, words);
  gtk_widget_set_parent (widget, widgets->parent);
  g_signal_connect_swapped (widget, "notify::has-focus", G_CALLBACK (focus_changed_cb), widgets);
  g_signal_connect_swapped (widget, "activate", G_CALLBACK (activated_cb), widgets);
  g_ptr_array_add (widgets->array, widget);
}

static void
make_around (TzDatumWidgets *widgets, guint index)
{
  guint n;
  const TzDatum *data = tz_chart_get_data (widgets->chart, &n);
  clear (widgets);
  widgets->first = index > MOST_WIDGETS / 2 ? index - MOST_WIDGETS / 2 : 0;
  for (guint i = widgets->first; i < n && widgets->array->len < MOST_WIDGETS; i++)
    add (widgets, i, &data[i]);
}

void
tz_datum_widgets_make (TzDatumWidgets *widgets, guint index)
{
  if (widgets->array->len == 0)
    make_around (widgets, index);
}

void
tz_datum_widgets_place (TzDatumWidgets *widgets)
{
  guint n;
  const TzDatum *data = tz_chart_get_data (widgets->chart, &n);
  for (guint i = 0; i < widgets->array->len && widgets->first + i < n; i++) {
    const TzDatum *datum = &data[widgets->first + i];
    const GtkAllocation place = {(int)datum->x, (int)datum->y, MAX (1, (int)ceil (datum->width)),
                                 MAX (1, (int)ceil (datum->height))};
    gtk_widget_size_allocate (g_ptr_array_index (widgets->array, i), &place, -1);
  }
}

GtkWidget *
tz_datum_widgets_get (TzDatumWidgets *widgets, guint index)
{
  guint n;
  tz_chart_get_data (widgets->chart, &n);
  if (index >= n)
    return NULL;
  if (index < widgets->first || index >= widgets->first + widgets->array->len) {
    make_around (widgets, index);
    tz_datum_widgets_place (widgets);
  }
  return g_ptr_array_index (widgets->array, index - widgets->first);
}
