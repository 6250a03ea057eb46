#include "text-painter.h"

#include "mark-painter.h"

#define BAR_WIDTH 4.f
#define HANDLE_WIDTH 16.f
#define HANDLE_HEIGHT 6.f

typedef struct {
  GtkTextView *view;
  GtkTextBuffer *buffer;
  TzOpenNotice *open;
  const TzHeldProblem *held;
  GtkSnapshot *snapshot;
  TzMarkPalette palette;
  GdkRectangle visible; /* in buffer coordinates */
  TzSpan range;         /* the visible part of the text */
} Painting;

typedef void (*PieceFunc) (const Painting *painting, const graphene_rect_t *piece, gpointer data);

static GtkTextIter
iter_at (const Painting *painting, guint32 shown)
{
  GtkTextIter iter;
  gtk_text_buffer_get_iter_at_offset (painting->buffer, &iter, shown);
  return iter;
}

/* The last character of the line that @iter is on, or the one before @end where that comes first. */
static GtkTextIter
find_last_of_line (const Painting *painting, const GtkTextIter *iter, const GtkTextIter *end)
{
  GtkTextIter last = *iter;
  gtk_text_view_forward_display_line_end (painting->view, &last);
  if (gtk_text_iter_compare (&last, end) < 0)
    return last;
  last = *end;
  gtk_text_iter_backward_char (&last);
  return last;
}

/* Calls @func for each piece of a line that @span covers, in what is visible. */
static void
foreach_piece (const Painting *painting, TzSpan span, PieceFunc func, gpointer data)
{
  const TzSpan seen = tz_span (MAX (span.start, painting->range.start), MIN (span.end, painting->range.end));
  if (tz_span_is_empty (seen))
    return;
  const TzSpan shown = tz_display_text_to_shown (tz_open_notice_get_display (painting->open), seen);
  GtkTextIter iter = iter_at (painting, shown.start), end = iter_at (painting, shown.end);
  while (gtk_text_iter_compare (&iter, &end) < 0) {
    GdkRectangle first, last;
    GtkTextIter last_iter = find_last_of_line (painting, &iter, &end);
    gtk_text_view_get_iter_location (painting->view, &iter, &first);
    gtk_text_view_get_iter_location (painting->view, &last_iter, &last);
    const graphene_rect_t piece =
        GRAPHENE_RECT_INIT (first.x, first.y, MAX (last.x + last.width - first.x, 1), first.height);
    func (painting, &piece, data);
    iter = last_iter;
    if (!gtk_text_iter_forward_char (&iter))
      return;
  }
}

static void
paint_entity_piece (const Painting *painting, const graphene_rect_t *piece, gpointer data)
{
  tz_mark_paint (painting->snapshot, piece, data);
}

static void
paint_tint_piece (const Painting *painting, const graphene_rect_t *piece, gpointer data)
{
  gtk_snapshot_append_color (painting->snapshot, data, piece);
}

static void
paint_wave_piece (const Painting *painting, const graphene_rect_t *piece, gpointer data)
{
  tz_mark_paint_wave (painting->snapshot, piece, data);
}

static void
paint_ring_piece (const Painting *painting, const graphene_rect_t *piece, gpointer data)
{
  tz_mark_paint_ring (painting->snapshot, piece, data);
}

static void
paint_frame_piece (const Painting *painting, const graphene_rect_t *piece, gpointer data)
{
  tz_mark_paint_frame (painting->snapshot, piece, data);
}

static void
paint_strike_piece (const Painting *painting, const graphene_rect_t *piece, gpointer data)
{
  tz_mark_paint_strike (painting->snapshot, piece, data);
}

static void
paint_corner_piece (const Painting *painting, const graphene_rect_t *piece, gpointer data)
{
  tz_mark_paint_corner (painting->snapshot, piece, data);
}

/* ---- The layers ---- */

static void
paint_entity (const TzMark *mark, gpointer data)
{
  const Painting *painting = data;
  const GArray *entities = tz_open_notice_get_analysis (painting->open)->entities;
  TzEntityType type = g_array_index (entities, TzEntity, mark->id).type;
  if (!tz_open_notice_is_shown (painting->open, type))
    return;
  TzMarkLook look = tz_mark_palette_entity (painting->palette, type);
  foreach_piece (painting, mark->span, paint_entity_piece, &look);
}

static void
paint_note (const TzMark *mark, gpointer data)
{
  GdkRGBA color = tz_mark_palette_note (((const Painting *)data)->palette);
  foreach_piece (data, mark->span, paint_tint_piece, &color);
}

static void
paint_hit (const TzMark *mark, gpointer data)
{
  const Painting *painting = data;
  gboolean current = (int)mark->id == tz_text_hits_get_current (tz_open_notice_get_hits (painting->open));
  GdkRGBA color = tz_mark_palette_hit (painting->palette, current);
  foreach_piece (painting, mark->span, paint_tint_piece, &color);
}

static void
paint_damage (const TzMark *mark, gpointer data)
{
  GdkRGBA color = tz_mark_palette_damage (((const Painting *)data)->palette);
  foreach_piece (data, mark->span, paint_wave_piece, &color);
}

/* What a person said never looks like what the machine found. */
static void
paint_decided (const TzMark *mark, gpointer data)
{
  const Painting *painting = data;
  const TzDecision *decision = tz_open_notice_get_decisions (painting->open)->pdata[mark->id];
  TzEntityType type = tz_name_parse (TZ_VOCABULARY_ENTITY, decision->key);
  if (!tz_open_notice_is_shown (painting->open, type))
    return;
  GdkRGBA color = tz_mark_palette_entity (painting->palette, type).line;
  if (decision->kind == TZ_DECISION_REJECTED) {
    foreach_piece (painting, mark->span, paint_strike_piece, &color);
    return;
  }
  foreach_piece (painting, mark->span, paint_frame_piece, &color);
  if (decision->kind != TZ_DECISION_ACCEPTED && mark->span.start >= painting->range.start)
    foreach_piece (painting, tz_span (mark->span.start, mark->span.start + 1), paint_corner_piece, &color);
}

static void
paint_pending (const TzMark *mark, gpointer data)
{
  const Painting *painting = data;
  GdkRGBA color = tz_mark_palette_focus (painting->palette);
  color.alpha = 0.6f;
  foreach_piece (painting, mark->span,
                 mark->id == TZ_DECISION_REJECTED ? paint_strike_piece : paint_frame_piece, &color);
}

/* The top and bottom of the lines of @span, cut a little beyond what is visible. */
static void
find_lines (const Painting *painting, TzSpan span, int *top, int *bottom)
{
  const TzSpan shown = tz_display_text_to_shown (tz_open_notice_get_display (painting->open), span);
  GdkRectangle first, last;
  *top = painting->visible.y - 8;
  *bottom = painting->visible.y + painting->visible.height + 8;
  if (span.start >= painting->range.start) {
    GtkTextIter iter = iter_at (painting, shown.start);
    gtk_text_view_get_iter_location (painting->view, &iter, &first);
    *top = MAX (*top, first.y);
  }
  if (span.end <= painting->range.end) {
    GtkTextIter iter = iter_at (painting, shown.end - 1);
    gtk_text_view_get_iter_location (painting->view, &iter, &last);
    *bottom = MIN (*bottom, last.y + last.height);
  }
}

static GdkRGBA
paint_bar (const Painting *painting, int problem, int top, int bottom)
{
  const GArray *problems = tz_open_notice_get_analysis (painting->open)->problems;
  TzStatus status = g_array_index (problems, TzProblem, problem).status;
  gboolean current = problem == tz_open_notice_get_problem (painting->open);
  GdkRGBA color = tz_mark_palette_status (painting->palette, status);
  const float width = current ? BAR_WIDTH + 2 : BAR_WIDTH;
  const graphene_rect_t bar = GRAPHENE_RECT_INIT (TZ_BAR_X, top, width, bottom - top);
  tz_mark_paint_bar (painting->snapshot, &bar, &color, tz_mark_palette_status_is_hatched (status));
  return color;
}

static void
paint_problem (const TzMark *mark, gpointer data)
{
  const Painting *painting = data;
  int top, bottom;
  if ((int)mark->id == painting->held->problem)
    return;
  find_lines (painting, mark->span, &top, &bottom);
  paint_bar (painting, (int)mark->id, top, bottom);
}

static void
paint_handle (const Painting *painting, int y, const GdkRGBA *color)
{
  const float x = TZ_BAR_X + BAR_WIDTH / 2 - HANDLE_WIDTH / 2;
  tz_mark_paint_handle (painting->snapshot,
                        &GRAPHENE_RECT_INIT (x, y - HANDLE_HEIGHT / 2, HANDLE_WIDTH, HANDLE_HEIGHT), color);
}

/* What is moved shows by a tint which lines it would have. */
static void
paint_held (const Painting *painting)
{
  const GArray *problems = tz_open_notice_get_analysis (painting->open)->problems;
  const TzHeldProblem *held = painting->held;
  int top, bottom;
  if (held->problem < 0 || (guint)held->problem >= problems->len ||
      !tz_span_overlaps (held->extent, painting->range))
    return;
  find_lines (painting, held->extent, &top, &bottom);
  GdkRGBA color = paint_bar (painting, held->problem, top, bottom);
  paint_handle (painting, top, &color);
  paint_handle (painting, bottom, &color);
  if (tz_span_equal (held->extent, g_array_index (problems, TzProblem, held->problem).span))
    return;
  color.alpha = 0.12f;
  const graphene_rect_t lines =
      GRAPHENE_RECT_INIT (TZ_MARGIN - 8, top, painting->visible.width - 2 * TZ_MARGIN + 16, bottom - top);
  gtk_snapshot_append_color (painting->snapshot, &color, &lines);
}

static void
paint_note_sign (const TzMark *mark, gpointer data)
{
  const Painting *painting = data;
  TzNotes *notes = tz_open_notice_get_notes (painting->open);
  g_autoptr (TzNote) note = g_list_model_get_item (G_LIST_MODEL (notes), mark->id);
  if (mark->span.start < painting->range.start || *tz_note_get_body (note) == '\0')
    return;
  const float size = 16;
  const TzSpan shown = tz_display_text_to_shown (tz_open_notice_get_display (painting->open), mark->span);
  GtkTextIter iter = iter_at (painting, shown.start);
  GdkRectangle place;
  gtk_text_view_get_iter_location (painting->view, &iter, &place);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (painting->view)));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, "document-edit-symbolic", NULL, size, gtk_widget_get_scale_factor (GTK_WIDGET (painting->view)),
      gtk_widget_get_direction (GTK_WIDGET (painting->view)), 0);
  const GdkRGBA color = tz_mark_palette_entity (painting->palette, TZ_ENTITY_DOCUMENT).line;
  const float x = gtk_widget_get_width (GTK_WIDGET (painting->view)) - TZ_MARGIN + 8;
  gtk_snapshot_save (painting->snapshot);
  gtk_snapshot_translate (painting->snapshot, &GRAPHENE_POINT_INIT (x, place.y + (place.height - size) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), painting->snapshot, size, size,
                                            &color, 1);
  gtk_snapshot_restore (painting->snapshot);
}

static TzSpan
find_range (const Painting *painting)
{
  GtkTextIter top, bottom;
  gtk_text_view_get_line_at_y (painting->view, &top, painting->visible.y, NULL);
  gtk_text_view_get_iter_at_location (painting->view, &top, 0, painting->visible.y);
  gtk_text_view_get_iter_at_location (painting->view, &bottom, painting->visible.width,
                                      painting->visible.y + painting->visible.height);
  const TzSpan shown = tz_span (gtk_text_iter_get_offset (&top), gtk_text_iter_get_offset (&bottom) + 1);
  return tz_display_text_to_original (tz_open_notice_get_display (painting->open), shown);
}

void
tz_text_painter_paint (GtkTextView *view, TzOpenNotice *open, const TzHeldProblem *held,
                       GtkSnapshot *snapshot)
{
  Painting painting = {.view = view,
                       .buffer = gtk_text_view_get_buffer (view),
                       .open = open,
                       .held = held,
                       .snapshot = snapshot,
                       .palette = tz_mark_palette_now ()};
  gtk_text_view_get_visible_rect (view, &painting.visible);
  painting.range = find_range (&painting);
  TzMarks *notes = tz_notes_get_marks (tz_open_notice_get_notes (open));
  TzMarks *damage = tz_open_notice_get_layer (open, TZ_LAYER_DAMAGE);

  tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_PROBLEMS), painting.range, paint_problem,
                    &painting);
  paint_held (&painting);
  tz_marks_foreach (notes, painting.range, paint_note, &painting);
  tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_ENTITIES), painting.range, paint_entity,
                    &painting);
  tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_DECIDED), painting.range, paint_decided,
                    &painting);
  tz_marks_foreach (tz_pending_get_marks (tz_open_notice_get_pending (open)), painting.range, paint_pending,
                    &painting);
  tz_marks_foreach (tz_text_hits_get_marks (tz_open_notice_get_hits (open)), painting.range, paint_hit,
                    &painting);
  tz_marks_foreach (damage, painting.range, paint_damage, &painting);
  tz_marks_foreach (notes, painting.range, paint_note_sign, &painting);
  GdkRGBA focus = tz_mark_palette_focus (painting.palette);
  foreach_piece (&painting, tz_open_notice_get_finding (open), paint_ring_piece, &focus);
}
