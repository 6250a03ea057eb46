#include "effective.h"

#include "analysis-json.h"
#include "anchor.h"
#include "decision-rows.h"
#include "effective-values.h"
#include "finding.h"
#include "texts.h"

TzAnalysis *
tz_effective_load_findings (TzConnection *connection, gint64 id, const TzText *text, const TzLexicon *lexicon,
                            GError **error)
{
  g_autoptr (GBytes) bytes = tz_texts_load_findings (connection, id, error);
  if (bytes == NULL)
    return NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *json = g_strndup (data, size);
  return tz_analysis_from_json (json, text, lexicon, error);
}

static gboolean
anchor (TzQuote *quote, const TzText *text)
{
  TzAnchor stored = {quote->span, quote->quote, quote->prefix, quote->suffix};
  return tz_span_is_empty (quote->span) || tz_anchor_find (&stored, text, &quote->span);
}

void
tz_effective_anchor (GPtrArray *decisions, const TzText *text)
{
  for (guint i = 0; i < decisions->len; i++) {
    TzDecision *decision = decisions->pdata[i];
    gboolean at = anchor (&decision->at, text);
    decision->orphan = !anchor (&decision->to, text) || !at;
  }
}

/* A header fact is known by its key: what the analyst says of it stands, wherever the words went. */
static gboolean
is_lost (const TzDecision *decision)
{
  return decision->orphan && decision->subject != TZ_SUBJECT_HEADER;
}

static gboolean
still_says (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
            const TzDecision *decision, int number)
{
  g_autofree char *now = tz_finding_dup_found (analysis, text, lexicon, decision->subject, number);
  return g_strcmp0 (now, decision->found) == 0;
}

/* Finds what each decision is about before any of them changes it. Returns: (transfer full): numbers, -1 for
 * those that do not hold. */
static int *
find_targets (const TzAnalysis *analysis, GPtrArray *decisions, const TzText *text, const TzLexicon *lexicon)
{
  int *numbers = g_new (int, MAX (decisions->len, 1));
  for (guint i = 0; i < decisions->len; i++) {
    TzDecision *decision = decisions->pdata[i];
    gboolean sets = decision->kind == TZ_DECISION_CORRECTED || decision->kind == TZ_DECISION_ADDED;
    int number = is_lost (decision)
                     ? -1
                     : tz_finding_find (analysis, decision->subject, decision->key, decision->at.span);
    decision->holds = number >= 0 && (sets || still_says (analysis, text, lexicon, decision, number));
    numbers[i] = decision->holds ? number : -1;
  }
  return numbers;
}

static void
add_missing (TzAnalysis *analysis, GPtrArray *decisions, const TzLexicon *lexicon)
{
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->kind == TZ_DECISION_ADDED && !is_lost (decision) &&
        tz_finding_find (analysis, decision->subject, decision->key, decision->at.span) < 0)
      tz_effective_add (analysis, decision, lexicon);
  }
}

/* Notes where what is decided stands now, before what is rejected goes and the others get other numbers. */
static void
note_places (const TzAnalysis *analysis, GPtrArray *decisions, const int *numbers)
{
  for (guint i = 0; i < decisions->len; i++) {
    TzDecision *decision = decisions->pdata[i];
    decision->now =
        numbers[i] < 0 ? decision->at.span : tz_finding_get_span (analysis, decision->subject, numbers[i]);
  }
}

void
tz_effective_apply (TzAnalysis *analysis, GPtrArray *decisions, const TzText *text, const TzLexicon *lexicon)
{
  if (decisions->len == 0)
    return;
  add_missing (analysis, decisions, lexicon);
  g_autofree int *numbers = find_targets (analysis, decisions, text, lexicon);
  g_autoptr (TzRemoval) removal = tz_removal_new (analysis);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (numbers[i] < 0)
      continue;
    if (decision->kind == TZ_DECISION_REJECTED)
      tz_removal_take (removal, decision->subject, numbers[i]);
    else
      tz_effective_set (analysis, decision, numbers[i], lexicon);
  }
  note_places (analysis, decisions, numbers);
  tz_removal_finish (removal);
  tz_analysis_reconcile (analysis);
}

TzAnalysis *
tz_effective_load (TzConnection *connection, gint64 id, const TzText *text, const TzLexicon *lexicon,
                   GPtrArray **decisions, GError **error)
{
  g_autoptr (GPtrArray) decided = tz_decision_rows_list (connection, id, error);
  if (decided == NULL)
    return NULL;
  TzAnalysis *analysis = tz_effective_load_findings (connection, id, text, lexicon, error);
  if (analysis == NULL)
    return NULL;
  tz_effective_anchor (decided, text);
  tz_effective_apply (analysis, decided, text, lexicon);
  if (decisions != NULL)
    *decisions = g_steal_pointer (&decided);
  return analysis;
}
