#include "mark-painter.h"

#include <math.h>

#define LINE_WIDTH 2.f

static void
stripe (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color, float on, float off)
{
  const GdkRGBA none = {color->red, color->green, color->blue, 0};
  const float share = on / (on + off);
  const GskColorStop stops[] = {{0, *color}, {share, *color}, {share, none}, {1, none}};
  const graphene_point_t end = GRAPHENE_POINT_INIT (rect->origin.x + on + off, rect->origin.y);
  gtk_snapshot_append_repeating_linear_gradient (snapshot, rect, &rect->origin, &end, stops,
                                                 G_N_ELEMENTS (stops));
}

static void
paint_line (GtkSnapshot *snapshot, const graphene_rect_t *line, const TzMarkLook *look)
{
  const float x = line->origin.x, y = line->origin.y, width = line->size.width;
  switch (look->style) {
  case TZ_LINE_SOLID:
    gtk_snapshot_append_color (snapshot, &look->line, line);
    break;
  case TZ_LINE_DOUBLE:
    gtk_snapshot_append_color (snapshot, &look->line, &GRAPHENE_RECT_INIT (x, y - 2, width, 1));
    gtk_snapshot_append_color (snapshot, &look->line, &GRAPHENE_RECT_INIT (x, y + 1, width, 1));
    break;
  case TZ_LINE_DASHED:
    stripe (snapshot, line, &look->line, 6, 3);
    break;
  case TZ_LINE_DOTTED:
    stripe (snapshot, line, &look->line, 2, 2);
    break;
  }
}

void
tz_mark_paint (GtkSnapshot *snapshot, const graphene_rect_t *piece, const TzMarkLook *look)
{
  const float y = piece->origin.y + piece->size.height - LINE_WIDTH;
  const graphene_rect_t line = GRAPHENE_RECT_INIT (piece->origin.x, y, piece->size.width, LINE_WIDTH);
  gtk_snapshot_append_color (snapshot, &look->tint, piece);
  paint_line (snapshot, &line, look);
}

void
tz_mark_paint_wave (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color)
{
  const float y = piece->origin.y + piece->size.height;
  const graphene_rect_t area = GRAPHENE_RECT_INIT (piece->origin.x, y - 4, piece->size.width, 8);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, piece->origin.x, y);
  for (float x = 1; x <= piece->size.width; x++)
    cairo_line_to (cr, piece->origin.x + x, y + 2 * sin (x * G_PI / 3));
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
tz_mark_paint_ring (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color)
{
  const graphene_rect_t around = GRAPHENE_RECT_INIT (piece->origin.x - 2, piece->origin.y - 2,
                                                     piece->size.width + 4, piece->size.height + 4);
  GskRoundedRect outline;
  gsk_rounded_rect_init_from_rect (&outline, &around, 4);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]){2, 2, 2, 2},
                              (const GdkRGBA[]){*color, *color, *color, *color});
}

void
tz_mark_paint_bar (GtkSnapshot *snapshot, const graphene_rect_t *bar, const GdkRGBA *color, gboolean hatched)
{
  if (!hatched) {
    gtk_snapshot_append_color (snapshot, color, bar);
    return;
  }
  const GdkRGBA pale = {color->red, color->green, color->blue, 0.25f};
  const GskColorStop stops[] = {{0, *color}, {0.5, *color}, {0.5, pale}, {1, pale}};
  const graphene_point_t start = GRAPHENE_POINT_INIT (bar->origin.x, 0);
  const graphene_point_t end = GRAPHENE_POINT_INIT (bar->origin.x + 4, 4);
  gtk_snapshot_append_repeating_linear_gradient (snapshot, bar, &start, &end, stops, G_N_ELEMENTS (stops));
}

void
tz_mark_paint_handle (GtkSnapshot *snapshot, const graphene_rect_t *handle, const GdkRGBA *color)
{
  GskRoundedRect shape;
  gsk_rounded_rect_init_from_rect (&shape, handle, handle->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, handle);
  gtk_snapshot_pop (snapshot);
}

void
tz_mark_paint_frame (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color)
{
  const graphene_rect_t around = GRAPHENE_RECT_INIT (piece->origin.x - 1, piece->origin.y - 1,
                                                     piece->size.width + 2, piece->size.height + 2);
  GskRoundedRect outline;
  gsk_rounded_rect_init_from_rect (&outline, &around, 3);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]){1, 1, 1, 1},
                              (const GdkRGBA[]){*color, *color, *color, *color});
}

void
tz_mark_paint_strike (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color)
{
  const float y = piece->origin.y + piece->size.height / 2 - LINE_WIDTH / 2;
  const graphene_rect_t line = GRAPHENE_RECT_INIT (piece->origin.x, y, piece->size.width, LINE_WIDTH);
  stripe (snapshot, &line, color, 4, 2);
}

void
tz_mark_paint_corner (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color)
{
  const graphene_rect_t corner = GRAPHENE_RECT_INIT (piece->origin.x - 2, piece->origin.y - 2, 5, 5);
  GskRoundedRect dot;
  gsk_rounded_rect_init_from_rect (&dot, &corner, 2.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, color, &corner);
  gtk_snapshot_pop (snapshot);
}
