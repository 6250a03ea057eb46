#pragma once

#include "reviewer.h"

/* What the analyst says of the finding one is at. Each is one step of the history; nothing happens where it
 * does not apply. */

/** tz_say_new: Returns: (transfer full): something said of @item or, of a problem, of a part of it. */
TzDecision *tz_say_new (TzReviewer *reviewer, const TzReviewItem *item, TzSubject subject,
                        TzDecisionKind kind);

/** tz_say_accept: What the machine found is right, as far as nothing else was said. The next one comes. */
void tz_say_accept (TzReviewer *reviewer);

/** tz_say_reject: It is none. The next one comes. */
void tz_say_reject (TzReviewer *reviewer);

/** tz_say_set_back: What was said of it is taken back. */
void tz_say_set_back (TzReviewer *reviewer);

/** tz_say_accept_all: Accepts all entities of @type that nothing was said of, or, where it is -1, all
 * findings of the queue, and says so. Returns: how many. */
guint tz_say_accept_all (TzReviewer *reviewer, int type);

/** tz_say_reject_all: Rejects all entities of @type that nothing was said of, and says so. Returns: how many. */
guint tz_say_reject_all (TzReviewer *reviewer, TzEntityType type);

/** tz_say_correct_problem: @subject: %TZ_SUBJECT_STATUS or %TZ_SUBJECT_THEMES, of the problem one is in;
 * @value: as in TzDecision. */
void tz_say_correct_problem (TzReviewer *reviewer, TzSubject subject, const char *value);

/** tz_say_retitle: The title of the problem one is in stands at @span. */
void tz_say_retitle (TzReviewer *reviewer, TzSpan span);

/** tz_say_judge: @verdict: on the problem one is in; none takes it back. */
void tz_say_judge (TzReviewer *reviewer, TzVerdict verdict);

/** tz_say_add_entity: The machine missed an entity. @value: as in TzDecision; "" for none. */
void tz_say_add_entity (TzReviewer *reviewer, TzEntityType type, TzSpan span, const char *value);

/** tz_say_correct_entity: @item is an entity of @type at @span. @value: as in TzDecision; "" for none. */
void tz_say_correct_entity (TzReviewer *reviewer, const TzReviewItem *item, TzEntityType type, TzSpan span,
                            const char *value);
