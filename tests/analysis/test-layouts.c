#include <locale.h>
#include <stdlib.h>

#include "analysis.h"
#include "layout.h"

/* The analysis gives every invented notice back as it was put in, whatever its layout. TAIZHANG_LAYOUTS sets
 * how many layouts are tried. */

#define DEFAULT_LAYOUTS 800
#define SEED 20240229

static Layout
draw_layout (GRand *random)
{
  Layout layout;
  do {
    layout = (Layout){
        .sections = g_rand_int_range (random, 0, N_SECTIONS),
        .label = g_rand_int_range (random, 0, N_LABELS),
        .title = g_rand_int_range (random, 0, N_TITLES),
        .answer = g_rand_int_range (random, 0, N_ANSWERS),
        .join = g_rand_int_range (random, 0, N_JOINS),
        .measures = g_rand_int_range (random, 0, N_MEASURES),
        .status = g_rand_int_range (random, 0, N_STATUS_PLACES),
        .status_label = g_rand_int_range (random, 0, 5),
        .answer_label = g_rand_int_range (random, 0, 3),
        .wording = g_rand_int_range (random, 0, 10),
        .described = g_rand_int_range (random, 0, 4) == 0,
        .restarts = g_rand_boolean (random),
        .full_width = g_rand_boolean (random),
        .indented = g_rand_boolean (random),
        .spaced = g_rand_boolean (random),
        .wrap = g_rand_int_range (random, 0, 4) == 0 ? g_rand_int_range (random, 28, 42) : 0,
    };
  } while (!layout_is_possible (&layout));
  return layout;
}

/* Returns: what is wrong first, or NULL. */
static const char *
compare (const Expected *expected, const TzProblem *problem)
{
  if (!tz_span_equal (expected->title, problem->title))
    return "title";
  if (expected->span.start != problem->span.start)
    return "start";
  if (expected->span.end != problem->span.end)
    return "end";
  if (tz_span_length (expected->label) != tz_span_length (problem->label))
    return "label";
  if (expected->status != problem->status)
    return "status";
  return expected->n_measures == problem->n_measures ? NULL : "measures";
}

static char *
check_layout (const Layout *layout, const TzLexicon *lexicon)
{
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (Expected));
  g_autofree char *utf8 = layout_print (layout, expected);
  g_autoptr (TzText) text = tz_text_new (utf8, -1, NULL);
  g_assert_nonnull (text);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_autofree char *what = layout_describe (layout);
  if (g_getenv ("TAIZHANG_LAYOUT_TEXT") != NULL)
    g_print ("# %s\n%s\n", what, utf8);
  if (analysis->problems->len != expected->len)
    return g_strdup_printf ("%s: %u problems, not %u", what, analysis->problems->len, expected->len);
  for (guint i = 0; i < expected->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    const char *wrong = compare (&g_array_index (expected, Expected, i), problem);
    g_autofree char *title = tz_text_dup_slice (text, problem->title);
    if (wrong != NULL)
      return g_strdup_printf ("%s: %s of problem %u (%s)", what, wrong, i + 1, title);
  }
  return NULL;
}

static void
test_layouts (void)
{
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  const char *asked = g_getenv ("TAIZHANG_LAYOUTS");
  int n = asked == NULL ? DEFAULT_LAYOUTS : atoi (asked);
  int failed = 0;
  for (int i = 0; i < n; i++) {
    Layout layout = draw_layout (random);
    g_autofree char *wrong = check_layout (&layout, lexicon);
    if (wrong == NULL)
      continue;
    failed++;
    g_test_message ("%s", wrong);
  }
  g_test_message ("%d of %d layouts read back", n - failed, n);
  g_assert_cmpint (failed, ==, 0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/layouts", test_layouts);
  return g_test_run ();
}
