#pragma once

#include "analysis.h"

/** ProbeCase: a text and what is found in it: wordings joined by " | ", each with "=value" where it has one.
 */
typedef struct {
  const char *text;
  const char *expected;
} ProbeCase;

/** probe_lexicon: Returns: (transfer none): the word lists, which are loaded once for all tests of a program. */
TzLexicon *probe_lexicon (void);

/** probe_cases: Analyses every text and compares the entities of @type with what is expected. */
void probe_cases (TzEntityType type, const ProbeCase *cases, guint n);
