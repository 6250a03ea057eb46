#pragma once

#include "library-types.h"

/* The ways in which a decision changes findings that are in nobody else's hands. */

/** tz_effective_add: Adds what the analyst found and the machine did not. */
void tz_effective_add (TzAnalysis *analysis, const TzDecision *decision, const TzLexicon *lexicon);

/** tz_effective_set: Puts the analyst's value and place in those of finding @number; one that is accepted
 * keeps them and is certain from now on. */
void tz_effective_set (TzAnalysis *analysis, const TzDecision *decision, int number,
                       const TzLexicon *lexicon);

/** TzRemoval: findings on their way out; their numbers stay until all are known. */
typedef struct _TzRemoval TzRemoval;

TzRemoval *tz_removal_new (TzAnalysis *analysis);
void tz_removal_free (TzRemoval *removal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzRemoval, tz_removal_free)

void tz_removal_take (TzRemoval *removal, TzSubject subject, int number);

/** tz_removal_finish: Takes them out, puts what was added in its place in the text, and mends what refers to
 * problems by their numbers. */
void tz_removal_finish (TzRemoval *removal);
