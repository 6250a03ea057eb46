#pragma once

#include "library-types.h"

/* The findings that decisions are about, each by a number: its index among findings of its kind, or the key
 * of a header fact. */

/** tz_subject_is_of_problem: Returns: whether @subject is a problem or a part of one. */
gboolean tz_subject_is_of_problem (TzSubject subject);

/**
 * tz_finding_find:
 * @key: identifier of a header fact, declared figure or entity type
 * @span: where it stands; of a problem, its title
 *
 * Finds the finding that stands at @span, or for the most part there.
 *
 * Returns: its number, or -1
 */
int tz_finding_find (const TzAnalysis *analysis, TzSubject subject, const char *key, TzSpan span);

/** TzFindingIndex: the same for thousands: it takes O(log n + those that overlap) each time. */
typedef struct _TzFindingIndex TzFindingIndex;

/** tz_finding_index_new: @analysis: outlives the index, unchanged. */
TzFindingIndex *tz_finding_index_new (const TzAnalysis *analysis);
void tz_finding_index_free (TzFindingIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFindingIndex, tz_finding_index_free)

/** tz_finding_index_find: Returns: as tz_finding_find(). */
int tz_finding_index_find (TzFindingIndex *index, TzSubject subject, const char *key, TzSpan span);

/** TzFindingFunc: @number: of a finding. */
typedef void (*TzFindingFunc) (guint number, gpointer data);

/** tz_finding_index_foreach: Calls @func for each finding of the kind that overlaps @span. */
void tz_finding_index_foreach (TzFindingIndex *index, TzSubject subject, TzSpan span, TzFindingFunc func,
                               gpointer data);

/** tz_finding_count: Returns: how many findings of the kind there are; of a problem's parts, the problems. */
guint tz_finding_count (const TzAnalysis *analysis, TzSubject subject);

/** tz_finding_get_span: Returns: where it stands: of a problem its title, or else its extent. */
TzSpan tz_finding_get_span (const TzAnalysis *analysis, TzSubject subject, int number);

/** tz_finding_dup_found: Returns: (transfer full) (nullable): what the machine says there, in the words that
 * TzDecision.value uses; of an extent its place. */
char *tz_finding_dup_found (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                            TzSubject subject, int number);

/** tz_finding_check_value: Returns: whether @value is one for @subject and @key; %TZ_ERROR_INVALID. */
gboolean tz_finding_check_value (const TzLexicon *lexicon, TzSubject subject, const char *key,
                                 const char *value, GError **error);
