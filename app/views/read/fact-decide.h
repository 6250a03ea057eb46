#pragma once

#include "fact.h"

/* What the analyst says of a fact, on its way to the library; what fails is said in a toast. */

/** tz_fact_decide: Keeps what the analyst says. @value: (nullable): what is said instead,
 * where @kind corrects. */
void tz_fact_decide (const TzFact *fact, TzOpenNotice *open, TzDecisionKind kind, const char *value);

/** tz_fact_set_back: Takes the decision back, so that what the machine found counts. */
void tz_fact_set_back (const TzFact *fact, TzOpenNotice *open);
