#pragma once

#include "open-notice.h"

/** TzFact: a header fact, a declared figure or a commitment of an open notice: what counts, what the machine found, and what
 * was decided. */
typedef struct {
  TzSubject subject;    /* %TZ_SUBJECT_HEADER, _DECLARED or _COMMITMENT */
  int key;              /* TzHeaderKey or TzDeclaredKey; 0 for a commitment */
  char *value;          /* (nullable): what counts, as in TzDecision.value */
  char *found;          /* (nullable): what the machine found */
  TzSpan span;          /* the words it was read from; empty where nowhere */
  TzDecision *decision; /* (nullable) */
} TzFact;

/** tz_fact_new_header: Returns: (transfer full): also where the notice has no such fact. */
TzFact *tz_fact_new_header (TzOpenNotice *open, TzHeaderKey key);

/** tz_fact_new_declared: Returns: (transfer full): the declared figure @index of what counts. */
TzFact *tz_fact_new_declared (TzOpenNotice *open, guint index);

/** tz_fact_new_commitment: Returns: (transfer full): the commitment @index of what counts. */
TzFact *tz_fact_new_commitment (TzOpenNotice *open, guint index);

/** tz_facts_list_rejected: Returns: (transfer full) (element-type TzFact): the declared figures or commitments
 * that were rejected. */
GPtrArray *tz_facts_list_rejected (TzOpenNotice *open, TzSubject subject);

TzFact *tz_fact_copy (const TzFact *fact);
void tz_fact_free (TzFact *fact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFact, tz_fact_free)

/** tz_fact_get_id: Returns: (transfer none): the identifier of what it is; "" of a commitment. */
const char *tz_fact_get_id (const TzFact *fact);

/** tz_fact_get_name: Returns: (transfer none): what it is, in the language of the locale. */
const char *tz_fact_get_name (const TzFact *fact);

/** tz_fact_dup_words: Returns: (transfer full): @value (nullable) of such a fact in the words of the screen;
 * "" for %NULL. */
char *tz_fact_dup_words (const TzFact *fact, const char *value);

/** tz_fact_dup_decided: Returns: (transfer full) (nullable): what was decided, by whom and when; %NULL where
 * nothing was. */
char *tz_fact_dup_decided (const TzFact *fact);

/**
 * tz_fact_read:
 * @typed: a value as people type it
 * @error: %TZ_ERROR_INVALID; the message says what is wrong
 *
 * Returns: (transfer full) (nullable): the value as it is kept, or %NULL on error
 */
char *tz_fact_read (const TzFact *fact, const char *typed, GError **error);

/** tz_fact_list_choices: Returns: (transfer full) (nullable): the values it can have, closed by %NULL; %NULL
 * where they are many and are typed. */
char **tz_fact_list_choices (const TzFact *fact, const TzLexicon *lexicon);
