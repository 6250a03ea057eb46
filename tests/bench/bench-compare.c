#include <locale.h>

#include "chart.h"
#include "comparison.h"
#include "measure.h"
#include "overview.h"

/*
 * What the tables of a comparison and their charts cost (usage: bench-compare LIBRARY): each table for itself, and
 * all of them from one gathering, as the window makes them; the first picture of a chart, another, and finding the
 * datum under the pointer. Times are of the processor, the longest on the clock beside them.
 */

#define N_TIMES 7
#define WIDTH 700
/* What of a chart is seen at once. */
#define HEIGHT 900

static const char *const names[TZ_N_COMPARISONS] = {"completion",  "themes", "measures",  "accountability",
                                                    "commitments", "time",   "recurrence"};
static const TzChartKind kinds[TZ_N_COMPARISONS] = {TZ_CHART_COMPLETION, TZ_CHART_MATRIX, TZ_CHART_MATRIX,
                                                    TZ_CHART_MATRIX,     TZ_CHART_MATRIX, TZ_CHART_TIME,
                                                    TZ_CHART_MATRIX};

typedef struct {
  double used[N_TIMES];
  double longest;
} Times;

static void
print (const char *what, const char *name, Times *times)
{
  g_autofree char *title = g_strdup_printf ("%s %s", what, name);
  measure_print (title, times->used, N_TIMES, times->longest);
}

static TzTable *
make_table (TzGathering *gathering, TzComparison comparison, Times *times, guint i)
{
  GError *error = NULL;
  double clock = measure_now (), start = measure_used ();
  TzTable *table = tz_compare (gathering, comparison, &error);
  measure_check (error);
  times->used[i] = measure_used () - start;
  times->longest = MAX (times->longest, measure_now () - clock);
  return table;
}

static void
bench_alone (TzLibrary *library, const TzComparisonOptions *options, TzComparison comparison)
{
  Times times = {0};
  for (guint i = 0; i < N_TIMES; i++) {
    g_autoptr (TzGathering) gathering = tz_gathering_new (library, options);
    g_autoptr (TzTable) table = make_table (gathering, comparison, &times, i);
  }
  print ("alone:", names[comparison], &times);
}

static void
bench_together (TzLibrary *library, const TzComparisonOptions *options)
{
  Times times[TZ_N_COMPARISONS] = {0};
  for (guint i = 0; i < N_TIMES; i++) {
    g_autoptr (TzGathering) gathering = tz_gathering_new (library, options);
    for (guint comparison = 0; comparison < TZ_N_COMPARISONS; comparison++) {
      g_autoptr (TzTable) table = make_table (gathering, (TzComparison)comparison, &times[comparison], i);
    }
  }
  for (guint comparison = 0; comparison < TZ_N_COMPARISONS; comparison++)
    print ("after those above:", names[comparison], &times[comparison]);
}

/* ---- Charts ---- */

static void
draw (TzChart *chart, cairo_t *cr, const TzChartLook *look)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  tz_chart_draw (chart, cr, look, NULL);
}

static void
bench_chart (const TzTable *table, TzChartKind kind, const char *name)
{
  const TzChartLook look = {.font = "Noto Sans CJK SC 11"};
  g_autoptr (TzTable) overview = tz_overview_new (table);
  Times first = {0}, again = {0}, hover = {0};
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  for (guint i = 0; i < N_TIMES; i++) {
    double start = measure_used ();
    g_autoptr (TzChart) chart =
        tz_chart_new (overview != NULL ? TZ_CHART_SHARES : kind, overview != NULL ? overview : table);
    double height = tz_chart_layout (chart, MAX (WIDTH, tz_chart_get_min_width (chart, &look)), &look);
    cairo_t *cr = cairo_create (surface);
    draw (chart, cr, &look);
    first.used[i] = measure_used () - start;
    start = measure_used ();
    draw (chart, cr, &look);
    again.used[i] = measure_used () - start;
    start = measure_used ();
    tz_chart_find (chart, WIDTH - 1, height / 2);
    hover.used[i] = measure_used () - start;
    cairo_destroy (cr);
  }
  cairo_surface_destroy (surface);
  first.longest = again.longest = hover.longest = -1;
  print (overview != NULL ? "overview, laid out and drawn:" : "chart, laid out and drawn:", name, &first);
  print ("  drawn again:", name, &again);
  print ("  datum at the pointer:", name, &hover);
}

static void
bench_charts (TzLibrary *library, const TzComparisonOptions *options)
{
  g_autoptr (TzGathering) gathering = tz_gathering_new (library, options);
  for (guint i = 0; i < TZ_N_COMPARISONS; i++) {
    GError *error = NULL;
    g_autoptr (TzTable) table = tz_compare (gathering, (TzComparison)i, &error);
    measure_check (error);
    g_print ("%s: %u rows, %u columns\n", names[i], table->rows->len, table->columns->len);
    bench_chart (table, kinds[i], names[i]);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc != 2) {
    g_printerr ("usage: bench-compare LIBRARY\n");
    return 2;
  }
  GError *error = NULL;
  const TzComparisonOptions options = {.rate = TZ_RATE_STRICT, .order = TZ_ORDER_RATE};
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  measure_check (error);
  g_autoptr (TzLibrary) library = tz_library_open (argv[1], TZ_LIBRARY_READ_ONLY, lexicon, &error);
  measure_check (error);
  for (guint i = 0; i < TZ_N_COMPARISONS; i++)
    bench_alone (library, &options, (TzComparison)i);
  bench_together (library, &options);
  bench_charts (library, &options);
  return 0;
}
