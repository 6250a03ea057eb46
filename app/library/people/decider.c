#include "decider.h"

#include <glib/gi18n.h>

#include "anchor.h"
#include "by-hand.h"
#include "decision-index.h"
#include "decision-rows.h"
#include "effective.h"
#include "errors.h"
#include "finding.h"
#include "texts.h"

struct _TzDecider {
  TzConnection *connection;
  const TzLexicon *lexicon;
  gint64 notice; /* at hand */
  TzText *text;
  TzAnalysis *findings;
  TzFindingIndex *places; /* of the findings */
  GPtrArray *earlier;     /* (element-type TzDecision): of that notice */
  TzDecisionIndex *index; /* of these */
};

static void
leave_notice (TzDecider *decider)
{
  g_clear_pointer (&decider->text, tz_text_unref);
  g_clear_pointer (&decider->places, tz_finding_index_free);
  g_clear_pointer (&decider->findings, tz_analysis_unref);
  g_clear_pointer (&decider->index, tz_decision_index_free);
  g_clear_pointer (&decider->earlier, g_ptr_array_unref);
}

static gboolean
turn_to (TzDecider *decider, gint64 notice, GError **error)
{
  TzConnection *connection = decider->connection;
  if (decider->places != NULL && decider->notice == notice)
    return TRUE;
  leave_notice (decider);
  decider->notice = notice;
  decider->text = tz_texts_load (connection, notice, error);
  if (decider->text == NULL)
    return FALSE;
  decider->earlier = tz_decision_rows_list (connection, notice, error);
  if (decider->earlier == NULL)
    return FALSE;
  tz_effective_anchor (decider->earlier, decider->text);
  decider->findings =
      tz_effective_load_findings (connection, notice, decider->text, decider->lexicon, NULL, error);
  if (decider->findings == NULL)
    return FALSE;
  tz_effective_read_like (decider->findings, decider->earlier, decider->text, decider->lexicon);
  decider->places = tz_finding_index_new (decider->findings);
  decider->index = tz_decision_index_new ();
  for (guint i = 0; i < decider->earlier->len; i++)
    tz_decision_index_add (decider->index, decider->earlier->pdata[i]);
  return TRUE;
}

/* Where the analyst put the title of a problem or another finding, it is known by that place as well.
 * Returns: where it stands in what was found or added at first. */
static TzSpan
find_first_place (const TzDecider *decider, const TzDecision *decision)
{
  TzSubject subject = tz_subject_is_of_problem (decision->subject) ? TZ_SUBJECT_TITLE : decision->subject;
  const TzDecision *earlier =
      tz_decision_index_find_moved (decider->index, subject, decision->key, decision->at.span);
  return earlier != NULL ? earlier->at.span : decision->at.span;
}

/* Whether the analyst added what it is about. */
static gboolean
was_added (const TzDecider *decider, const TzDecision *decision)
{
  TzSubject subject = tz_subject_is_of_problem (decision->subject) ? TZ_SUBJECT_PROBLEM : decision->subject;
  const TzDecision *earlier =
      tz_decision_index_find (decider->index, subject, decision->key, decision->at.span);
  return earlier != NULL && earlier->kind == TZ_DECISION_ADDED;
}

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("Nothing is found at this place any more"));
  return FALSE;
}

/* The finding that it is about, where it stands in what the machine found, and what the machine says. */
static gboolean
find_finding (const TzDecider *decider, TzDecision *decision, GError **error)
{
  decision->at.span = find_first_place (decider, decision);
  int number = tz_finding_index_find (decider->places, decision->subject, decision->key, decision->at.span);
  g_clear_pointer (&decision->found, g_free);
  if (number < 0)
    return decision->kind == TZ_DECISION_ADDED || was_added (decider, decision) || set_not_found (error);
  decision->at.span = tz_finding_get_span (decider->findings, decision->subject, number);
  decision->found =
      tz_finding_dup_found (decider->findings, decider->text, decider->lexicon, decision->subject, number);
  return TRUE;
}

/* An example of a problem is one that other lines can be like. */
static gboolean
check_example (TzDecider *decider, const TzDecision *decision, GError **error)
{
  if (decision->subject != TZ_SUBJECT_OUTLINE || decision->kind != TZ_DECISION_CORRECTED)
    return TRUE;
  if (tz_analysis_read_like (decider->findings, decider->text, decider->lexicon, decision->to.span)) {
    tz_finding_index_free (decider->places);
    decider->places = tz_finding_index_new (decider->findings);
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

gboolean
tz_decider_check (TzDecider *decider, TzDecision *decision, const TzDecision **earlier, GError **error)
{
  if (decision->key == NULL)
    decision->key = g_strdup ("");
  if (decision->creator == NULL)
    decision->creator = g_strdup ("");
  if (!turn_to (decider, decision->notice, error) ||
      !tz_finding_check_value (decider->lexicon, decision->subject, decision->key, decision->value, error) ||
      !find_finding (decider, decision, error) || !quote (&decision->at, decider->text, error) ||
      !quote (&decision->to, decider->text, error) || !check_example (decider, decision, error))
    return FALSE;
  *earlier = tz_decision_index_find (decider->index, decision->subject, decision->key, decision->at.span);
  return TRUE;
}

gboolean
tz_decider_write (TzDecider *decider, TzDecision *decision, GError **error)
{
  if (!tz_decision_rows_put (decider->connection, decision, error))
    return FALSE;
  g_ptr_array_add (decider->earlier, tz_decision_copy (decision));
  tz_decision_index_add (decider->index, decider->earlier->pdata[decider->earlier->len - 1]);
  return TRUE;
}

TzDecider *
tz_decider_new (TzConnection *connection, const TzLexicon *lexicon)
{
  TzDecider *decider = g_new0 (TzDecider, 1);
  decider->connection = connection;
  decider->lexicon = lexicon;
  return decider;
}

void
tz_decider_free (TzDecider *decider)
{
  leave_notice (decider);
  g_free (decider);
}
