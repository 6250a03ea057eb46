#pragma once

#include "analysis.h"

/* Findings in the words of the screen, in the language of the locale. */

/** tz_words_dup_number: Returns: (transfer full): @number with its thousands set apart and at most two
 * decimals. */
char *tz_words_dup_number (double number);

/** tz_words_dup_value: Returns: (transfer full) (nullable): the value of @entity, such as "32,000 yuan" or a
 * readable date; %NULL where it has none. */
char *tz_words_dup_value (const TzEntity *entity);

/** tz_words_dup_declared: Returns: (transfer full): a declared or itemised figure of @key with its unit. */
char *tz_words_dup_declared (TzDeclaredKey key, double value);

/** tz_words_certainty: Returns: how certain a finding is. */
const char *tz_words_certainty (float certainty);

/** tz_words_damage: Returns: (transfer none): why a place is taken for damaged. */
const char *tz_words_damage (const char *why);

/** tz_words_reconciliation: Returns: (transfer none): how an itemised figure was counted, or why it cannot
 * be. */
const char *tz_words_reconciliation (const char *why);

/** tz_words_dup_sentence: Returns: (transfer full): the sentence around @span on one line, at most 60 code
 * points before it and after it. */
char *tz_words_dup_sentence (const TzText *text, TzSpan span);

/** tz_words_dup_line: Returns: (transfer full): the wording of @span on one line, blanks run together. */
char *tz_words_dup_line (const TzText *text, TzSpan span);
