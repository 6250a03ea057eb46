#include "effective.h"

#include "anchor.h"
#include "by-hand.h"
#include "decision-rows.h"
#include "effective-values.h"
#include "finding.h"
#include "findings-record.h"
#include "texts.h"

/* A notice of which nothing is recorded yet is read. */
static TzAnalysis *
read_findings (GBytes *record, const TzText *text, const TzLexicon *lexicon, GError **error)
{
  return g_bytes_get_size (record) > 0 ? tz_findings_record_read (record, text, lexicon, error)
                                       : tz_analysis_new (text, lexicon);
}

TzAnalysis *
tz_effective_load_findings (TzConnection *connection, gint64 id, const TzText *text, const TzLexicon *lexicon,
                            guint64 *reading, GError **error)
{
  guint64 number = 0;
  TzFindingsMemo *memo = tz_connection_get_findings (connection);
  g_autoptr (GBytes) record = tz_texts_load_findings (connection, id, error);
  if (record == NULL)
    return NULL;
  g_autoptr (TzAnalysis) findings = tz_findings_memo_find (memo, id, record, &number);
  if (findings == NULL) {
    findings = read_findings (record, text, lexicon, error);
    if (findings == NULL)
      return NULL;
    number = tz_findings_memo_keep (memo, id, record, findings);
  }
  if (reading != NULL)
    *reading = number;
  return tz_analysis_copy (findings);
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
  g_autoptr (TzFindingIndex) index = tz_finding_index_new (analysis);
  for (guint i = 0; i < decisions->len; i++) {
    TzDecision *decision = decisions->pdata[i];
    gboolean sets = decision->kind == TZ_DECISION_CORRECTED || decision->kind == TZ_DECISION_ADDED;
    int number = is_lost (decision)
                     ? -1
                     : tz_finding_index_find (index, decision->subject, decision->key, decision->at.span);
    decision->holds = number >= 0 && (sets || still_says (analysis, text, lexicon, decision, number));
    numbers[i] = decision->holds ? number : -1;
  }
  return numbers;
}

static void
add_missing (TzAnalysis *analysis, GPtrArray *decisions, const TzLexicon *lexicon)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (TzFindingIndex) index = tz_finding_index_new (analysis);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->kind == TZ_DECISION_ADDED && !is_lost (decision) &&
        tz_finding_index_find (index, decision->subject, decision->key, decision->at.span) < 0)
      g_ptr_array_add (missing, decisions->pdata[i]);
  }
  for (guint i = 0; i < missing->len; i++)
    tz_effective_add (analysis, missing->pdata[i], lexicon);
}

void
tz_effective_read_like (TzAnalysis *analysis, GPtrArray *decisions, const TzText *text,
                        const TzLexicon *lexicon)
{
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->subject == TZ_SUBJECT_OUTLINE && decision->kind == TZ_DECISION_CORRECTED &&
        !decision->orphan)
      tz_analysis_read_like (analysis, text, lexicon, decision->to.span);
  }
}

static gboolean
gives_extent (const TzDecision *decision)
{
  return (decision->subject == TZ_SUBJECT_EXTENT || decision->subject == TZ_SUBJECT_PROBLEM) &&
         !tz_span_is_empty (decision->to.span);
}

/* Sets what @decisions say, either the places of problems or all else: a status that was decided counts before
 * the one that stands in an extent. Returns: (transfer full) (element-type guint): problems whose extent was
 * given. */
static GArray *
set_all (TzAnalysis *analysis, GPtrArray *decisions, const int *numbers, gboolean places,
         const TzLexicon *lexicon)
{
  GArray *given = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    gboolean is_place = gives_extent (decision) || decision->subject == TZ_SUBJECT_TITLE;
    if (numbers[i] < 0 || is_place != places || decision->kind == TZ_DECISION_REJECTED)
      continue;
    tz_effective_set (analysis, decision, numbers[i], lexicon);
    if (gives_extent (decision))
      g_array_append_val (given, numbers[i]);
  }
  return given;
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
  tz_effective_read_like (analysis, decisions, text, lexicon);
  add_missing (analysis, decisions, lexicon);
  g_autofree int *numbers = find_targets (analysis, decisions, text, lexicon);
  g_autoptr (GArray) given = set_all (analysis, decisions, numbers, TRUE, lexicon);
  tz_analysis_read_within (analysis, text, lexicon, given);
  g_autoptr (GArray) none = set_all (analysis, decisions, numbers, FALSE, lexicon);
  g_autoptr (TzRemoval) removal = tz_removal_new (analysis);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (numbers[i] >= 0 && decision->kind == TZ_DECISION_REJECTED)
      tz_removal_take (removal, decision->subject, numbers[i]);
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
  TzAnalysis *analysis = tz_effective_load_findings (connection, id, text, lexicon, NULL, error);
  if (analysis == NULL)
    return NULL;
  tz_effective_anchor (decided, text);
  tz_effective_apply (analysis, decided, text, lexicon);
  if (decisions != NULL)
    *decisions = g_steal_pointer (&decided);
  return analysis;
}
