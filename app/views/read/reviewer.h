#pragma once

#include "open-notice.h"
#include "review.h"

/**
 * TzReviewer:
 *
 * The analyst at the open notice: which finding he is at, and what he says of it. He is at the finding that
 * is picked in the text, or else at the problem.
 *
 * Properties: "all" (boolean): entities which are certain are in the queue, too.
 * Signals: "changed": he is at another finding, or something was decided; "problem-changed": the same of the
 * problem he is in; "went": by the queue, so that what shows the finding should come into sight.
 */
#define TZ_TYPE_REVIEWER (tz_reviewer_get_type ())
G_DECLARE_FINAL_TYPE (TzReviewer, tz_reviewer, TZ, REVIEWER, GObject)

TzReviewer *tz_reviewer_new (TzOpenNotice *open);

/** tz_reviewer_get_open: Returns: (transfer none): the notice. */
TzOpenNotice *tz_reviewer_get_open (TzReviewer *reviewer);

/** tz_reviewer_get_target: Returns: (transfer none) (nullable): the finding one is at, until "changed". */
const TzReviewItem *tz_reviewer_get_target (TzReviewer *reviewer);

/** tz_reviewer_go: Goes to a finding. @item: of the notice. */
void tz_reviewer_go (TzReviewer *reviewer, const TzReviewItem *item);

/** tz_reviewer_step: Goes to the next or previous finding of the queue that is not reviewed, from the end on
 * to the beginning. Returns: %FALSE where all are. */
gboolean tz_reviewer_step (TzReviewer *reviewer, gboolean forward);

/** tz_reviewer_note_said: Something is said of an entity at @span. */
void tz_reviewer_note_said (TzReviewer *reviewer, TzSpan span);
/** tz_reviewer_get_said: Returns: (transfer none) (nullable): what was said of the entity one is at, or else
 * of the one that something was said of last. */
const TzDecision *tz_reviewer_get_said (TzReviewer *reviewer);

/** tz_reviewer_count: How many findings of the queue there are, and how many of them are reviewed. */
void tz_reviewer_count (TzReviewer *reviewer, guint *n, guint *n_reviewed);

/** tz_reviewer_go_on: The same after something was said: who is at an entity which is certain goes to the next
 * entity of any certainty. */
gboolean tz_reviewer_go_on (TzReviewer *reviewer);

/** tz_reviewer_is_queued: Returns: whether @item is in the queue. */
gboolean tz_reviewer_is_queued (TzReviewer *reviewer, const TzReviewItem *item);

/** tz_reviewer_get_any_problem: Returns: (transfer none) (nullable): the problem one is in, also where it is
 * rejected. */
const TzReviewItem *tz_reviewer_get_any_problem (TzReviewer *reviewer);

/** tz_reviewer_get_problem: Returns: (transfer none) (nullable): the problem one is in, unless it is rejected. */
const TzReviewItem *tz_reviewer_get_problem (TzReviewer *reviewer);
