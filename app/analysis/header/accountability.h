#pragma once

#include "analysis.h"

/**
 * TzAccountability: what was done, counted from the answers to the problems. Acts in the wording of a problem are
 * what was found, and those in a summary are declared: neither is counted.
 *
 * The figures of different kinds are never added up: one person may be talked to, have a case opened and be
 * sanctioned.
 */
typedef struct {
  guint n_measures[TZ_N_MEASURE_KINDS]; /* an answer that several problems share counts once */
  guint n_acts[TZ_N_ACT_KINDS];
  guint n_counted[TZ_N_ACT_KINDS]; /* those beside which a number of people stands */
  guint n_people[TZ_N_ACT_KINDS];  /* the sum of these numbers */
} TzAccountability;

/** TZ_DEED_MEASURE, TZ_DEED_ACT: the bit of a kind of measure or act among those of a problem. */
#define TZ_DEED_MEASURE(kind) (1u << (kind))
#define TZ_DEED_ACT(kind) (1u << (TZ_N_MEASURE_KINDS + (kind)))

/** tz_accountability_count: Returns: what @analysis, of @text, says was done. */
TzAccountability tz_accountability_count (const TzAnalysis *analysis, const TzText *text,
                                          const TzLexicon *lexicon);

/** tz_accountability_list_deeds: Returns: (transfer full) (element-type guint32): for each problem of @analysis the
 * kinds of measures and acts in it or in its answer, as bits. */
GArray *tz_accountability_list_deeds (const TzAnalysis *analysis, const TzText *text,
                                      const TzLexicon *lexicon);

/**
 * tz_accountability_sum_declared:
 * @span: (out) (nullable): from the first figure that is in @sum to the last
 * @sum: (out): what the first sentence of @text that states @key adds up to: 党纪处分3人、政务处分2人 are 5. What
 *   later sentences state may be of the same people, rules or money, and is not in it, save that 党纪 and 政务 in one
 *   sentence after the other are of others. 处分5人，问责7人 are 7: the five may be among the seven.
 *
 * @key: one of those from %TZ_DECLARED_RULES_MADE on.
 *
 * Returns: whether @analysis, of @text, has a figure of @key.
 */
gboolean tz_accountability_sum_declared (const TzAnalysis *analysis, const TzText *text, TzDeclaredKey key,
                                         double *sum, TzSpan *span);
