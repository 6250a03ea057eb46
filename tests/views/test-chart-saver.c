#include "chart-saver.h"

/* A picture saved as "x.svg" is one, whatever was asked for before the name was typed. */
static void
test_ending (void)
{
  g_assert_cmpint (tz_chart_saver_choose ("完成率.svg", TZ_CHART_FILE_PNG), ==, TZ_CHART_FILE_SVG);
  g_assert_cmpint (tz_chart_saver_choose ("完成率.PNG", TZ_CHART_FILE_SVG), ==, TZ_CHART_FILE_PNG);
  g_assert_cmpint (tz_chart_saver_choose ("完成率.png.csv", TZ_CHART_FILE_SVG), ==, TZ_CHART_FILE_CSV);
}

static void
test_no_ending (void)
{
  g_assert_cmpint (tz_chart_saver_choose ("完成率", TZ_CHART_FILE_CSV), ==, TZ_CHART_FILE_CSV);
  g_assert_cmpint (tz_chart_saver_choose ("svg", TZ_CHART_FILE_PNG), ==, TZ_CHART_FILE_PNG);
  g_assert_cmpint (tz_chart_saver_choose ("完成率.pdf", TZ_CHART_FILE_SVG), ==, TZ_CHART_FILE_SVG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/chart-saver/ending", test_ending);
  g_test_add_func ("/views/chart-saver/no-ending", test_no_ending);
  return g_test_run ();
}
