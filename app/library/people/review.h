#pragma once

#include "library-types.h"

/*
 * What there is to review in a notice. A problem is reviewed when its title, extent, status and themes are
 * decided, another finding when it is; what was rejected or added is decided by that.
 */

/** TZ_REVIEW_CERTAIN: entities as certain as this are reviewed by choice only. */
#define TZ_REVIEW_CERTAIN 0.85f

/** TzReviewItem: a finding to be reviewed. */
typedef struct {
  TzSubject subject; /* HEADER, DECLARED, PROBLEM, COMMITMENT or ENTITY */
  int key;           /* TzHeaderKey, TzDeclaredKey or TzEntityType; 0 for others */
  int number;        /* its index in what counts; -1 where it was rejected */
  TzSpan span;       /* where it stands; of a problem, its title; may be empty of a header fact */
  TzVerdict verdict; /* of a problem */
  gboolean queued;   /* not an entity which is certain and of which nothing was decided */
  gboolean reviewed;
  const TzDecision *decision; /* (transfer none) (nullable): on it, or on that it is a problem */
} TzReviewItem;

/** tz_review_get_key: Returns: (transfer none): its key as in TzDecision.key. */
const char *tz_review_get_key (const TzReviewItem *item);

/**
 * tz_review_list:
 * @counts: what counts
 * @decisions: (element-type TzDecision): of the same notice; they outlive the list
 *
 * Returns: (transfer full) (element-type TzReviewItem): in the order in which they are reviewed: problems,
 * header, declared figures, commitments, entities; each by place
 */
GArray *tz_review_list (const TzAnalysis *counts, GPtrArray *decisions);

/** TzReviewShare: how much is reviewed; problems are those that count, the others are without entities. */
typedef struct {
  guint n;
  guint n_reviewed;
  guint n_problems_reviewed;
} TzReviewShare;

TzReviewShare tz_review_count (const GArray *items);

/** tz_review_find_decision: Returns: (transfer none) (nullable): what was decided of @subject with @key where
 * it stands now, or stood when it was found. */
const TzDecision *tz_review_find_decision (GPtrArray *decisions, TzSubject subject, const char *key,
                                           TzSpan span);
