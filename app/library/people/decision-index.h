#pragma once

#include "library-types.h"

/** TzDecisionIndex: decisions of one notice by what they are about, so that thousands are found in no time. */
typedef struct _TzDecisionIndex TzDecisionIndex;

TzDecisionIndex *tz_decision_index_new (void);
void tz_decision_index_free (TzDecisionIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDecisionIndex, tz_decision_index_free)

/** tz_decision_index_add: @decision: (transfer none): outlives the index; takes the place of an earlier one about the
 * same. */
void tz_decision_index_add (TzDecisionIndex *index, const TzDecision *decision);

/** tz_decision_index_find: Returns: (transfer none) (nullable): the decision on @subject with @key that was found at
 * @at; the place of header facts and of the outline makes no difference. */
const TzDecision *tz_decision_index_find (TzDecisionIndex *index, TzSubject subject, const char *key,
                                          TzSpan at);

/** tz_decision_index_find_moved: Returns: (transfer none) (nullable): the one that put @subject with @key to @to. */
const TzDecision *tz_decision_index_find_moved (TzDecisionIndex *index, TzSubject subject, const char *key,
                                                TzSpan to);
