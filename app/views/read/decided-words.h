#pragma once

#include "review.h"

/* Who said what of a finding, and when, in the words of the screen. */

/** tz_decided_words_dup: Returns: (transfer full): of @decision. */
char *tz_decided_words_dup (const TzDecision *decision);

/** tz_decided_words_dup_problem: Returns: (transfer full): of all that was said of the problem @item, a line
 * each; "" where nothing was. @decisions: (element-type TzDecision): of its notice. */
char *tz_decided_words_dup_problem (GPtrArray *decisions, const TzReviewItem *item);
