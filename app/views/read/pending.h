#pragma once

#include "library-types.h"
#include "marks.h"

/**
 * TzPending:
 *
 * Where something was said of the open notice that is not shown yet as it is kept: on its way to the library,
 * or kept there and not read again. "changed" tells.
 */
#define TZ_TYPE_PENDING (tz_pending_get_type ())
G_DECLARE_FINAL_TYPE (TzPending, tz_pending, TZ, PENDING, GObject)

TzPending *tz_pending_new (void);

/** tz_pending_add: @who: by which what was said together is known later; @decision: what is said, or what is
 * taken back. */
void tz_pending_add (TzPending *pending, gconstpointer who, const TzDecision *decision, gboolean back);
/** tz_pending_tell: Emits "changed", after adding. */
void tz_pending_tell (TzPending *pending);
/** tz_pending_drop: What @who said came to nothing. */
void tz_pending_drop (TzPending *pending, gconstpointer who);

/** tz_pending_is_replaced: Returns: whether something else was said later of what @who said @decision of. */
gboolean tz_pending_is_replaced (TzPending *pending, gconstpointer who, const TzDecision *decision);

/** tz_pending_settle: The notice was read again. @decisions: (element-type TzDecision): as they are kept; what is
 * among them is pending no longer. */
void tz_pending_settle (TzPending *pending, GPtrArray *decisions);

/** tz_pending_find_last: Returns: (transfer none) (nullable): what was said last of @subject where it stands at
 * @at. */
const TzDecision *tz_pending_find_last (TzPending *pending, TzSubject subject, TzSpan at);

/** tz_pending_get_marks: Returns: (transfer none): whose ids are the kinds of the decisions, or
 * %TZ_N_DECISION_KINDS where one is taken back. */
TzMarks *tz_pending_get_marks (TzPending *pending);
