#pragma once

#include "library.h"

/** tz_decision_words_dup: Returns: (transfer full): what @decision says, in the language of the locale: "Status:
 * Completed", "Person: rejected". */
char *tz_decision_words_dup (const TzDecision *decision, const TzLexicon *lexicon);
