#pragma once

#include "analysis.h"

/** ProbeCase: a text and what is found in it: wordings joined by " | ", each with "=value" where it has one.
 */
typedef struct {
  const char *text;
  const char *expected;
} ProbeCase;

/** probe_cases: Analyses every text and compares the entities of @type with what is expected. */
void probe_cases (TzEntityType type, const ProbeCase *cases, guint n);
