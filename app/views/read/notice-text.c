#include "notice-text.h"

#include <adwaita.h>
#include <math.h>

#include "text-painter.h"

/* How long what was shown last is kept in sight while lines get their heights, in milliseconds. */
#define SEEK 2000
/* How long the line at the top is held after the letters changed, in milliseconds. */
#define HELD 300

struct _TzNoticeText {
  GtkTextView parent_instance;
  TzOpenNotice *open;
  GtkTextTag *letters; /* over the whole text; owned by the buffer */
  int column_width;    /* in pixels */
  TzHeldProblem held;
  gint64 seek_until; /* on the monotonic clock; 0 where nothing is sought */
  GtkTextMark *top;  /* (nullable): what stays at the top of what is in sight; owned by the buffer */
  gint64 held_until; /* monotonic time */
  gboolean measured; /* its lines, while it got its place */
};

G_DEFINE_FINAL_TYPE (TzNoticeText, tz_notice_text, GTK_TYPE_TEXT_VIEW)

static void
tz_notice_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  TzOpenNotice *open = TZ_NOTICE_TEXT (view)->open;
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && open != NULL)
    tz_text_painter_paint (view, open, &TZ_NOTICE_TEXT (view)->held, snapshot);
}

/* What is copied are the words of the notice, without the breaks that are only shown. */
static void
tz_notice_text_copy_clipboard (GtkTextView *view)
{
  TzNoticeText *text = TZ_NOTICE_TEXT (view);
  TzSpan span = tz_notice_text_get_selection (text);
  if (tz_span_is_empty (span))
    return;
  g_autofree char *words = tz_text_dup_slice (tz_open_notice_get_text (text->open), span);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), words);
}

/* The cursor comes into sight. */
static void
seek (TzNoticeText *view)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GtkTextMark *cursor = gtk_text_buffer_get_insert (gtk_text_view_get_buffer (text));
  gtk_text_view_scroll_to_mark (text, cursor, 0, TRUE, 0, 0.28);
}

/* The lines of a text that was just opened get their heights little by little, and what is sought moves away. */
static void
tz_notice_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TzNoticeText *view = TZ_NOTICE_TEXT (widget);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  const double before = gtk_adjustment_get_upper (scroll);
  GTK_WIDGET_CLASS (tz_notice_text_parent_class)->size_allocate (widget, width, height, baseline);
  view->measured = view->measured || gtk_adjustment_get_upper (scroll) != before;
  if (g_get_monotonic_time () < view->seek_until)
    seek (view);
}

/* A text view whose lines are measured while it gets its place asks for another at once. GTK (4.8, gtk_widget_allocate)
 * forgets to give it to the widgets around it where one of those was of the same size before: it is not drawn until
 * something else is laid out. So all of them are given a place again in the same frame. */
static void
laid_out_cb (TzNoticeText *view)
{
  if (!view->measured)
    return;
  view->measured = FALSE;
  for (GtkWidget *widget = GTK_WIDGET (view); widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_allocate (widget);
}

static void
tz_notice_text_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tz_notice_text_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (laid_out_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
tz_notice_text_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), laid_out_cb, widget);
  GTK_WIDGET_CLASS (tz_notice_text_parent_class)->unrealize (widget);
}

/* Who scrolls, clicks or types is at the place wanted. */
static gboolean
touched_cb (TzNoticeText *view, GdkEvent *event)
{
  switch ((int)gdk_event_get_event_type (event)) {
  case GDK_SCROLL:
  case GDK_BUTTON_PRESS:
  case GDK_TOUCH_BEGIN:
  case GDK_KEY_PRESS:
    view->seek_until = view->held_until = 0;
    break;
  default:
    break;
  }
  return GDK_EVENT_PROPAGATE;
}

static void
tz_notice_text_dispose (GObject *object)
{
  TzNoticeText *view = TZ_NOTICE_TEXT (object);
  g_clear_object (&view->open);
  G_OBJECT_CLASS (tz_notice_text_parent_class)->dispose (object);
}

static void
tz_notice_text_class_init (TzNoticeTextClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tz_notice_text_dispose;
  GTK_WIDGET_CLASS (class)->realize = tz_notice_text_realize;
  GTK_WIDGET_CLASS (class)->unrealize = tz_notice_text_unrealize;
  GTK_WIDGET_CLASS (class)->size_allocate = tz_notice_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (class)->snapshot_layer = tz_notice_text_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (class)->copy_clipboard = tz_notice_text_copy_clipboard;
}

static void
tz_notice_text_init (TzNoticeText *view)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  view->held.problem = -1;
  gtk_widget_add_css_class (GTK_WIDGET (view), "notice-text");
  gtk_text_view_set_editable (text, FALSE);
  gtk_text_view_set_cursor_visible (text, TRUE);
  gtk_text_view_set_wrap_mode (text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (text, TZ_MARGIN);
  gtk_text_view_set_right_margin (text, TZ_MARGIN);
  gtk_text_view_set_top_margin (text, 24);
  gtk_text_view_set_bottom_margin (text, 240);
  view->letters = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (text), NULL, NULL);
  GtkEventController *touches = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (touches, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (touches, "event", G_CALLBACK (touched_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), touches);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw),
                           view, G_CONNECT_SWAPPED);
}

/* Returns: how wide a Chinese character is, in pixels: the size of the letters. */
static double
measure_letter (TzNoticeText *view, const PangoFontDescription *font)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), "国");
  int width;
  pango_layout_set_font_description (layout, font);
  pango_layout_get_size (layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

static gboolean
hold_top_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data G_GNUC_UNUSED)
{
  TzNoticeText *view = TZ_NOTICE_TEXT (widget);
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GdkRectangle visible, place;
  GtkTextIter iter;
  if (gdk_frame_clock_get_frame_time (clock) > view->held_until) {
    gtk_text_buffer_delete_mark (buffer, view->top);
    view->top = NULL;
    return G_SOURCE_REMOVE;
  }
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, view->top);
  gtk_text_view_get_iter_location (text, &iter, &place);
  gtk_text_view_get_visible_rect (text, &visible);
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_value (scroll) + place.y - visible.y);
  return G_SOURCE_CONTINUE;
}

/* The line at the top stays there while all lines become higher or lower: GTK measures them little by little, and keeps
 * but the paragraph. Above the beginning of the text is nothing to keep. */
static void
hold_top (TzNoticeText *view)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GdkRectangle visible;
  GtkTextIter iter;
  gtk_text_view_get_visible_rect (text, &visible);
  if (visible.y <= 0)
    return;
  view->seek_until = 0;
  view->held_until = g_get_monotonic_time () + HELD * G_TIME_SPAN_MILLISECOND;
  if (view->top != NULL)
    return;
  gtk_text_view_get_iter_at_location (text, &iter, TZ_MARGIN, visible.y);
  view->top = gtk_text_buffer_create_mark (gtk_text_view_get_buffer (text), NULL, &iter, TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (view), hold_top_cb, NULL, NULL);
}

void
tz_notice_text_set_look (TzNoticeText *view, const char *font, double zoom, double line_height, int width)
{
  g_autoptr (PangoFontDescription) own = *font != '\0' ? pango_font_description_from_string (font) : NULL;
  const double size = measure_letter (view, own) * zoom;
  const int leading = size * (line_height - 1);
  view->column_width = ceil (width * size) + 2 * TZ_MARGIN;
  hold_top (view);
  g_object_set (view->letters, "font-desc", own, "scale", zoom, NULL);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (view), leading);
  gtk_text_view_set_pixels_above_lines (GTK_TEXT_VIEW (view), leading / 2);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (view), leading / 2);
}

int
tz_notice_text_get_column_width (TzNoticeText *view)
{
  return view->column_width;
}

/* ---- Places ---- */

static const TzDisplayText *
get_display (TzNoticeText *view)
{
  return tz_open_notice_get_display (view->open);
}

static guint32
to_original (TzNoticeText *view, const GtkTextIter *iter)
{
  guint32 shown = gtk_text_iter_get_offset (iter);
  return tz_display_text_to_original (get_display (view), tz_span (shown, shown)).start;
}

TzSpan
tz_notice_text_get_selection (TzNoticeText *view)
{
  GtkTextIter start, end;
  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end))
    return TZ_SPAN_NONE;
  return tz_span (to_original (view, &start), to_original (view, &end));
}

gboolean
tz_notice_text_get_area (TzNoticeText *view, TzSpan span, GdkRectangle *area)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  const TzSpan shown = tz_display_text_to_shown (get_display (view), span);
  GtkTextIter start, end;
  GdkRectangle last, visible;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, shown.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, MAX (shown.start + 1, shown.end) - 1);
  gtk_text_view_get_iter_location (text, &start, area);
  gtk_text_view_get_iter_location (text, &end, &last);
  area->width = MAX (area->width, 1);
  if (last.y == area->y)
    area->width = MAX (last.x + last.width - area->x, 1);
  gtk_text_view_get_visible_rect (text, &visible);
  gboolean seen = area->y + area->height > visible.y && area->y < visible.y + visible.height;
  gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, area->x, area->y, &area->x, &area->y);
  return seen;
}

gboolean
tz_notice_text_find_position (TzNoticeText *view, double x, double y, guint32 *position)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GtkTextIter iter;
  int buffer_x, buffer_y;
  gtk_text_view_window_to_buffer_coords (text, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_position (text, &iter, NULL, buffer_x, buffer_y))
    return FALSE;
  *position = to_original (view, &iter);
  return TRUE;
}

guint32
tz_notice_text_get_position_at (TzNoticeText *view, double y)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GtkTextIter iter;
  int at;
  gtk_text_view_window_to_buffer_coords (text, GTK_TEXT_WINDOW_WIDGET, 0, y, NULL, &at);
  gtk_text_view_get_iter_at_location (text, &iter, TZ_MARGIN, at);
  return to_original (view, &iter);
}

void
tz_notice_text_get_lines (TzNoticeText *view, TzSpan span, int *top, int *bottom)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  const TzSpan shown = tz_display_text_to_shown (get_display (view), span);
  GtkTextIter iter;
  GdkRectangle place;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (text), &iter, shown.start);
  gtk_text_view_get_iter_location (text, &iter, &place);
  gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, 0, place.y, NULL, top);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (text), &iter, shown.end - 1);
  gtk_text_view_get_iter_location (text, &iter, &place);
  gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, 0, place.y + place.height, NULL,
                                         bottom);
}

void
tz_notice_text_hold_problem (TzNoticeText *view, int problem, TzSpan extent)
{
  if (problem == view->held.problem && tz_span_equal (extent, view->held.extent))
    return;
  view->held = (TzHeldProblem){problem, extent};
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

guint32
tz_notice_text_get_reading_position (TzNoticeText *view)
{
  GdkRectangle visible;
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (view), &visible);
  return tz_notice_text_get_position_at (view, visible.height / 3);
}

/* ---- The open notice ---- */

static void
show_span_cb (TzNoticeText *view, guint start, guint end)
{
  GtkTextView *text = GTK_TEXT_VIEW (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  const TzSpan shown = tz_display_text_to_shown (get_display (view), tz_span (start, end));
  GtkTextIter iter;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, shown.start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  view->seek_until = g_get_monotonic_time () + SEEK * G_TIME_SPAN_MILLISECOND;
  view->held_until = 0;
  seek (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

void
tz_notice_text_set_open (TzNoticeText *view, TzOpenNotice *open)
{
  g_return_if_fail (view->open == NULL);
  view->open = g_object_ref (open);
  const TzDisplayText *display = tz_open_notice_get_display (open);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, tz_display_text_get_utf8 (display),
                            tz_display_text_get_n_bytes (display));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, view->letters, &start, &end);
  gtk_text_buffer_place_cursor (buffer, &start);
  g_signal_connect_object (open, "show-span", G_CALLBACK (show_span_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "notify", G_CALLBACK (gtk_widget_queue_draw), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (tz_open_notice_get_pending (open), "changed", G_CALLBACK (gtk_widget_queue_draw),
                           view, G_CONNECT_SWAPPED);
  g_signal_connect_object (tz_open_notice_get_notes (open), "items-changed",
                           G_CALLBACK (gtk_widget_queue_draw), view, G_CONNECT_SWAPPED);
}
