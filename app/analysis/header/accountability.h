#pragma once

#include "analysis.h"

/**
 * TzAccountability: what was done, counted from the findings.
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

/** tz_accountability_count: Returns: what @analysis, of @text, says was done. */
TzAccountability tz_accountability_count (const TzAnalysis *analysis, const TzText *text,
                                          const TzLexicon *lexicon);
