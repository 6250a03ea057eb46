#include "decision-index.h"

struct _TzDecisionIndex {
  GHashTable *at; /* (element-type TzDecision): by where it was found */
  GHashTable *to; /* (element-type TzDecision): those with a place of their own, by that */
};

static guint
hash (const TzDecision *decision, TzSpan span)
{
  return g_str_hash (decision->key) ^ (span.start * 31 + span.end * 17 + decision->subject);
}

static gboolean
is_of_notice (TzSubject subject)
{
  return subject == TZ_SUBJECT_HEADER || subject == TZ_SUBJECT_OUTLINE;
}

static guint
hash_at (gconstpointer data)
{
  const TzDecision *decision = data;
  return hash (decision, is_of_notice (decision->subject) ? TZ_SPAN_NONE : decision->at.span);
}

static guint
hash_to (gconstpointer data)
{
  return hash (data, ((const TzDecision *)data)->to.span);
}

static gboolean
is_same_subject (const TzDecision *one, const TzDecision *other)
{
  return one->subject == other->subject && g_str_equal (one->key, other->key);
}

static gboolean
is_same_at (gconstpointer a, gconstpointer b)
{
  const TzDecision *one = a, *other = b;
  return is_same_subject (one, other) &&
         (is_of_notice (one->subject) || tz_span_equal (one->at.span, other->at.span));
}

static gboolean
is_same_to (gconstpointer a, gconstpointer b)
{
  const TzDecision *one = a, *other = b;
  return is_same_subject (one, other) && tz_span_equal (one->to.span, other->to.span);
}

TzDecisionIndex *
tz_decision_index_new (void)
{
  TzDecisionIndex *index = g_new (TzDecisionIndex, 1);
  index->at = g_hash_table_new (hash_at, is_same_at);
  index->to = g_hash_table_new (hash_to, is_same_to);
  return index;
}

void
tz_decision_index_free (TzDecisionIndex *index)
{
  g_hash_table_unref (index->at);
  g_hash_table_unref (index->to);
  g_free (index);
}

void
tz_decision_index_add (TzDecisionIndex *index, const TzDecision *decision)
{
  g_hash_table_add (index->at, (gpointer)decision);
  if (!tz_span_is_empty (decision->to.span))
    g_hash_table_add (index->to, (gpointer)decision);
}

const TzDecision *
tz_decision_index_find (TzDecisionIndex *index, TzSubject subject, const char *key, TzSpan at)
{
  const TzDecision about = {.subject = subject, .key = (char *)key, .at.span = at};
  return g_hash_table_lookup (index->at, &about);
}

const TzDecision *
tz_decision_index_find_moved (TzDecisionIndex *index, TzSubject subject, const char *key, TzSpan to)
{
  const TzDecision about = {.subject = subject, .key = (char *)key, .to.span = to};
  return g_hash_table_lookup (index->to, &about);
}
