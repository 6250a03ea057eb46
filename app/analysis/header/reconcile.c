#include "reading.h"

/* Declared figures against what the problems give. */

#define FAR 0.6
#define NOT_ALL 0.8f

static void
take (TzReconciliation *reconciliation, guint problem)
{
  g_array_append_val (reconciliation->problems, problem);
}

static gboolean
any_status (const TzAnalysis *out)
{
  return tz_analysis_count_status (out, TZ_STATUS_NOT_STATED) < out->problems->len;
}

static void
count_statuses (const TzAnalysis *out, TzReconciliation *reconciliation, TzStatus one, TzStatus other)
{
  if (!any_status (out)) {
    reconciliation->why = "no_status";
    return;
  }
  for (guint i = 0; i < out->problems->len; i++) {
    TzStatus status = g_array_index (out->problems, TzProblem, i).status;
    if (status == one || status == other)
      take (reconciliation, i);
  }
  reconciliation->has_itemised = TRUE;
  reconciliation->itemised = reconciliation->problems->len;
}

static void
count_all (const TzAnalysis *out, TzReconciliation *reconciliation)
{
  for (guint i = 0; i < out->problems->len; i++)
    take (reconciliation, i);
  reconciliation->has_itemised = TRUE;
  reconciliation->itemised = out->problems->len;
}

/* Kept up long-term is itemised only where statuses say so; in prose it cannot be counted. */
static void
count_long_term (const TzAnalysis *out, TzReconciliation *reconciliation)
{
  if (tz_analysis_count_status (out, TZ_STATUS_COMPLETED_SUSTAINED) > 0)
    count_statuses (out, reconciliation, TZ_STATUS_COMPLETED_SUSTAINED, TZ_STATUS_COMPLETED_SUSTAINED);
}

/* A shared answer counts once. */
static void
count_measures (const TzAnalysis *out, TzReconciliation *reconciliation)
{
  guint sum = 0;
  for (guint i = 0; i < out->problems->len; i++) {
    const TzProblem *problem = &g_array_index (out->problems, TzProblem, i);
    if (problem->shares_answer_of >= 0)
      continue;
    sum += problem->n_measures;
    take (reconciliation, i);
  }
  reconciliation->has_itemised = sum > 0;
  reconciliation->itemised = sum;
}

static int
ancestor_at (const TzAnalysis *out, int heading, int level)
{
  while (heading >= 0 && g_array_index (out->headings, TzHeading, heading).level > level)
    heading = g_array_index (out->headings, TzHeading, heading).parent;
  return heading;
}

/* The headings of the outermost level that divides the problems. */
static void
count_aspects (const TzAnalysis *out, TzReconciliation *reconciliation)
{
  int deepest = 0;
  for (guint i = 0; i < out->headings->len; i++)
    deepest = MAX (deepest, g_array_index (out->headings, TzHeading, i).level);
  for (int level = 0; level <= deepest; level++) {
    guint n = 0;
    int last = -1;
    for (guint i = 0; i < out->problems->len; i++) {
      int heading = ancestor_at (out, g_array_index (out->problems, TzProblem, i).heading, level);
      n += heading >= 0 && heading != last;
      last = heading;
    }
    if (n < 2)
      continue;
    count_all (out, reconciliation);
    reconciliation->itemised = n;
    return;
  }
}

static void
count (const TzAnalysis *out, TzDeclaredKey key, TzReconciliation *reconciliation)
{
  switch (key) {
  case TZ_DECLARED_PROBLEMS_TOTAL:
    count_all (out, reconciliation);
    break;
  case TZ_DECLARED_PROBLEMS_DONE:
    count_statuses (out, reconciliation, TZ_STATUS_COMPLETED, TZ_STATUS_COMPLETED_SUSTAINED);
    break;
  case TZ_DECLARED_PROBLEMS_MOSTLY_DONE:
    count_statuses (out, reconciliation, TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_MOSTLY_COMPLETED);
    break;
  case TZ_DECLARED_PROBLEMS_IN_PROGRESS:
    count_statuses (out, reconciliation, TZ_STATUS_IN_PROGRESS, TZ_STATUS_IN_PROGRESS);
    break;
  case TZ_DECLARED_PROBLEMS_NOT_DONE:
    count_statuses (out, reconciliation, TZ_STATUS_NOT_COMPLETED, TZ_STATUS_NOT_COMPLETED);
    break;
  case TZ_DECLARED_PROBLEMS_LONG_TERM:
    count_long_term (out, reconciliation);
    break;
  case TZ_DECLARED_ASPECTS_TOTAL:
    count_aspects (out, reconciliation);
    break;
  case TZ_DECLARED_MEASURES_TOTAL:
    count_measures (out, reconciliation);
    break;
  default:
    break;
  }
}

static gboolean
depends_on_status (TzDeclaredKey key)
{
  return key >= TZ_DECLARED_PROBLEMS_DONE && key <= TZ_DECLARED_PROBLEMS_NOT_DONE;
}

static void
reconcile_one (TzAnalysis *out, guint index)
{
  const TzDeclared *declared = &g_array_index (out->declared, TzDeclared, index);
  TzReconciliation reconciliation = {
      .declared = index, .why = "not_itemised", .problems = g_array_new (FALSE, FALSE, sizeof (guint))};
  count (out, declared->key, &reconciliation);
  if (reconciliation.has_itemised) {
    gboolean agrees = reconciliation.itemised == declared->value;
    gboolean partly =
        depends_on_status (declared->key) && tz_analysis_count_status (out, TZ_STATUS_NOT_STATED) > 0;
    reconciliation.agrees = agrees ? TZ_YES : TZ_NO;
    reconciliation.why = !agrees && partly ? "some_not_stated" : "counted";
  }
  g_array_append_val (out->reconciliation, reconciliation);
}

/* An outline that gives as many problems as the notice declares is borne out; one far from it is not. */
static void
weigh_outline (TzAnalysis *out)
{
  const TzDeclared *total = tz_analysis_find_declared (out, TZ_DECLARED_PROBLEMS_TOTAL);
  if (total == NULL || out->problems->len == 0)
    return;
  double itemised = out->problems->len;
  if (itemised == total->value)
    out->outline_certainty = 1 - (1 - out->outline_certainty) / 2;
  else if (MIN (itemised, total->value) < FAR * MAX (itemised, total->value))
    out->outline_certainty = MIN (out->outline_certainty, TZ_OUTLINE_CERTAIN - 0.1f);
  else
    out->outline_certainty *= NOT_ALL;
}

void
tz_analysis_reconcile (TzAnalysis *analysis)
{
  g_array_set_size (analysis->reconciliation, 0);
  for (guint i = 0; i < analysis->declared->len; i++)
    reconcile_one (analysis, i);
}

void
tz_reconcile (TzReading *reading)
{
  tz_analysis_reconcile (reading->out);
  weigh_outline (reading->out);
}
