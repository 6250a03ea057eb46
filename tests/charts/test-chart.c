#include "tables.h"

#include "overview.h"
#include "palette.h"

#include <math.h>

static const TzChartLook looks[] = {
    {.dark = FALSE},
    {.dark = TRUE},
    {.high_contrast = TRUE},
    {.dark = TRUE, .high_contrast = TRUE},
    {.print = TRUE, .font = "Sans 9"},
};

typedef struct {
  TzChartKind kind;
  TzTable *table;
} Case;

static TzTable *
make_overview (void)
{
  g_autoptr (TzTable) themes = make_themes (TZ_MOST_DRAWN + 1);
  return tz_overview_new (themes);
}

static void
for_each_chart (void (*check) (TzChartKind kind, const TzTable *table))
{
  const Case cases[] = {{TZ_CHART_COMPLETION, make_completion ()}, {TZ_CHART_MATRIX, make_themes (1)},
                        {TZ_CHART_MATRIX, make_themes (4)},        {TZ_CHART_MATRIX, make_themes (60)},
                        {TZ_CHART_MATRIX, make_acts ()},           {TZ_CHART_TIME, make_time ()},
                        {TZ_CHART_SHARES, make_overview ()}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    check (cases[i].kind, cases[i].table);
    tz_table_free (cases[i].table);
  }
}

static void
check_bounds (TzChartKind kind, const TzTable *table)
{
  g_autoptr (TzChart) chart = tz_chart_new (kind, table);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++) {
    double least = tz_chart_get_min_width (chart, &looks[i]);
    const double widths[] = {least, least + 240};
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++) {
      double height = tz_chart_layout (chart, widths[j], &looks[i]);
      g_assert_cmpfloat (height, >, 20);
      assert_nothing_outside (chart, &looks[i], widths[j], height);
    }
  }
}

/* How wide what is written in the middle of @datum is, in pixels; no ground is drawn under it. */
static int
measure_ink (cairo_surface_t *surface, const TzDatum *datum)
{
  int first = G_MAXINT, last = -1;
  for (int y = (int)datum->y + 2; y < (int)(datum->y + datum->height) - 2; y++)
    for (int x = (int)datum->x + 2; x < (int)(datum->x + datum->width) - 2; x++)
      if (is_painted (surface, x, y)) {
        first = MIN (first, x);
        last = MAX (last, x);
      }
  return last - first + 1;
}

/* What a notice does not state looks unlike none. */
static void
test_unstated_is_no_zero (void)
{
  g_autoptr (TzTable) table = make_acts ();
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_MATRIX, table);
  const TzChartLook look = {.high_contrast = TRUE};
  int height = (int)ceil (tz_chart_layout (chart, 600, &look));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, height);
  cairo_t *cr = cairo_create (surface);
  tz_chart_draw (chart, cr, &look, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  int none = measure_ink (surface, find_datum (chart, 3, "A"));
  g_assert_cmpint (none, >, 0);
  g_assert_cmpint (measure_ink (surface, find_datum (chart, 3, "B")), >, none + 2);
  cairo_surface_destroy (surface);
}

/* Every sign that stands for a number has a legend. */
static void
test_signs_have_a_legend (void)
{
  double heights[3];
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++) {
    g_autoptr (TzTable) table = tz_table_new ("acts", "Acts", "Kind");
    table->rows_apart = TRUE;
    tz_table_add_row (table, "talk", "约谈谈话：人数");
    for (guint column = 0; column < 2; column++)
      tz_table_add_column (table, column == 0 ? "A" : "B", "云溪市教育局")->mark = g_strdup ("A");
    tz_table_seal (table);
    tz_table_set_number (table, 0, 0, 1);
    if (i == 0)
      tz_table_set_number (table, 0, 1, 2);
    if (i == 1)
      tz_table_set_remark (table, 0, 1, "2 acts without a number of people");
    g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_MATRIX, table);
    heights[i] = tz_chart_layout (chart, 600, &looks[0]);
  }
  g_assert_cmpfloat (heights[1], >, heights[0] + 5);
  g_assert_cmpfloat (heights[2], ==, heights[1]);
}

static void
test_nothing_leaves_the_chart (void)
{
  for_each_chart (check_bounds);
}

/* Every datum is found at its own middle, and the order of the keyboard is row by row. */
static void
check_finding (TzChartKind kind, const TzTable *table)
{
  g_autoptr (TzChart) chart = tz_chart_new (kind, table);
  double height = tz_chart_layout (chart, MAX (700, tz_chart_get_min_width (chart, &looks[0])), &looks[0]);
  guint n;
  const TzDatum *data = tz_chart_get_data (chart, &n);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++) {
    const TzDatum *found =
        tz_chart_find (chart, data[i].x + data[i].width / 2, data[i].y + data[i].height / 2);
    g_assert_nonnull (found);
    g_assert_cmpfloat (found->width * found->height, <=, data[i].width * data[i].height);
    if (i > 0)
      g_assert_cmpuint (data[i - 1].row, <=, data[i].row);
  }
  g_assert_null (tz_chart_find (chart, -5, -5));
  g_assert_null (tz_chart_find (chart, 10, height + 5));
}

static void
test_finding (void)
{
  for_each_chart (check_finding);
}

static void
test_bars_are_true (void)
{
  g_autoptr (TzTable) table = make_completion ();
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_COMPLETION, table);
  tz_chart_layout (chart, 800, &looks[0]);
  const TzDatum *done = find_datum (chart, 0, "completed"),
                *mostly = find_datum (chart, 0, "mostly_completed");
  double bar = done->width + mostly->width;
  g_assert_cmpfloat_with_epsilon (done->width / bar, 47.0 / 51, 0.002);
  g_assert_cmpfloat_with_epsilon (mostly->x, done->x + done->width, 0.001);

  const TzDatum *marker = find_datum (chart, 1, "declared");
  double left = find_datum (chart, 1, "completed")->x;
  g_assert_cmpfloat_with_epsilon ((marker->x + marker->width / 2 - left) / bar, 0.5, 0.002);
  const TzDatum *unstated = find_datum (chart, 3, "not_stated");
  g_assert_cmpfloat_with_epsilon (unstated->width, bar, 0.001);
}

static void
test_small_segments_are_seen (void)
{
  g_autoptr (TzTable) table = make_completion ();
  tz_table_set_number (table, 0, 1, 100000);
  tz_table_set_number (table, 0, 3, 1);
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_COMPLETION, table);
  tz_chart_layout (chart, 800, &looks[0]);
  g_assert_cmpfloat (find_datum (chart, 0, "mostly_completed")->width, >=, 3);
}

static guint32
pixel_at (TzChart *chart, const TzChartLook *look, double x, double y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_translate (cr, -floor (x), -floor (y));
  tz_chart_draw (chart, cr, look, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  guint32 pixel = *(guint32 *)(gpointer)cairo_image_surface_get_data (surface);
  cairo_surface_destroy (surface);
  return pixel;
}

static guint
count_pixels (TzChart *chart, const TzChartLook *look, const TzDatum *datum, guint32 color)
{
  guint n = 0;
  for (double x = datum->x + 4; x < datum->x + 44; x++)
    n += pixel_at (chart, look, x, datum->y + 5) == color;
  return n;
}

static guint32
color_of (TzStatus status, const TzChartLook *look)
{
  double red, green, blue;
  tz_chart_status_color (status, look, &red, &green, &blue);
  return 0xff000000 | (guint32)lround (red * 255) << 16 | (guint32)lround (green * 255) << 8 |
         (guint32)lround (blue * 255);
}

/* Completed is one colour; what is not stated is hatched, and not empty. */
static void
test_status_colors (void)
{
  g_autoptr (TzTable) table = make_completion ();
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_COMPLETION, table);
  tz_chart_layout (chart, 800, &looks[0]);
  const TzDatum *done = find_datum (chart, 0, "completed"), *unstated = find_datum (chart, 3, "not_stated");
  g_assert_cmpuint (count_pixels (chart, &looks[0], done, color_of (TZ_STATUS_COMPLETED, &looks[0])), ==, 40);
  guint plain = count_pixels (chart, &looks[0], unstated, color_of (TZ_STATUS_NOT_STATED, &looks[0]));
  g_assert_cmpuint (plain, >, 5);
  g_assert_cmpuint (plain, <, 38);
}

/* WCAG asks for 4.5; a printer without colour leaves the same luminance. */
static void
test_shades_are_legible (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    for (int strength = 0; strength <= 20; strength++) {
      TzColor fill, text;
      tz_palette_shade (strength / 20.0, &looks[i], &fill, &text);
      g_assert_cmpfloat (tz_palette_contrast (fill, text), >, 4.5);
    }
}

static void
test_focus_is_drawn (void)
{
  g_autoptr (TzTable) table = make_themes (4);
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_MATRIX, table);
  double height = tz_chart_layout (chart, 700, &looks[0]);
  const TzDatum *datum = find_datum (chart, 0, "第2市教育局");
  cairo_surface_t *plain = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 700, (int)height);
  cairo_surface_t *ringed = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 700, (int)height);
  cairo_t *cr = cairo_create (plain);
  tz_chart_draw (chart, cr, &looks[0], NULL);
  cairo_destroy (cr);
  cr = cairo_create (ringed);
  tz_chart_draw (chart, cr, &looks[0], datum);
  cairo_destroy (cr);
  gsize size = (gsize)cairo_image_surface_get_stride (plain) * (gsize)height;
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (plain), cairo_image_surface_get_data (ringed), size),
                   !=, 0);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (ringed);
}

/* Scrolled aside, the titles of a matrix stand where it begins to be seen, and nothing is found under them.
 */
static void
test_titles_are_pinned (void)
{
  g_autoptr (TzTable) table = make_themes (60);
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_MATRIX, table);
  double least = tz_chart_get_min_width (chart, &looks[0]);
  tz_chart_layout (chart, least, &looks[0]);
  guint n;
  const TzDatum *data = tz_chart_get_data (chart, &n), *cell = &data[20];
  double covered = tz_chart_get_pinned_width (chart), y = cell->y + cell->height / 2;
  g_assert_true (tz_chart_find (chart, cell->x + 1, y) == cell);
  guint32 before = pixel_at (chart, &looks[0], cell->x + 1, y);
  tz_chart_pin (chart, cell->x - covered / 2);
  g_assert_null (tz_chart_find (chart, cell->x + 1, y));
  g_assert_cmpuint (pixel_at (chart, &looks[0], cell->x + 1, y), !=, before);
  tz_chart_pin (chart, cell->x - covered);
  g_assert_true (tz_chart_find (chart, cell->x + 1, y) == cell);
  g_assert_cmpuint (pixel_at (chart, &looks[0], cell->x + 1, y), ==, before);
}

static void
test_empty_tables (void)
{
  const TzChartKind kinds[] = {TZ_CHART_COMPLETION, TZ_CHART_MATRIX, TZ_CHART_TIME};
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (TzTable) table = tz_table_new ("none", "None", "Agency");
    tz_table_seal (table);
    g_autoptr (TzChart) chart = tz_chart_new (kinds[i], table);
    double height = tz_chart_layout (chart, 400, &looks[0]);
    guint n;
    tz_chart_get_data (chart, &n);
    g_assert_cmpuint (n, ==, 0);
    assert_nothing_outside (chart, &looks[0], 400, height);
  }
}

/* Arrow keys: along a row, across to the same column or the nearest thing, and not beyond the edges. */
static void
test_moving (void)
{
  g_autoptr (TzTable) table = make_themes (4);
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_MATRIX, table);
  tz_chart_layout (chart, 700, &looks[0]);
  g_assert_cmpuint (tz_chart_move (chart, 0, TZ_MOVE_NEXT), ==, 1);
  g_assert_cmpuint (tz_chart_move (chart, 0, TZ_MOVE_PREVIOUS), ==, 0);
  g_assert_cmpuint (tz_chart_move (chart, 0, TZ_MOVE_UP), ==, 0);
  g_assert_cmpuint (tz_chart_move (chart, 2, TZ_MOVE_DOWN), ==, 7);
  g_assert_cmpuint (tz_chart_move (chart, 7, TZ_MOVE_UP), ==, 2);
  g_assert_cmpuint (tz_chart_move (chart, 7, TZ_MOVE_ROW_START), ==, 5);
  g_assert_cmpuint (tz_chart_move (chart, 7, TZ_MOVE_ROW_END), ==, 9);
  g_assert_cmpuint (tz_chart_move (chart, 14, TZ_MOVE_NEXT), ==, 14);
  g_assert_cmpuint (tz_chart_move (chart, 14, TZ_MOVE_DOWN), ==, 14);
}

/* A font in pixels is no larger in small print. */
static void
test_fonts (void)
{
  g_autoptr (TzTable) table = make_completion ();
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_COMPLETION, table);
  const TzChartLook points = {.font = "Sans 12"}, pixels = {.font = "Sans 16px"};
  double height = tz_chart_layout (chart, 700, &points);
  g_assert_cmpfloat_with_epsilon (tz_chart_layout (chart, 700, &pixels), height, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/unstated-is-no-zero", test_unstated_is_no_zero);
  g_test_add_func ("/chart/signs-have-a-legend", test_signs_have_a_legend);
  g_test_add_func ("/chart/nothing-leaves-the-chart", test_nothing_leaves_the_chart);
  g_test_add_func ("/chart/finding", test_finding);
  g_test_add_func ("/chart/bars-are-true", test_bars_are_true);
  g_test_add_func ("/chart/small-segments-are-seen", test_small_segments_are_seen);
  g_test_add_func ("/chart/status-colors", test_status_colors);
  g_test_add_func ("/chart/shades-are-legible", test_shades_are_legible);
  g_test_add_func ("/chart/focus-is-drawn", test_focus_is_drawn);
  g_test_add_func ("/chart/titles-are-pinned", test_titles_are_pinned);
  g_test_add_func ("/chart/empty-tables", test_empty_tables);
  g_test_add_func ("/chart/moving", test_moving);
  g_test_add_func ("/chart/fonts", test_fonts);
  return g_test_run ();
}
