#include <math.h>
#include <pango/pangocairo.h>

#include "overview.h"
#include "palette.h"
#include "tables.h"

/*
 * Each chart looks as it did when people last looked at it: tests/charts/golden/ holds the pictures. What a letter
 * looks like differs from machine to machine, so both are compared coarsely. TZ_GOLDEN=write in the environment
 * makes the pictures anew; look at them.
 */

#define WIDTH 640
#define MOST_TALLER 12  /* pixels a picture may be taller or lower */
#define GRAIN 16        /* pixels of which the mean is compared, each way */
#define MOST_APART 0.22 /* of white and black, in any grain */
#define MOST_MEAN 0.015 /* over all */

typedef struct {
  const char *name;
  TzChartKind kind;
  TzChartLook look;
  TzTable *(*make) (void); /* (nullable): the usual table of the kind */
} Golden;

/* So that width and height are the same everywhere. */
#define FAMILY "Noto Sans CJK SC"
#define SCREEN FAMILY " 11"
#define PAPER FAMILY " 9"

static TzTable *
make_table (const Golden *golden)
{
  TzChartKind kind = golden->kind;
  if (golden->make != NULL)
    return golden->make ();
  if (kind == TZ_CHART_COMPLETION)
    return make_completion ();
  if (kind == TZ_CHART_TIME)
    return make_time ();
  if (kind == TZ_CHART_MATRIX)
    return make_themes (9);
  g_autoptr (TzTable) themes = make_themes (TZ_MOST_DRAWN + 10);
  TzTable *overview = tz_overview_new (themes);
  g_assert_nonnull (overview);
  return overview;
}

static cairo_surface_t *
draw (const Golden *golden)
{
  g_autoptr (TzTable) table = make_table (golden);
  g_autoptr (TzChart) chart = tz_chart_new (golden->kind, table);
  int height = (int)ceil (tz_chart_layout (chart, WIDTH, &golden->look));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, height);
  TzColor paper = tz_palette_paper (&golden->look);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  tz_chart_draw (chart, cr, &golden->look, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The mean of red, green and blue (0 to 1) of a grain. */
static void
get_mean (cairo_surface_t *surface, int left, int top, int height, double mean[3])
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface), n = 0;
  mean[0] = mean[1] = mean[2] = 0;
  for (int y = top; y < MIN (top + GRAIN, height); y++)
    for (int x = left; x < left + GRAIN; x++, n++) {
      guint32 pixel = *(const guint32 *)(gconstpointer)(data + y * stride + x * 4);
      for (int i = 0; i < 3; i++)
        mean[i] += (pixel >> (8 * i) & 0xff) / 255.0;
    }
  for (int i = 0; i < 3; i++)
    mean[i] /= n;
}

static void
assert_alike (cairo_surface_t *drawn, cairo_surface_t *kept)
{
  int tall = cairo_image_surface_get_height (drawn), before = cairo_image_surface_get_height (kept);
  int height = MIN (tall, before), n = 0;
  double sum = 0, most = 0;
  g_assert_cmpint (cairo_image_surface_get_width (kept), ==, WIDTH);
  g_assert_cmpint (ABS (tall - before), <=, MOST_TALLER);
  for (int y = 0; y < height; y += GRAIN)
    for (int x = 0; x < WIDTH; x += GRAIN) {
      double here[3], there[3];
      get_mean (drawn, x, y, height, here);
      get_mean (kept, x, y, height, there);
      for (int i = 0; i < 3; i++, n++) {
        double apart = fabs (here[i] - there[i]);
        sum += apart;
        most = MAX (most, apart);
      }
    }
  g_test_message ("apart: %.3f at most, %.4f in the mean", most, sum / n);
  g_assert_cmpfloat (most, <=, MOST_APART);
  g_assert_cmpfloat (sum / n, <=, MOST_MEAN);
}

static gboolean
has_font (void)
{
  PangoFontFamily **families = NULL;
  int n = 0;
  gboolean has = FALSE;
  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n);
  for (int i = 0; i < n && !has; i++)
    has = g_str_equal (pango_font_family_get_name (families[i]), FAMILY);
  g_free (families);
  return has;
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  if (!has_font ()) {
    g_test_skip (FAMILY " is not installed");
    return;
  }
  g_autofree char *file = g_strconcat (golden->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "charts", "golden", file, NULL);
  cairo_surface_t *drawn = draw (golden);
  if (g_strcmp0 (g_getenv ("TZ_GOLDEN"), "write") == 0)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_t *kept = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  assert_alike (drawn, kept);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (drawn);
}

int
main (int argc, char **argv)
{
  static const Golden all[] = {
      {"completion-light", TZ_CHART_COMPLETION, {.font = SCREEN}, NULL},
      {"completion-dark", TZ_CHART_COMPLETION, {.dark = TRUE, .font = SCREEN}, NULL},
      {"completion-contrast", TZ_CHART_COMPLETION, {.high_contrast = TRUE, .font = SCREEN}, NULL},
      {"completion-print", TZ_CHART_COMPLETION, {.print = TRUE, .font = PAPER}, NULL},
      {"matrix-light", TZ_CHART_MATRIX, {.font = SCREEN}, NULL},
      {"matrix-dark", TZ_CHART_MATRIX, {.dark = TRUE, .font = SCREEN}, NULL},
      {"matrix-print", TZ_CHART_MATRIX, {.print = TRUE, .font = PAPER}, NULL},
      {"acts-light", TZ_CHART_MATRIX, {.font = SCREEN}, make_acts},
      {"acts-dark", TZ_CHART_MATRIX, {.dark = TRUE, .font = SCREEN}, make_acts},
      {"acts-print", TZ_CHART_MATRIX, {.print = TRUE, .font = PAPER}, make_acts},
      {"time-light", TZ_CHART_TIME, {.font = SCREEN}, NULL},
      {"time-dark", TZ_CHART_TIME, {.dark = TRUE, .font = SCREEN}, NULL},
      {"time-print", TZ_CHART_TIME, {.print = TRUE, .font = PAPER}, NULL},
      {"shares-light", TZ_CHART_SHARES, {.font = SCREEN}, NULL},
      {"shares-dark", TZ_CHART_SHARES, {.dark = TRUE, .font = SCREEN}, NULL},
      {"shares-print", TZ_CHART_SHARES, {.print = TRUE, .font = PAPER}, NULL},
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autofree char *path = g_strconcat ("/charts/golden/", all[i].name, NULL);
    g_test_add_data_func (path, &all[i], test_golden);
  }
  return g_test_run ();
}
