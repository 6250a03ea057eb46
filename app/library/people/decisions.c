#include <glib/gi18n.h>

#include "anchor.h"
#include "by-hand.h"
#include "decision-index.h"
#include "decision-rows.h"
#include "door.h"
#include "effective.h"
#include "errors.h"
#include "finding.h"
#include "history.h"
#include "refresh.h"
#include "texts.h"

/* Decisions on their way in, and the notice at hand: they come notice by notice. */
typedef struct {
  const TzLexicon *lexicon;
  GPtrArray *decisions; /* (element-type TzDecision): copies */
  gint64 notice;
  TzText *text;
  TzAnalysis *findings;
  TzFindingIndex *places; /* of the findings */
  GPtrArray *earlier;     /* (element-type TzDecision): of that notice */
  TzDecisionIndex *index; /* of these */
} Deciding;

static void
leave_notice (Deciding *deciding)
{
  g_clear_pointer (&deciding->text, tz_text_unref);
  g_clear_pointer (&deciding->places, tz_finding_index_free);
  g_clear_pointer (&deciding->findings, tz_analysis_unref);
  g_clear_pointer (&deciding->index, tz_decision_index_free);
  g_clear_pointer (&deciding->earlier, g_ptr_array_unref);
}

static gboolean
turn_to (TzConnection *connection, Deciding *deciding, gint64 notice, GError **error)
{
  if (deciding->places != NULL && deciding->notice == notice)
    return TRUE;
  leave_notice (deciding);
  deciding->notice = notice;
  deciding->text = tz_texts_load (connection, notice, error);
  if (deciding->text == NULL)
    return FALSE;
  deciding->earlier = tz_decision_rows_list (connection, notice, error);
  if (deciding->earlier == NULL)
    return FALSE;
  tz_effective_anchor (deciding->earlier, deciding->text);
  deciding->findings =
      tz_effective_load_findings (connection, notice, deciding->text, deciding->lexicon, error);
  if (deciding->findings == NULL)
    return FALSE;
  tz_effective_read_like (deciding->findings, deciding->earlier, deciding->text, deciding->lexicon);
  deciding->places = tz_finding_index_new (deciding->findings);
  deciding->index = tz_decision_index_new ();
  for (guint i = 0; i < deciding->earlier->len; i++)
    tz_decision_index_add (deciding->index, deciding->earlier->pdata[i]);
  return TRUE;
}

/* Where the analyst put the title of a problem or another finding, it is known by that place as well.
 * Returns: where it stands in what was found or added at first. */
static TzSpan
find_first_place (const Deciding *deciding, const TzDecision *decision)
{
  TzSubject subject = tz_subject_is_of_problem (decision->subject) ? TZ_SUBJECT_TITLE : decision->subject;
  const TzDecision *earlier =
      tz_decision_index_find_moved (deciding->index, subject, decision->key, decision->at.span);
  return earlier != NULL ? earlier->at.span : decision->at.span;
}

/* Whether the analyst added what it is about. */
static gboolean
was_added (const Deciding *deciding, const TzDecision *decision)
{
  TzSubject subject = tz_subject_is_of_problem (decision->subject) ? TZ_SUBJECT_PROBLEM : decision->subject;
  const TzDecision *earlier =
      tz_decision_index_find (deciding->index, subject, decision->key, decision->at.span);
  return earlier != NULL && earlier->kind == TZ_DECISION_ADDED;
}

/* What was decided of the same finding keeps its name and the time when it was first decided. */
static void
take_over (const Deciding *deciding, TzDecision *decision)
{
  const TzDecision *earlier =
      tz_decision_index_find (deciding->index, decision->subject, decision->key, decision->at.span);
  if (earlier == NULL)
    return;
  g_free (decision->uuid);
  decision->id = earlier->id;
  decision->uuid = g_strdup (earlier->uuid);
  decision->created = earlier->created;
}

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("Nothing is found at this place any more"));
  return FALSE;
}

/* The finding that it is about, where it stands in what the machine found, and what the machine says. */
static gboolean
find_finding (const Deciding *deciding, TzDecision *decision, GError **error)
{
  decision->at.span = find_first_place (deciding, decision);
  int number = tz_finding_index_find (deciding->places, decision->subject, decision->key, decision->at.span);
  g_clear_pointer (&decision->found, g_free);
  if (number < 0)
    return decision->kind == TZ_DECISION_ADDED || was_added (deciding, decision) || set_not_found (error);
  decision->at.span = tz_finding_get_span (deciding->findings, decision->subject, number);
  decision->found =
      tz_finding_dup_found (deciding->findings, deciding->text, deciding->lexicon, decision->subject, number);
  return TRUE;
}

/* An example of a problem is one that other lines can be like. */
static gboolean
check_example (Deciding *deciding, const TzDecision *decision, GError **error)
{
  if (decision->subject != TZ_SUBJECT_OUTLINE || decision->kind != TZ_DECISION_CORRECTED)
    return TRUE;
  if (tz_analysis_read_like (deciding->findings, deciding->text, deciding->lexicon, decision->to.span)) {
    tz_finding_index_free (deciding->places);
    deciding->places = tz_finding_index_new (deciding->findings);
    return TRUE;
  }
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID,
                       _ ("No number and no wording tells this line from others"));
  return FALSE;
}

static gboolean
quote (TzQuote *quote, const TzText *text, GError **error)
{
  g_clear_pointer (&quote->quote, g_free);
  g_clear_pointer (&quote->prefix, g_free);
  g_clear_pointer (&quote->suffix, g_free);
  if (quote->span.start > quote->span.end || quote->span.end > tz_text_get_length (text)) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("The text has no place from %u to %u"),
                 quote->span.start, quote->span.end);
    return FALSE;
  }
  if (!tz_span_is_empty (quote->span)) {
    tz_anchor_quote (text, quote->span, &quote->quote, &quote->prefix, &quote->suffix);
    return TRUE;
  }
  quote->span = TZ_SPAN_NONE;
  quote->quote = g_strdup ("");
  quote->prefix = g_strdup ("");
  quote->suffix = g_strdup ("");
  return TRUE;
}

static gboolean
put (TzConnection *connection, Deciding *deciding, TzDecision *decision, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  if (decision->key == NULL)
    decision->key = g_strdup ("");
  if (decision->creator == NULL)
    decision->creator = g_strdup ("");
  if (!turn_to (connection, deciding, decision->notice, error) ||
      !tz_finding_check_value (deciding->lexicon, decision->subject, decision->key, decision->value, error) ||
      !find_finding (deciding, decision, error) || !quote (&decision->at, deciding->text, error) ||
      !quote (&decision->to, deciding->text, error) || !check_example (deciding, decision, error))
    return FALSE;
  g_free (decision->uuid);
  decision->id = 0;
  decision->uuid = g_strconcat ("urn:uuid:", uuid, NULL);
  decision->created = decision->modified = g_get_real_time () / G_USEC_PER_SEC;
  take_over (deciding, decision);
  if (!tz_decision_rows_put (connection, decision, error))
    return FALSE;
  g_ptr_array_add (deciding->earlier, tz_decision_copy (decision));
  tz_decision_index_add (deciding->index, deciding->earlier->pdata[deciding->earlier->len - 1]);
  return TRUE;
}

/* The parts of a problem that are decided together are one finding. */
static guint
count_findings (GPtrArray *decisions)
{
  guint n = decisions->len;
  for (guint i = 1; i < decisions->len; i++) {
    const TzDecision *before = decisions->pdata[i - 1], *decision = decisions->pdata[i];
    n -= tz_subject_is_of_problem (before->subject) && tz_subject_is_of_problem (decision->subject) &&
         before->notice == decision->notice && tz_span_equal (before->at.span, decision->at.span);
  }
  return n;
}

static gboolean
put_all (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  Deciding *deciding = data;
  for (guint i = 0; i < deciding->decisions->len; i++) {
    TzDecision *decision = deciding->decisions->pdata[i];
    if (!put (connection, deciding, decision, error))
      return FALSE;
    tz_history_touch (step, decision->notice);
  }
  step->n = count_findings (deciding->decisions);
  return tz_refresh_notices (connection, step->notices, deciding->lexicon, error);
}

static void
decision_free (gpointer data)
{
  tz_decision_free (data);
}

static GPtrArray *
copy_all (GPtrArray *decisions)
{
  GPtrArray *copies = g_ptr_array_new_full (decisions->len, decision_free);
  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (copies, tz_decision_copy (decisions->pdata[i]));
  return copies;
}

static gint64
one_notice (GPtrArray *decisions)
{
  gint64 first = decisions->len > 0 ? ((TzDecision *)decisions->pdata[0])->notice : 0;
  for (guint i = 1; i < decisions->len; i++)
    if (((TzDecision *)decisions->pdata[i])->notice != first)
      return 0;
  return first;
}

gboolean
tz_library_decide (TzLibrary *library, GPtrArray *decisions, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GPtrArray) copies = copy_all (decisions);
  Deciding deciding = {.lexicon = tz_library_get_lexicon (library), .decisions = copies};
  gboolean done = tz_history_write (library, TZ_STEP_DECIDE, put_all, &deciding, error);
  leave_notice (&deciding);
  if (done)
    tz_library_announce (library, TZ_CHANGE_NOTICES, one_notice (copies));
  return done;
}

typedef struct {
  const TzLexicon *lexicon;
  GArray *ids;
  gint64 notice; /* out: the notice touched, 0 where several were */
} Withdrawal;

static gboolean
withdraw (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  Withdrawal *withdrawal = data;
  step->n = 0;
  for (guint i = 0; i < withdrawal->ids->len; i++) {
    gint64 notice = 0;
    if (!tz_decision_rows_delete (connection, g_array_index (withdrawal->ids, gint64, i), &notice, error))
      return FALSE;
    if (notice == 0)
      continue;
    step->n++;
    tz_history_touch (step, notice);
  }
  withdrawal->notice = step->notices->len == 1 ? g_array_index (step->notices, gint64, 0) : 0;
  return tz_refresh_notices (connection, step->notices, withdrawal->lexicon, error);
}

gboolean
tz_library_withdraw (TzLibrary *library, GArray *ids, GError **error)
{
  tz_door_enter ("library");
  Withdrawal withdrawal = {tz_library_get_lexicon (library), ids, 0};
  if (!tz_history_write (library, TZ_STEP_WITHDRAW, withdraw, &withdrawal, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, withdrawal.notice);
  return TRUE;
}

GPtrArray *
tz_library_list_decisions (TzLibrary *library, gint64 notice, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzText) text = tz_texts_load (snapshot->connection, notice, error);
  if (text == NULL)
    return NULL;
  GPtrArray *decisions = NULL;
  g_autoptr (TzAnalysis) analysis = tz_effective_load (snapshot->connection, notice, text,
                                                       tz_library_get_lexicon (library), &decisions, error);
  return decisions;
}
