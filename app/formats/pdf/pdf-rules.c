#include "pdf-rules.h"

#include "pdf-render.h"

/* Two pixels a point show a rule of a quarter of a point. */
#define DPI 144.0

/* How much darker a rule is than what lies so many pixels beside it, of 255: shading is no rule. */
#define DARKER 40
#define BESIDE 4u

/* Where another rule crosses, pixels of one are dark, but do not stand out; so many at most. */
#define CROSSING 16u

/* Strokes of large characters are shorter than a level rule, in points; upright ones may end at each row. */
#define MIN_LEVEL 24.0
#define MIN_UPRIGHT 10.0

/* One rule is seen in pixels beside each other, and as two where it is a double one; in points. */
#define WIDTH 3.0

#define MAX_RULES 2000u

/* The pixels of a picture, one after the other along the rules that are looked for. */
typedef struct {
  const guint8 *grey;
  guint n_tracks, n_places;
  gsize track_stride, place_stride;
  double scale;
} Tracks;

static guint8
grey_at (const Tracks *tracks, guint track, guint place)
{
  return tracks->grey[track * tracks->track_stride + place * tracks->place_stride];
}

static gboolean
is_dark (const Tracks *tracks, guint track, guint place)
{
  return grey_at (tracks, track, place) + DARKER <= G_MAXUINT8;
}

static gboolean
stands_out (const Tracks *tracks, guint track, guint place)
{
  const int grey = grey_at (tracks, track, place) + DARKER;
  return grey <= grey_at (tracks, track - BESIDE, place) && grey <= grey_at (tracks, track + BESIDE, place);
}

/* Adds what the pixels from @start to @end show: a rule, or more of one. */
static void
add_run (const Tracks *tracks, GArray *rules, guint track, guint start, guint end)
{
  const TzPdfRule run = {track / tracks->scale, start / tracks->scale, end / tracks->scale};
  for (guint i = rules->len; i > 0; i--) {
    TzPdfRule *rule = &g_array_index (rules, TzPdfRule, i - 1);
    if (run.at - rule->at > WIDTH)
      break;
    if (run.start > rule->end || run.end < rule->start)
      continue;
    rule->start = MIN (rule->start, run.start);
    rule->end = MAX (rule->end, run.end);
    return;
  }
  if (rules->len < MAX_RULES)
    g_array_append_val (rules, run);
}

/* @least: how many pixels a rule has. */
static void
find_on_track (const Tracks *tracks, GArray *rules, guint track, guint least)
{
  guint start = 0, end = 0; /* of the pixels that stand out, with nothing but dark ones between */
  for (guint place = 0; place < tracks->n_places; place++) {
    const gboolean dark = is_dark (tracks, track, place);
    if (dark && stands_out (tracks, track, place)) {
      start = end > 0 ? start : place;
      end = place + 1;
    } else if (end > 0 && (!dark || place - end >= CROSSING)) {
      if (end - start >= least)
        add_run (tracks, rules, track, start, end);
      end = 0;
    }
  }
  if (end > 0 && end - start >= least)
    add_run (tracks, rules, track, start, end);
}

static GArray *
find_rules (const Tracks *tracks, double least)
{
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (TzPdfRule));
  for (guint track = BESIDE; track + BESIDE < tracks->n_tracks; track++)
    find_on_track (tracks, rules, track, (guint)(least * tracks->scale));
  return rules;
}

/* Returns: (transfer full): a byte a pixel, row by row. */
static guint8 *
make_grey (cairo_surface_t *picture, guint width, guint height)
{
  const guint8 *data = cairo_image_surface_get_data (picture);
  const gsize stride = (gsize)cairo_image_surface_get_stride (picture);
  guint8 *grey = g_malloc ((gsize)width * height);
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++) {
      const guint8 *pixel = data + y * stride + x * 4;
      grey[(gsize)y * width + x] = (guint8)((pixel[0] + 2 * pixel[1] + pixel[2]) / 4);
    }
  return grey;
}

TzPdfRules *
tz_pdf_rules_find (PopplerPage *page)
{
  double scale;
  cairo_surface_t *picture = tz_pdf_render (page, DPI, &scale);
  if (picture == NULL)
    return NULL;
  const guint width = (guint)cairo_image_surface_get_width (picture);
  const guint height = (guint)cairo_image_surface_get_height (picture);
  g_autofree guint8 *grey = make_grey (picture, width, height);
  cairo_surface_destroy (picture);
  g_autoptr (TzPdfRules) rules = g_new (TzPdfRules, 1);
  rules->level = find_rules (&(const Tracks){grey, height, width, width, 1, scale}, MIN_LEVEL);
  rules->upright = find_rules (&(const Tracks){grey, width, height, 1, width, scale}, MIN_UPRIGHT);
  return rules->level->len < MAX_RULES && rules->upright->len < MAX_RULES ? g_steal_pointer (&rules) : NULL;
}

void
tz_pdf_rules_free (TzPdfRules *rules)
{
  g_array_unref (rules->level);
  g_array_unref (rules->upright);
  g_free (rules);
}
