#include "tables.h"

#include <math.h>

#define WIDTH 640
#define BASE 1980

/* Two notices, with feedback on the first day of %BASE and of the year @n_years later. */
static TzTable *
make_years (guint n_years)
{
  g_autofree char *last = g_strdup_printf ("%u-01-01", BASE + n_years);
  TzTable *table = tz_table_new ("time", "Time", "Notice");
  tz_table_add_row (table, "1", "云溪市教育局");
  tz_table_add_row (table, "2", "临江区教育局");
  tz_table_add_column (table, "feedback", "Feedback");
  tz_table_seal (table);
  tz_table_set_date (table, 0, 0, "1980-01-01");
  tz_table_set_date (table, 1, 0, last);
  return table;
}

/* Returns: (element-type double): the years that have a tick, by where the two notices are; only ticks are drawn just
 * below the rows. */
static GArray *
read_ticks (cairo_surface_t *surface, const TzChart *chart, guint n_years)
{
  guint n;
  const TzDatum *data = tz_chart_get_data (chart, &n);
  g_assert_cmpuint (n, ==, 2);
  double row = data[1].y - data[0].y, left = data[0].x + data[0].width / 2;
  double year = (data[1].x + data[1].width / 2 - left) / n_years;
  int below = (int)(data[1].y + data[1].height / 2 + row / 2) + 1;
  GArray *years = g_array_new (FALSE, FALSE, sizeof (double));
  for (int x = 0; x < WIDTH; x++) {
    double at = BASE + (x + 0.5 - left) / year;
    if (is_painted (surface, x, below))
      g_array_append_val (years, at);
  }
  return years;
}

/* Asserts that every @step-th year has a tick, from the first that its step divides, and no other. Returns: @step. */
static int
check_ticks (guint n_years)
{
  g_autoptr (TzTable) table = make_years (n_years);
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_TIME, table);
  const TzChartLook look = {.high_contrast = TRUE};
  int height = (int)ceil (tz_chart_layout (chart, WIDTH, &look));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, height);
  cairo_t *cr = cairo_create (surface);
  tz_chart_draw (chart, cr, &look, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_autoptr (GArray) years = read_ticks (surface, chart, n_years);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (years->len, >=, 2);
  int first = (int)round (g_array_index (years, double, 0));
  int step = (int)round (g_array_index (years, double, 1)) - first;
  g_assert_cmpint (first, ==, (BASE + step - 1) / step * step);
  g_assert_cmpuint (years->len, ==, (BASE + n_years - (guint)first) / (guint)step + 1);
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (years, double, i), first + (int)i * step, 0.25);
  return step;
}

/* The more years, the fewer of them have a tick: each, every second, third, fifth. */
static void
test_years (void)
{
  int last = 1;
  gboolean seen[21] = {FALSE};
  for (guint n_years = 5; n_years <= 60; n_years++) {
    int step = check_ticks (n_years);
    g_assert_cmpint (step, >=, last);
    g_assert_cmpint (step, <, (int)G_N_ELEMENTS (seen));
    seen[step] = TRUE;
    last = step;
  }
  for (int step = 1; step <= last; step++)
    g_assert_cmpint (seen[step], ==, step == 1 || step == 2 || step == 3 || step == 5 || step == 10);
  g_assert_cmpint (last, >=, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/time-ticks/years", test_years);
  return g_test_run ();
}
