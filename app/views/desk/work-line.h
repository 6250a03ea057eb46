#pragma once

#include <glib-object.h>

#include "work-import.h"

/**
 * TzWorkLine: an annotation that came in and that a person should look at: what both sides say, or why it was not
 * taken. Properties "quote", "own", "other", "reason" (words), "own-maker" and "other-maker" (who and when),
 * "is-conflict" and "is-refused".
 */
#define TZ_TYPE_WORK_LINE (tz_work_line_get_type ())
G_DECLARE_FINAL_TYPE (TzWorkLine, tz_work_line, TZ, WORK_LINE, GObject)

/** tz_work_line_new: @item: a conflict, or refused; @lexicon: names the themes. */
TzWorkLine *tz_work_line_new (const TzMergeItem *item, const TzLexicon *lexicon);

/** tz_work_line_get_place: Returns: the notice, 0 where it is not known; @span: (out): the place in it. */
gint64 tz_work_line_get_place (TzWorkLine *line, TzSpan *span);
