#pragma once

#include "analysis.h"

/* The baseline of the analysis: regular expressions for the shapes that it finds, run by PCRE2 with its JIT.
 */

/** N_ROUNDS: So often the analysis and the patterns are run; the best round of each counts. */
#define N_ROUNDS 3

/**
 * patterns_run:
 * @texts: (element-type TzText)
 *
 * Runs each pattern over each text, one after the other, and prints what each takes, and how much of what the
 * analysis finds in the first texts it touches: a pattern that finds less is no baseline.
 *
 * Returns: seconds in all, or 0 where the bench was built without PCRE2
 */
double patterns_run (const GPtrArray *texts, const TzLexicon *lexicon);
