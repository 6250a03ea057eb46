#pragma once

#include "open-notice.h"

/* What the analyst says of findings, on its way to the library. It shows as pending at once; what fails says
 * why, and can be tried again. */

/** tz_deciding_new: @at: where the finding stands. Returns: (transfer full): what is said of it. */
TzDecision *tz_deciding_new (TzOpenNotice *open, TzSubject subject, const char *key, TzDecisionKind kind,
                             TzSpan at);

/** tz_deciding_new_list: Returns: (transfer full) (element-type TzDecision): empty; owns what is added. */
GPtrArray *tz_deciding_new_list (void);

/** tz_deciding_say: Keeps what is said, as one step of the history. @decisions: (transfer full) (element-type
 * TzDecision): empty: nothing happens. */
void tz_deciding_say (TzOpenNotice *open, GPtrArray *decisions);

/** tz_deciding_say_and_tell: The same, and says with @words that it was done, with a way back. */
void tz_deciding_say_and_tell (TzOpenNotice *open, GPtrArray *decisions, const char *words);

/** tz_deciding_take_back: What the machine found counts again, as one step of the history. @decisions:
 * (element-type TzDecision): kept ones; empty: nothing happens. */
void tz_deciding_take_back (TzOpenNotice *open, GPtrArray *decisions);
