#pragma once

#include "needle.h"

/*
 * A walk through a text from one place of several needles to the next. It takes time linear in the length of
 * the text for each needle, however often one of them stands there and however late another.
 */
typedef struct _TzNeedleWalk TzNeedleWalk;

/** tz_needle_walk_new: @needles: (element-type TzNeedle): stay as they are while one walks, as does @text. */
TzNeedleWalk *tz_needle_walk_new (const GPtrArray *needles, const TzText *text);
void tz_needle_walk_free (TzNeedleWalk *walk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNeedleWalk, tz_needle_walk_free)

/** tz_needle_walk_next: Goes to the next place of any needle, none overlapping the one before; of two that
 * start together, to the longer one. @span: (out). Returns: whether there is one. */
gboolean tz_needle_walk_next (TzNeedleWalk *walk, TzSpan *span);
