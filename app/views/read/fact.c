#include "fact.h"

#include <glib/gi18n.h>

#include "decided-words.h"
#include "edtf.h"
#include "errors.h"
#include "finding-words.h"
#include "typed-date.h"

static TzVocabulary
get_vocabulary (const TzFact *fact)
{
  return fact->subject == TZ_SUBJECT_HEADER ? TZ_VOCABULARY_HEADER : TZ_VOCABULARY_DECLARED;
}

const char *
tz_fact_get_id (const TzFact *fact)
{
  return fact->subject == TZ_SUBJECT_COMMITMENT ? "" : tz_name_id (get_vocabulary (fact), fact->key);
}

const char *
tz_fact_get_name (const TzFact *fact)
{
  if (fact->subject == TZ_SUBJECT_COMMITMENT)
    return _ ("Commitment");
  return tz_name_display (get_vocabulary (fact), fact->key);
}

/* ---- Making them ---- */

static const TzDecision *
find_decision (TzOpenNotice *open, const TzFact *fact)
{
  return tz_review_find_decision (tz_open_notice_get_decisions (open), fact->subject, tz_fact_get_id (fact),
                                  fact->span);
}

static void
set_decision (TzFact *fact, TzOpenNotice *open)
{
  const TzDecision *decision = find_decision (open, fact);
  fact->decision = decision != NULL ? tz_decision_copy (decision) : NULL;
}

TzFact *
tz_fact_new_header (TzOpenNotice *open, TzHeaderKey key)
{
  const TzHeaderFact *counts = &tz_open_notice_get_analysis (open)->header[key];
  const TzHeaderFact *found = &tz_open_notice_get_findings (open)->header[key];
  TzFact *fact = g_new0 (TzFact, 1);
  *fact = (TzFact){.subject = TZ_SUBJECT_HEADER,
                   .key = (int)key,
                   .value = g_strdup (counts->value),
                   .found = g_strdup (found->value),
                   .span = tz_span_is_empty (counts->span) ? found->span : counts->span};
  set_decision (fact, open);
  return fact;
}

static char *
dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

TzFact *
tz_fact_new_declared (TzOpenNotice *open, guint index)
{
  const TzDeclared *declared =
      &g_array_index (tz_open_notice_get_analysis (open)->declared, TzDeclared, index);
  TzFact *fact = g_new0 (TzFact, 1);
  *fact = (TzFact){.subject = TZ_SUBJECT_DECLARED,
                   .key = (int)declared->key,
                   .value = dup_number (declared->value),
                   .span = declared->span};
  set_decision (fact, open);
  fact->found = g_strdup (fact->decision != NULL ? fact->decision->found : fact->value);
  return fact;
}

TzFact *
tz_fact_new_commitment (TzOpenNotice *open, guint index)
{
  const TzCommitment *commitment =
      &g_array_index (tz_open_notice_get_analysis (open)->commitments, TzCommitment, index);
  TzFact *fact = g_new0 (TzFact, 1);
  *fact = (TzFact){
      .subject = TZ_SUBJECT_COMMITMENT, .value = g_strdup (commitment->due), .span = commitment->span};
  set_decision (fact, open);
  fact->found = g_strdup (fact->decision != NULL ? fact->decision->found : fact->value);
  return fact;
}

static TzFact *
make_rejected (const TzDecision *decision)
{
  TzFact *fact = g_new0 (TzFact, 1);
  *fact = (TzFact){.subject = decision->subject,
                   .found = g_strdup (decision->found),
                   .span = decision->now,
                   .decision = tz_decision_copy (decision)};
  if (decision->subject == TZ_SUBJECT_DECLARED)
    fact->key = tz_name_parse (TZ_VOCABULARY_DECLARED, decision->key);
  return fact;
}

static void
free_fact (gpointer fact)
{
  tz_fact_free (fact);
}

GPtrArray *
tz_facts_list_rejected (TzOpenNotice *open, TzSubject subject)
{
  GPtrArray *decisions = tz_open_notice_get_decisions (open);
  GPtrArray *facts = g_ptr_array_new_with_free_func (free_fact);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->subject == subject && decision->kind == TZ_DECISION_REJECTED && decision->holds)
      g_ptr_array_add (facts, make_rejected (decision));
  }
  return facts;
}

TzFact *
tz_fact_copy (const TzFact *fact)
{
  TzFact *copy = g_memdup2 (fact, sizeof *fact);
  copy->value = g_strdup (fact->value);
  copy->found = g_strdup (fact->found);
  copy->decision = fact->decision != NULL ? tz_decision_copy (fact->decision) : NULL;
  return copy;
}

void
tz_fact_free (TzFact *fact)
{
  g_free (fact->value);
  g_free (fact->found);
  g_clear_pointer (&fact->decision, tz_decision_free);
  g_free (fact);
}

/* ---- Words ---- */

static gboolean
is_date (const TzFact *fact)
{
  if (fact->subject == TZ_SUBJECT_COMMITMENT)
    return TRUE;
  return fact->subject == TZ_SUBJECT_HEADER &&
         (fact->key == TZ_HEADER_INSPECTION_PERIOD || fact->key == TZ_HEADER_FEEDBACK_DATE ||
          fact->key == TZ_HEADER_SIGNED_DATE || fact->key == TZ_HEADER_PUBLISHED_DATE);
}

static gboolean
is_of (const TzFact *fact, TzHeaderKey key)
{
  return fact->subject == TZ_SUBJECT_HEADER && fact->key == (int)key;
}

char *
tz_fact_dup_words (const TzFact *fact, const char *value)
{
  if (value == NULL)
    return g_strdup ("");
  if (fact->subject == TZ_SUBJECT_DECLARED)
    return tz_words_dup_declared (fact->key, g_ascii_strtod (value, NULL));
  if (is_date (fact))
    return tz_edtf_dup_display (value);
  if (is_of (fact, TZ_HEADER_LEVEL))
    return g_strdup (tz_name_display_id (TZ_VOCABULARY_LEVEL, value));
  if (is_of (fact, TZ_HEADER_KIND))
    return g_strdup (tz_name_display_id (TZ_VOCABULARY_KIND, value));
  return g_strdup (value);
}

char *
tz_fact_dup_decided (const TzFact *fact)
{
  if (fact->decision == NULL)
    return NULL;
  return tz_decided_words_dup (fact->decision);
}

/* ---- What is typed ---- */

static char *
read_number (const char *typed, GError **error)
{
  char *end = NULL;
  double number = g_ascii_strtod (typed, &end);
  if (end != typed && *end == '\0' && number >= 0 && number <= 1e15)
    return dup_number (number);
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("Write a number, such as %s"), "12");
  return NULL;
}

char *
tz_fact_read (const TzFact *fact, const char *typed, GError **error)
{
  g_autofree char *bare = g_strstrip (g_strdup (typed));
  if (fact->subject == TZ_SUBJECT_DECLARED)
    return read_number (bare, error);
  if (is_date (fact))
    return tz_typed_date_dup_edtf (bare, error);
  if (*bare != '\0')
    return g_steal_pointer (&bare);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID,
                       _ ("Write something, or say that the notice does not state it"));
  return NULL;
}

static char **
list_ids (TzVocabulary vocabulary)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (int i = 0; tz_name_id (vocabulary, i) != NULL; i++)
    g_strv_builder_add (ids, tz_name_id (vocabulary, i));
  return g_strv_builder_end (ids);
}

static char **
list_provinces (const TzLexicon *lexicon)
{
  guint n = 0;
  const TzDivision *divisions = tz_lexicon_get_divisions (lexicon, &n);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  for (guint i = 0; i < n; i++)
    if (divisions[i].level == TZ_DIVISION_PROVINCE)
      g_strv_builder_add (names, divisions[i].name);
  return g_strv_builder_end (names);
}

char **
tz_fact_list_choices (const TzFact *fact, const TzLexicon *lexicon)
{
  if (is_of (fact, TZ_HEADER_LEVEL))
    return list_ids (TZ_VOCABULARY_LEVEL);
  if (is_of (fact, TZ_HEADER_KIND))
    return list_ids (TZ_VOCABULARY_KIND);
  return is_of (fact, TZ_HEADER_PROVINCE) ? list_provinces (lexicon) : NULL;
}
