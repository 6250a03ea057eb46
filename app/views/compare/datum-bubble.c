#include "datum-bubble.h"

#define PADDING 6
#define GAP 6
#define RADIUS 6
/* Longer words go on in another line. */
#define MOST_WIDTH 360

static const GdkRGBA ground = {0.12f, 0.12f, 0.12f, 0.95f};
static const GdkRGBA edge = {1, 1, 1, 0.35f};
static const GdkRGBA ink = {1, 1, 1, 1};

graphene_rect_t
tz_datum_bubble_place (const graphene_rect_t *datum, const graphene_rect_t *part, float width, float height)
{
  float right = part->origin.x + part->size.width, bottom = part->origin.y + part->size.height;
  float x = datum->origin.x + (datum->size.width - width) / 2;
  float y = datum->origin.y + datum->size.height + GAP;
  if (y + height > bottom && datum->origin.y - GAP - height >= part->origin.y)
    y = datum->origin.y - GAP - height;
  x = MAX (part->origin.x, MIN (x, right - width));
  y = MAX (part->origin.y, MIN (y, bottom - height));
  return GRAPHENE_RECT_INIT (x, y, width, height);
}

static PangoLayout *
lay_out (GtkWidget *widget, const char *words, const graphene_rect_t *part)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, words);
  int width, most = MAX (1, (int)MIN (MOST_WIDTH, part->size.width - 2 * PADDING));
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= most)
    return layout;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, most * PANGO_SCALE);
  return layout;
}

void
tz_datum_bubble_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const char *words,
                          const graphene_rect_t *datum, const graphene_rect_t *part)
{
  g_autoptr (PangoLayout) layout = lay_out (widget, words, part);
  int width, height;
  pango_layout_get_pixel_size (layout, &width, &height);
  graphene_rect_t place =
      tz_datum_bubble_place (datum, part, (float)(width + 2 * PADDING), (float)(height + 2 * PADDING));
  GskRoundedRect outline;
  gsk_rounded_rect_init_from_rect (&outline, &place, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (const float[]){1, 1, 1, 1},
                              (const GdkRGBA[]){edge, edge, edge, edge});
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (place.origin.x + PADDING, place.origin.y + PADDING));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}
