#pragma once

#include "edtf.h"
#include "library-types.h"
#include "problem-sketches.h"

/** TzFacts: what a list shows, sorts and filters a notice by, worked out of its findings. */
typedef struct {
  TzNoticeRow *row;      /* without its id, notes, time of import and overdue warning; `name` is its own */
  char *agency_key;      /* normal form of the name (agency-name.h) */
  int level_rank;        /* order of the level, -1 where none */
  TzDay feedback_day;    /* 0 where unknown */
  TzDay first_due;       /* the first day on which a commitment runs out, 0 where none */
  TzDeeds deeds;         /* of this notice alone */
  GArray *problem_deeds; /* (element-type guint32): of each problem (accountability.h) */
  TzSketches sketches;   /* of each problem */
  gboolean counts;       /* enters comparisons, unless it is in the trash or another form of one that does */
} TzFacts;

/** tz_facts_new: @review: (element-type TzReviewItem): of @analysis; @file: what its first source is called;
 * @page_published: (nullable): when that says it was published. */
TzFacts *tz_facts_new (const TzAnalysis *analysis, const GArray *review, const TzText *text,
                       const TzLexicon *lexicon, const char *file, const char *page_published);
void tz_facts_free (TzFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFacts, tz_facts_free)
