#pragma once

#include "library.h"

/*
 * Decisions in a REFI-QDA project: a selection where the finding stands, which is coded with what was decided ("accepted",
 * "corrected", …) and described in lines that people read, too:
 *
 *   subject: status
 *   decision: corrected
 *   key: …           identifier of the header fact, declared figure or entity type, where there is one
 *   place: none      of a header fact without words; a selection has to select something, so it selects the first character
 *   gives: 120-134   the place that the analyst gives, in code points of the text, end exclusive
 *   found: …         what the program said
 *   value: …         what the analyst says, to the end
 */

/** tz_qda_decision_dup_description: Returns: (transfer full): those lines. */
char *tz_qda_decision_dup_description (const TzDecision *decision);

/** tz_qda_decision_parse: Takes subject, key, kind, the place given and value of @decision from a description. @description: (nullable);
 * @at: where the selection stands. Returns: %FALSE, with the reason, where it describes no decision that this program makes. */
gboolean tz_qda_decision_parse (const char *description, TzSpan at, TzDecision *decision, GError **error);
