#pragma once

#include "library.h"

/** tz_decision_words_dup: Returns: (transfer full): what @decision says, in the language of the locale: "Status:
 * Completed", "Person: rejected". */
char *tz_decision_words_dup (const TzDecision *decision, const TzLexicon *lexicon);

/** tz_decision_kind_display: Returns: (transfer none): "confirmed", … in the language of the locale. */
const char *tz_decision_kind_display (TzDecisionKind kind);
