#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "analysis.h"
#include "layout.h"

/* The analysis gives every invented notice back as it was put in, whatever its layout; where it cannot, it
 * says that it is not certain. TAIZHANG_LAYOUTS sets how many layouts are tried. */

#define DEFAULT_LAYOUTS 1600
#define SEED 20240229
#define BLUR 4 /* so many characters a title may be off where characters are lost */

typedef struct {
  guint right;
  guint wrong;
  guint right_certain;
  guint wrong_certain;
  guint problems; /* called certain */
  guint problems_right;
} Tally;

/* What the analysis says of one layout. */
typedef struct {
  float certainty;
  guint problems; /* called certain */
  guint problems_right;
} Outcome;

/* How certain a problem is that is called so: right in as many of ten. */
#define PROBLEM_CERTAIN 0.9f

static gboolean
same_path (const Expected *expected, const TzAnalysis *analysis, const TzProblem *problem)
{
  int heading = problem->heading;
  for (guint i = expected->n_path; i > 0; i--) {
    if (heading < 0)
      return FALSE;
    const TzHeading *above = &g_array_index (analysis->headings, TzHeading, heading);
    if (!tz_span_equal (above->span, expected->path[i - 1]))
      return FALSE;
    heading = above->parent;
  }
  return heading < 0;
}

static gboolean
is_near (TzSpan one, TzSpan other, int blur)
{
  return ABS ((int)one.start - (int)other.start) <= blur && ABS ((int)one.end - (int)other.end) <= blur;
}

/* Where much is @lost the outline is right that has every problem and none besides. Returns: what is wrong
 * first, or NULL. */
static const char *
compare (const Expected *expected, const TzAnalysis *analysis, const TzProblem *problem, gboolean lost)
{
  if (!is_near (expected->title, problem->title, lost ? BLUR : 0))
    return "title";
  if (expected->span.start != problem->span.start)
    return "start";
  if (lost)
    return NULL;
  if (expected->span.end != problem->span.end)
    return "end";
  if (tz_span_length (expected->label) != tz_span_length (problem->label))
    return "label";
  if (expected->status != problem->status)
    return "status";
  if (expected->n_measures != problem->n_measures)
    return "measures";
  return same_path (expected, analysis, problem) ? NULL : "path";
}

static char *
check_problems (const Printed *printed, const TzAnalysis *analysis, const TzText *text, gboolean lost)
{
  if (analysis->problems->len != printed->problems->len)
    return g_strdup_printf ("%u problems, not %u", analysis->problems->len, printed->problems->len);
  for (guint i = 0; i < printed->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    const char *wrong = compare (&g_array_index (printed->problems, Expected, i), analysis, problem, lost);
    g_autofree char *title = tz_text_dup_slice (text, problem->title);
    if (wrong != NULL)
      return g_strdup_printf ("%s of problem %u (%s)", wrong, i + 1, title);
  }
  return NULL;
}

static gboolean
is_expected (const Printed *printed, const TzAnalysis *analysis, const TzProblem *problem, gboolean lost)
{
  for (guint i = 0; i < printed->problems->len; i++)
    if (compare (&g_array_index (printed->problems, Expected, i), analysis, problem, lost) == NULL)
      return TRUE;
  return FALSE;
}

static void
count_problems (Outcome *outcome, const Printed *printed, const TzAnalysis *analysis, gboolean lost)
{
  for (guint i = 0; i < analysis->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    if (problem->certainty < PROBLEM_CERTAIN)
      continue;
    outcome->problems++;
    outcome->problems_right += is_expected (printed, analysis, problem, lost);
  }
}

static gboolean
is_declared (const TzAnalysis *analysis, const Figure *figure)
{
  for (guint i = 0; i < analysis->declared->len; i++) {
    const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, i);
    if (declared->key == figure->key && declared->value == figure->value)
      return TRUE;
  }
  return FALSE;
}

static char *
check_figures (const Printed *printed, const TzAnalysis *analysis)
{
  for (guint i = 0; i < printed->figures->len; i++) {
    const Figure *figure = &g_array_index (printed->figures, Figure, i);
    if (!is_declared (analysis, figure))
      return g_strdup_printf ("no %s of %u", tz_name_id (TZ_VOCABULARY_DECLARED, figure->key), figure->value);
  }
  if (analysis->declared->len != printed->figures->len)
    return g_strdup_printf ("%u figures, not %u", analysis->declared->len, printed->figures->len);
  return NULL;
}

static char *
check_damage (const Layout *layout, const Printed *printed, const TzAnalysis *analysis)
{
  if (layout->at[AXIS_LOSS] == LOSS_MARKS || analysis->damage->len == printed->n_damaged)
    return NULL;
  return g_strdup_printf ("%u damaged places, not %u", analysis->damage->len, printed->n_damaged);
}

/* Returns: (transfer full) (nullable): what is wrong. */
static char *
check_layout (const Layout *layout, const TzLexicon *lexicon, Outcome *outcome)
{
  g_autoptr (Printed) printed = layout_print (layout);
  g_autoptr (TzText) text = tz_text_new (printed->text, -1, NULL);
  g_assert_nonnull (text);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  gboolean lost = layout->at[AXIS_LOSS] >= N_READABLE_LOSSES;
  *outcome = (Outcome){.certainty = analysis->outline_certainty};
  count_problems (outcome, printed, analysis, lost);
  if (printed->broken)
    return g_strdup ("the wording of a problem is lost");
  char *wrong = check_problems (printed, analysis, text, lost);
  if (wrong == NULL && !lost)
    wrong = check_figures (printed, analysis);
  return wrong == NULL && !lost ? check_damage (layout, printed, analysis) : wrong;
}

static void
count (Tally *tally, const char *wrong, const Outcome *outcome)
{
  gboolean certain = outcome->certainty >= TZ_OUTLINE_CERTAIN;
  tally->right += wrong == NULL;
  tally->wrong += wrong != NULL;
  tally->right_certain += wrong == NULL && certain;
  tally->wrong_certain += wrong != NULL && certain;
  tally->problems += outcome->problems;
  tally->problems_right += outcome->problems_right;
}

/* The nearest layout to an ordinary one that is still wrong, and what is wrong with it. */
static void
simplify (Layout *layout, const TzLexicon *lexicon, char **wrong)
{
  for (Axis axis = AXIS_SECTIONS; axis < N_AXES; axis++) {
    Layout simpler = *layout;
    simpler.at[axis] = 0;
    Outcome outcome;
    if (layout->at[axis] == 0 || !layout_is_possible (&simpler))
      continue;
    char *still = check_layout (&simpler, lexicon, &outcome);
    if (still == NULL)
      continue;
    g_free (*wrong);
    *wrong = still;
    *layout = simpler;
  }
}

static void
show (const Layout *layout)
{
  g_autoptr (Printed) printed = layout_print (layout);
  if (g_getenv ("TAIZHANG_LAYOUT_TEXT") != NULL)
    g_print ("%s\n", printed->text);
}

static guint
asked_layouts (void)
{
  const char *asked = g_getenv ("TAIZHANG_LAYOUTS");
  return asked == NULL ? DEFAULT_LAYOUTS : (guint)atoi (asked);
}

static void
report (const char *what, const Tally *tally)
{
  g_test_message ("%-12s certain  uncertain", what);
  g_test_message ("right   %12u %10u", tally->right_certain, tally->right - tally->right_certain);
  g_test_message ("wrong   %12u %10u", tally->wrong_certain, tally->wrong - tally->wrong_certain);
  g_test_message ("problems called certain: %u, right: %u", tally->problems, tally->problems_right);
}

/* What a layout must be: read back, or at least not given as certain. */
static void
explain (Layout layout, const TzLexicon *lexicon, char **wrong, float certainty)
{
  simplify (&layout, lexicon, wrong);
  g_autofree char *what = layout_describe (&layout);
  g_test_message ("%s: %s, certainty %.2f", what, *wrong, certainty);
  show (&layout);
}

static Tally
try_layouts (guint first_loss, guint n_losses)
{
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  Tally tally = {0};
  for (guint i = 0; i < asked_layouts (); i++) {
    Layout layout = layout_draw (random, N_READABLE_LOSSES);
    if (first_loss > 0)
      layout.at[AXIS_LOSS] = g_rand_int_range (random, first_loss, n_losses);
    Outcome outcome;
    char *wrong = check_layout (&layout, lexicon, &outcome);
    count (&tally, wrong, &outcome);
    if (wrong != NULL && first_loss == 0)
      explain (layout, lexicon, &wrong, outcome.certainty);
    g_free (wrong);
  }
  return tally;
}

/* One in a hundred may be wrong or called uncertain, but not one in two thousand certain and wrong. */
static void
test_read_back (void)
{
  Tally tally = try_layouts (0, 0);
  report ("as printed", &tally);
  g_assert_cmpuint (tally.wrong_certain * 2000, <, tally.right + tally.wrong);
  g_assert_cmpuint (tally.wrong * 100, <=, tally.right);
  g_assert_cmpuint (tally.right_certain * 100, >=, tally.right * 98);
  g_assert_cmpuint (tally.problems_right * 10, >=, tally.problems * 9);
}

/* Lines or characters are lost, or the numbers are out of order: nearly all that is read wrongly is
 * uncertain. */
static void
test_lost (void)
{
  Tally tally = try_layouts (N_READABLE_LOSSES, N_LOSSES);
  report ("with losses", &tally);
  g_assert_cmpuint (tally.wrong_certain * 100, <=, tally.wrong * 12);
  g_assert_cmpuint (tally.right_certain * 100, >=, tally.right * 80);
  g_assert_cmpuint (tally.problems_right * 10, >=, tally.problems * 9);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/layouts/read-back", test_read_back);
  g_test_add_func ("/analysis/layouts/lost", test_lost);
  return g_test_run ();
}
