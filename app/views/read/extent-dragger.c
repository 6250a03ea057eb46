#include "extent-dragger.h"

#include <glib/gi18n.h>

#include "say-outline.h"
#include "text-painter.h"

/* How far from its bar the pointer takes a problem, and how far from an end a handle; what is scrolled in a frame
 * is that part of how far the pointer is beyond the text; in pixels. */
#define BESIDE 8
#define REACH 12
#define SCROLL_PART 4

struct _TzExtentDragger {
  TzNoticeText *text;
  TzReviewer *reviewer;
  GtkEventController *motion;
  GtkEventController *keys;
  GtkGesture *drag;
  int problem; /* whose bar has handles, or -1 */
  gboolean dragging;
  gboolean end;  /* that is dragged, not the beginning */
  TzSpan extent; /* that it is dragged to */
  double start;  /* of the pointer */
  double y;
  guint tick;
};

static TzOpenNotice *
get_open (const TzExtentDragger *dragger)
{
  return tz_reviewer_get_open (dragger->reviewer);
}

/* ---- What is shown ---- */

static void
hold (TzExtentDragger *dragger, int problem, TzSpan extent)
{
  dragger->problem = problem;
  dragger->extent = extent;
  tz_notice_text_hold_problem (dragger->text, problem, extent);
}

static void
set_cursor (TzExtentDragger *dragger, gboolean at_handle)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (dragger->text), at_handle ? "ns-resize" : "text");
}

static void
let_go (TzExtentDragger *dragger)
{
  dragger->dragging = FALSE;
  if (dragger->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (dragger->text), dragger->tick);
  dragger->tick = 0;
  set_cursor (dragger, FALSE);
  hold (dragger, -1, TZ_SPAN_NONE);
}

/* ---- The bars ---- */

/* Returns: the problem at whose bar the pointer is, or -1. */
static int
find_bar (const TzExtentDragger *dragger, double x, double y)
{
  if (dragger->reviewer == NULL || !tz_desk_may_write (tz_open_notice_get_desk (get_open (dragger))) ||
      x < TZ_BAR_X - BESIDE || x > TZ_BAR_X + BESIDE)
    return -1;
  return tz_open_notice_find_problem (get_open (dragger), tz_notice_text_get_position_at (dragger->text, y));
}

/* Returns: whether the pointer is at an end of @extent, and at which. */
static gboolean
find_handle (const TzExtentDragger *dragger, TzSpan extent, double y, gboolean *end)
{
  int top, bottom;
  tz_notice_text_get_lines (dragger->text, extent, &top, &bottom);
  *end = bottom - y < y - top;
  return (*end ? bottom - y : y - top) <= REACH;
}

/* Returns: the problem of whose bar the pointer is at an end, or -1; its extent, and at which end. */
static int
find_handle_at (const TzExtentDragger *dragger, double x, double y, TzSpan *extent, gboolean *end)
{
  int problem = find_bar (dragger, x, y);
  if (problem < 0)
    return -1;
  *extent = tz_say_get_extent (dragger->reviewer, problem);
  return find_handle (dragger, *extent, y, end) ? problem : -1;
}

static gboolean
query_tooltip_cb (TzExtentDragger *dragger, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  TzSpan extent;
  gboolean end;
  if (by_keys || dragger->dragging || find_handle_at (dragger, x, y, &extent, &end) < 0)
    return FALSE;
  gtk_tooltip_set_text (tooltip, end ? _ ("Drag to where the problem ends (] and [)")
                                     : _ ("Drag to where the problem begins (Ctrl+[ and Ctrl+])"));
  return TRUE;
}

static void
motion_cb (TzExtentDragger *dragger, double x, double y)
{
  gboolean end;
  if (dragger->dragging)
    return;
  int problem = find_bar (dragger, x, y);
  if (problem < 0) {
    if (dragger->problem >= 0)
      let_go (dragger);
    return;
  }
  hold (dragger, problem, tz_say_get_extent (dragger->reviewer, problem));
  set_cursor (dragger, find_handle (dragger, dragger->extent, y, &end));
}

static void
leave_cb (TzExtentDragger *dragger)
{
  if (!dragger->dragging && dragger->problem >= 0)
    let_go (dragger);
}

/* ---- Dragging ---- */

static void
follow_pointer (TzExtentDragger *dragger)
{
  guint32 place = tz_notice_text_get_position_at (dragger->text, dragger->y);
  hold (dragger, dragger->problem,
        tz_say_find_extent (dragger->reviewer, dragger->problem, dragger->end, place));
}

/* Beyond the text it scrolls, the faster the farther. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  TzExtentDragger *dragger = data;
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  double beyond = MIN (dragger->y, 0) + MAX (dragger->y - gtk_widget_get_height (widget), 0);
  if (beyond == 0)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_value (scroll) + beyond / SCROLL_PART);
  follow_pointer (dragger);
  return G_SOURCE_CONTINUE;
}

static void
drag_begin_cb (TzExtentDragger *dragger, double x, double y)
{
  TzSpan extent;
  int problem = find_handle_at (dragger, x, y, &extent, &dragger->end);
  if (problem < 0) {
    gtk_gesture_set_state (dragger->drag, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (dragger->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (dragger->text));
  hold (dragger, problem, extent);
  set_cursor (dragger, TRUE);
  dragger->dragging = TRUE;
  dragger->start = dragger->y = y;
  dragger->tick = gtk_widget_add_tick_callback (GTK_WIDGET (dragger->text), tick_cb, dragger, NULL);
}

static void
drag_update_cb (TzExtentDragger *dragger, double x G_GNUC_UNUSED, double y)
{
  if (!dragger->dragging)
    return;
  dragger->y = dragger->start + y;
  follow_pointer (dragger);
}

/* The bar stays where it was left until the notice is read again. */
static void
drag_end_cb (TzExtentDragger *dragger)
{
  if (!dragger->dragging)
    return;
  const int problem = dragger->problem;
  const TzSpan extent = dragger->extent;
  let_go (dragger);
  tz_say_extend (dragger->reviewer, problem, extent);
  hold (dragger, problem, extent);
}

static gboolean
key_pressed_cb (TzExtentDragger *dragger, guint key)
{
  if (!dragger->dragging || key != GDK_KEY_Escape)
    return FALSE;
  let_go (dragger);
  gtk_gesture_set_state (dragger->drag, GTK_EVENT_SEQUENCE_DENIED);
  return TRUE;
}

/* ---- Making it ---- */

static void
add (TzExtentDragger *dragger, GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (dragger->text), controller);
}

TzExtentDragger *
tz_extent_dragger_new (TzNoticeText *text)
{
  TzExtentDragger *dragger = g_new0 (TzExtentDragger, 1);
  dragger->text = text;
  dragger->problem = -1;
  dragger->motion = gtk_event_controller_motion_new ();
  dragger->keys = gtk_event_controller_key_new ();
  dragger->drag = gtk_gesture_drag_new ();
  gtk_widget_set_has_tooltip (GTK_WIDGET (text), TRUE);
  g_signal_connect_swapped (text, "query-tooltip", G_CALLBACK (query_tooltip_cb), dragger);
  g_signal_connect_swapped (dragger->motion, "motion", G_CALLBACK (motion_cb), dragger);
  g_signal_connect_swapped (dragger->motion, "leave", G_CALLBACK (leave_cb), dragger);
  g_signal_connect_swapped (dragger->keys, "key-pressed", G_CALLBACK (key_pressed_cb), dragger);
  g_signal_connect_swapped (dragger->drag, "drag-begin", G_CALLBACK (drag_begin_cb), dragger);
  g_signal_connect_swapped (dragger->drag, "drag-update", G_CALLBACK (drag_update_cb), dragger);
  g_signal_connect_swapped (dragger->drag, "drag-end", G_CALLBACK (drag_end_cb), dragger);
  g_signal_connect_swapped (dragger->drag, "cancel", G_CALLBACK (let_go), dragger);
  add (dragger, dragger->motion);
  add (dragger, dragger->keys);
  add (dragger, GTK_EVENT_CONTROLLER (dragger->drag));
  return dragger;
}

void
tz_extent_dragger_set_reviewer (TzExtentDragger *dragger, TzReviewer *reviewer)
{
  dragger->reviewer = g_object_ref (reviewer);
  g_signal_connect_swapped (get_open (dragger), "renewed", G_CALLBACK (let_go), dragger);
  g_signal_connect_swapped (tz_open_notice_get_pending (get_open (dragger)), "changed", G_CALLBACK (let_go),
                            dragger);
}

void
tz_extent_dragger_free (TzExtentDragger *dragger)
{
  let_go (dragger);
  g_signal_handlers_disconnect_by_data (dragger->text, dragger);
  gtk_widget_remove_controller (GTK_WIDGET (dragger->text), dragger->motion);
  gtk_widget_remove_controller (GTK_WIDGET (dragger->text), dragger->keys);
  gtk_widget_remove_controller (GTK_WIDGET (dragger->text), GTK_EVENT_CONTROLLER (dragger->drag));
  if (dragger->reviewer != NULL) {
    g_signal_handlers_disconnect_by_data (tz_open_notice_get_pending (get_open (dragger)), dragger);
    g_signal_handlers_disconnect_by_data (get_open (dragger), dragger);
  }
  g_clear_object (&dragger->reviewer);
  g_free (dragger);
}
