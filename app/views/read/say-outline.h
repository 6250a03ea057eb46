#pragma once

#include "reviewer.h"

/* How the analyst changes the outline of the open notice. Each is one step of the history, after which what
 * stands in an extent is read anew. Where it cannot be done, nothing happens but for a toast that says why. */

/** tz_say_begins: A problem begins at @place: on its line or, where words in a line are selected, with them. It
 * reaches up to the end of a selection of several lines, else to where the problem ended that it splits, or to the
 * next problem or heading. */
void tz_say_begins (TzReviewer *reviewer, TzSpan place);

/** tz_say_merge: The problem one is in takes in the next one. */
void tz_say_merge (TzReviewer *reviewer);

/** tz_say_move: The problem one is in begins (or, with @end, ends) a line further outside, or inside. */
void tz_say_move (TzReviewer *reviewer, gboolean end, gboolean outwards);

/** tz_say_get_extent: Returns: where the problem that counts as @number reaches, also where that is on its way to
 * the library. */
TzSpan tz_say_get_extent (TzReviewer *reviewer, int number);

/** tz_say_find_extent: Returns: where it would reach if it began (or, with @end, ended) with the line at @place: it
 * keeps its title, and takes nothing from other problems. */
TzSpan tz_say_find_extent (TzReviewer *reviewer, int number, gboolean end, guint32 place);

/** tz_say_extend: It reaches over @extent, as tz_say_find_extent() gave it; nothing happens where it does. */
void tz_say_extend (TzReviewer *reviewer, int number, TzSpan extent);

/** tz_say_like: The problems are those lines that begin like the one at @place. */
void tz_say_like (TzReviewer *reviewer, TzSpan place);

/** tz_say_outline_right: The outline is right as it stands, though the machine doubts it. */
void tz_say_outline_right (TzReviewer *reviewer);

/** tz_say_outline_back: What was said of the outline as a whole is taken back. */
void tz_say_outline_back (TzReviewer *reviewer);

/** tz_say_find_outline: Returns: (transfer none) (nullable): what was said of it. */
const TzDecision *tz_say_find_outline (TzOpenNotice *open);
