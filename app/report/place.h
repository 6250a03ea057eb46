#pragma once

#include "analysis.h"

/** TzPlaces: names places of a text for people: the line, and the problem they stand in. */
typedef struct _TzPlaces TzPlaces;

/** tz_places_new: @text, @analysis: (transfer none): kept by the caller as long as the places. */
TzPlaces *tz_places_new (const TzText *text, const TzAnalysis *analysis);
void tz_places_free (TzPlaces *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzPlaces, tz_places_free)

/** tz_places_line: Returns: the line, from 1, of code point @position. */
guint tz_places_line (const TzPlaces *places, guint32 position);

/** tz_places_problem: Returns: the index of the problem that @span stands in, or -1. */
int tz_places_problem (const TzPlaces *places, TzSpan span);

/** tz_place_dup_problem: @label: of a problem, as tz_analysis_dup_label() gives it. Returns: (transfer full): "problem 3"; a
 * label that is more than a number, such as 问题3, as it is. */
char *tz_place_dup_problem (const char *label);

/** tz_places_dup_name: Returns: (transfer full): "problem 12, line 34" or "line 34". */
char *tz_places_dup_name (const TzPlaces *places, TzSpan span);

/**
 * tz_places_dup_quote:
 * @context: so many code points are shown before and after, and the rest of a number that they would cut, with … where
 *   the text goes on
 *
 * Returns: (transfer full): the wording of @span on one line, shortened in its middle where it is long
 */
char *tz_places_dup_quote (const TzPlaces *places, TzSpan span, guint context);
