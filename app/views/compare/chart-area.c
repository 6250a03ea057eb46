#include "chart-area.h"

#include <math.h>

#include "chart-look.h"
#include "datum-bubble.h"
#include "datum-widgets.h"
#include "visible-part.h"

/* Drawn beyond what is seen; the ring around a datum needs some of it. */
#define AROUND 4

/* What a chart asks for before it is told, in pixels. */
#define USUAL_WIDTH 560

struct _TzChartArea {
  GtkWidget parent_instance;
  TzChart *chart;
  TzDatumWidgets *widgets;
  guint current; /* the datum that the keyboard is at */
  int selected_row, selected_column;
  double laid_out; /* the width for which the chart is laid out, or -1 */
  int width;       /* as allocated, 0 before */
  guint resize;    /* idle source */
  double height;
  char *font;
};

G_DEFINE_FINAL_TYPE (TzChartArea, tz_chart_area, GTK_TYPE_WIDGET)

static guint open_signal;

static TzChartLook
get_look (TzChartArea *area)
{
  if (area->font == NULL)
    area->font = tz_chart_look_dup_font (GTK_WIDGET (area));
  return (TzChartLook){.dark = tz_chart_look_is_dark (GTK_WIDGET (area)),
                       .high_contrast = tz_chart_look_is_high_contrast (GTK_WIDGET (area)),
                       .font = area->font};
}

static const TzDatum *
get_datum (TzChartArea *area, guint index)
{
  guint n;
  const TzDatum *data = tz_chart_get_data (area->chart, &n);
  return index < n ? &data[index] : NULL;
}

static void
focus_changed (gpointer data, guint index)
{
  TzChartArea *area = data;
  if (gtk_widget_has_focus (tz_datum_widgets_get (area->widgets, index)))
    area->current = index;
  gtk_widget_queue_draw (GTK_WIDGET (area));
}

static void
open_datum (gpointer data, guint index)
{
  const TzDatum *datum = get_datum (data, index);
  g_signal_emit (data, open_signal, 0, datum->row, datum->column);
}

static gboolean
grab (TzChartArea *area, guint index)
{
  GtkWidget *widget = tz_datum_widgets_get (area->widgets, index);
  if (widget == NULL)
    return FALSE;
  area->current = index;
  if (!gtk_widget_grab_focus (widget))
    return FALSE;
  const TzDatum *datum = get_datum (area, index);
  if (datum->x >= tz_chart_get_pinned_width (area->chart))
    tz_visible_part_uncover (GTK_WIDGET (area), datum->x, tz_chart_get_pinned_width (area->chart));
  return TRUE;
}

/* ---- Layout ---- */

static void
lay_out (TzChartArea *area, double width)
{
  if (area->laid_out == width)
    return;
  TzChartLook look = get_look (area);
  area->laid_out = width;
  area->height = tz_chart_layout (area->chart, width, &look);
  tz_datum_widgets_make (area->widgets, area->current);
}

static GtkSizeRequestMode
tz_chart_area_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tz_chart_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline G_GNUC_UNUSED, int *natural_baseline G_GNUC_UNUSED)
{
  TzChartArea *area = TZ_CHART_AREA (widget);
  *minimum = *natural = 0;
  if (area->chart == NULL)
    return;
  TzChartLook look = get_look (area);
  int least = (int)tz_chart_get_min_width (area->chart, &look);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = MAX (least, area->width > 0 ? area->width : USUAL_WIDTH);
    return;
  }
  if (for_size < 0)
    for_size = area->width > 0 ? area->width : USUAL_WIDTH;
  lay_out (area, MAX (for_size, least));
  *minimum = *natural = (int)ceil (area->height);
}

static gboolean
resize_cb (gpointer data)
{
  TzChartArea *area = data;
  area->resize = 0;
  gtk_widget_queue_resize (GTK_WIDGET (area));
  return G_SOURCE_REMOVE;
}

/* What scrolls sideways asks for the height at the natural width; which that is, is known only now. */
static void
tz_chart_area_size_allocate (GtkWidget *widget, int width, int height G_GNUC_UNUSED,
                             int baseline G_GNUC_UNUSED)
{
  TzChartArea *area = TZ_CHART_AREA (widget);
  if (area->chart == NULL)
    return;
  lay_out (area, width);
  if (width != area->width && area->resize == 0)
    area->resize = g_idle_add (resize_cb, area);
  area->width = width;
  tz_datum_widgets_place (area->widgets);
}

/* ---- Drawing ---- */

/* The datum with the visible focus. */
static const TzDatum *
find_focused (TzChartArea *area)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (area));
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (area)));
  gboolean visible = child != NULL && gtk_widget_has_focus (child) && gtk_window_get_focus_visible (window);
  return visible ? get_datum (area, area->current) : NULL;
}

static void
tell (TzChartArea *area, GtkSnapshot *snapshot, const TzDatum *datum, const graphene_rect_t *part)
{
  g_autofree char *words = tz_chart_dup_description (area->chart, datum);
  tz_datum_bubble_snapshot (
      GTK_WIDGET (area), snapshot, words,
      &GRAPHENE_RECT_INIT ((float)datum->x, (float)datum->y, (float)datum->width, (float)datum->height),
      part);
}

static void
tz_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TzChartArea *area = TZ_CHART_AREA (widget);
  if (area->chart == NULL)
    return;
  lay_out (area, gtk_widget_get_width (widget));
  TzChartLook look = get_look (area);
  graphene_rect_t part;
  if (!tz_visible_part_get (widget, &part))
    return;
  tz_chart_pin (area->chart, part.origin.x);
  const TzDatum *focused = find_focused (area);
  const TzDatum *open = tz_chart_find_cell (area->chart, area->selected_row, area->selected_column);
  graphene_rect_t drawn;
  graphene_rect_inset_r (&part, -AROUND, -AROUND, &drawn);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &drawn);
  tz_chart_draw (area->chart, cr, &look, focused != NULL ? focused : open);
  cairo_destroy (cr);
  if (focused != NULL)
    tell (area, snapshot, focused, &part);
}

/* ---- Keyboard ---- */

static gboolean
move (TzChartArea *area, TzChartMove where)
{
  return grab (area, tz_chart_move (area->chart, area->current, where));
}

static gboolean
tz_chart_area_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TzChartArea *area = TZ_CHART_AREA (widget);
  if (area->chart == NULL || get_datum (area, 0) == NULL)
    return FALSE;
  if (gtk_widget_get_focus_child (widget) == NULL)
    return grab (area, area->current);
  switch (direction) {
  case GTK_DIR_LEFT:
    return move (area, TZ_MOVE_PREVIOUS);
  case GTK_DIR_RIGHT:
    return move (area, TZ_MOVE_NEXT);
  case GTK_DIR_UP:
    return move (area, TZ_MOVE_UP);
  case GTK_DIR_DOWN:
    return move (area, TZ_MOVE_DOWN);
  case GTK_DIR_TAB_FORWARD:
  case GTK_DIR_TAB_BACKWARD:
  default:
    return FALSE;
  }
}

static gboolean
key_pressed_cb (TzChartArea *area, guint key, guint code G_GNUC_UNUSED, GdkModifierType state G_GNUC_UNUSED)
{
  if (area->chart == NULL || get_datum (area, area->current) == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (key) {
  case GDK_KEY_Home:
    return move (area, TZ_MOVE_ROW_START);
  case GDK_KEY_End:
    return move (area, TZ_MOVE_ROW_END);
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_space:
    open_datum (area, area->current);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

/* ---- Pointer ---- */

static void
pressed_cb (TzChartArea *area, int n_press G_GNUC_UNUSED, double x, double y)
{
  const TzDatum *datum = area->chart != NULL ? tz_chart_find (area->chart, x, y) : NULL;
  if (datum == NULL)
    return;
  guint index = (guint)(datum - get_datum (area, 0));
  grab (area, index);
  open_datum (area, index);
}

static void
motion_cb (TzChartArea *area, double x, double y)
{
  gboolean over = area->chart != NULL && tz_chart_find (area->chart, x, y) != NULL;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (area), over ? "pointer" : NULL);
}

static gboolean
query_tooltip_cb (TzChartArea *area, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (area->chart == NULL)
    return FALSE;
  const TzDatum *datum = by_keyboard ? get_datum (area, area->current) : tz_chart_find (area->chart, x, y);
  if (datum == NULL)
    return FALSE;
  g_autofree char *words = tz_chart_dup_description (area->chart, datum);
  const GdkRectangle place = {(int)datum->x, (int)datum->y, (int)ceil (datum->width),
                              (int)ceil (datum->height)};
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &place);
  return TRUE;
}

/* ---- The widget ---- */

static void
tz_chart_area_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tz_chart_area_parent_class)->system_setting_changed (widget, setting);
  TzChartArea *area = TZ_CHART_AREA (widget);
  g_clear_pointer (&area->font, g_free);
  area->laid_out = -1;
  gtk_widget_queue_resize (widget);
}

static void
tz_chart_area_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tz_chart_area_parent_class)->map (widget);
  tz_visible_part_follow (widget);
}

static void
tz_chart_area_unmap (GtkWidget *widget)
{
  tz_visible_part_leave (widget);
  GTK_WIDGET_CLASS (tz_chart_area_parent_class)->unmap (widget);
}

static void
tz_chart_area_dispose (GObject *object)
{
  TzChartArea *area = TZ_CHART_AREA (object);
  g_clear_handle_id (&area->resize, g_source_remove);
  g_clear_pointer (&area->widgets, tz_datum_widgets_free);
  g_clear_pointer (&area->chart, tz_chart_free);
  G_OBJECT_CLASS (tz_chart_area_parent_class)->dispose (object);
}

static void
tz_chart_area_finalize (GObject *object)
{
  g_free (TZ_CHART_AREA (object)->font);
  G_OBJECT_CLASS (tz_chart_area_parent_class)->finalize (object);
}

static void
tz_chart_area_class_init (TzChartAreaClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_chart_area_dispose;
  G_OBJECT_CLASS (class)->finalize = tz_chart_area_finalize;
  widget_class->get_request_mode = tz_chart_area_get_request_mode;
  widget_class->measure = tz_chart_area_measure;
  widget_class->size_allocate = tz_chart_area_size_allocate;
  widget_class->map = tz_chart_area_map;
  widget_class->unmap = tz_chart_area_unmap;
  widget_class->snapshot = tz_chart_area_snapshot;
  widget_class->focus = tz_chart_area_focus;
  widget_class->system_setting_changed = tz_chart_area_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  open_signal = g_signal_new ("open-datum", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
add_controllers (TzChartArea *area)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), area);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), area);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), area);
  gtk_widget_add_controller (GTK_WIDGET (area), keys);
  gtk_widget_add_controller (GTK_WIDGET (area), motion);
  gtk_widget_add_controller (GTK_WIDGET (area), GTK_EVENT_CONTROLLER (click));
}

static void
tz_chart_area_init (TzChartArea *area)
{
  area->widgets = tz_datum_widgets_new (GTK_WIDGET (area), focus_changed, open_datum);
  area->selected_row = area->selected_column = -1;
  area->laid_out = -1;
  gtk_widget_set_has_tooltip (GTK_WIDGET (area), TRUE);
  g_signal_connect (area, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  tz_chart_look_connect (GTK_WIDGET (area), G_CALLBACK (gtk_widget_queue_draw));
  add_controllers (area);
}

void
tz_chart_area_set_table (TzChartArea *area, TzChartKind kind, const TzTable *table)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (area)) != NULL;
  guint current = area->current;
  TzChart *chart = table != NULL ? tz_chart_new (kind, table) : NULL;
  tz_datum_widgets_set_chart (area->widgets, chart);
  g_clear_pointer (&area->chart, tz_chart_free);
  area->chart = chart;
  area->laid_out = -1;
  area->current = 0;
  gtk_widget_queue_resize (GTK_WIDGET (area));
  if (table == NULL)
    return;
  lay_out (area, MAX (USUAL_WIDTH, gtk_widget_get_width (GTK_WIDGET (area))));
  if (get_datum (area, current) != NULL)
    area->current = current;
  if (had_focus)
    grab (area, area->current);
}

void
tz_chart_area_select (TzChartArea *area, int row, int column)
{
  area->selected_row = row;
  area->selected_column = column;
  gtk_widget_queue_draw (GTK_WIDGET (area));
}
