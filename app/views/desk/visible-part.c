#include "visible-part.h"

static GtkWidget *
get_viewport (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_VIEWPORT);
}

gboolean
tz_visible_part_get (GtkWidget *widget, graphene_rect_t *part)
{
  *part =
      GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));
  for (GtkWidget *viewport = get_viewport (widget); viewport != NULL; viewport = get_viewport (viewport)) {
    graphene_rect_t bounds;
    if (!gtk_widget_compute_bounds (viewport, widget, &bounds) ||
        !graphene_rect_intersection (part, &bounds, part))
      return FALSE;
  }
  return TRUE;
}

static void
follow (GtkWidget *widget, GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}

static void
leave (GtkWidget *widget, GtkAdjustment *adjustment)
{
  g_signal_handlers_disconnect_by_func (adjustment, gtk_widget_queue_draw, widget);
}

static void
for_each_adjustment (GtkWidget *widget, void (*call) (GtkWidget *widget, GtkAdjustment *adjustment))
{
  for (GtkWidget *viewport = get_viewport (widget); viewport != NULL; viewport = get_viewport (viewport)) {
    call (widget, gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport)));
    call (widget, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
  }
}

void
tz_visible_part_follow (GtkWidget *widget)
{
  for_each_adjustment (widget, follow);
}

void
tz_visible_part_leave (GtkWidget *widget)
{
  for_each_adjustment (widget, leave);
}

void
tz_visible_part_uncover (GtkWidget *widget, double x, double covered)
{
  GtkWidget *viewport = get_viewport (widget);
  if (viewport == NULL || covered <= 0)
    return;
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport));
  if (gtk_adjustment_get_value (adjustment) > x - covered)
    gtk_adjustment_set_value (adjustment, x - covered);
}
