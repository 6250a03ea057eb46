#pragma once

#include "reading.h"

/*
 * Sentences that were broken into lines, by a page's width or by chance, are read as their writer meant them:
 * on a text without these breaks. Private to this folder.
 */

typedef struct {
  TzText *text;   /* without soft breaks */
  GArray *places; /* (element-type guint32): of each of its code points in the text as it stands */
} TzFlat;

/** tz_flat_new: Returns: (transfer full) (nullable): the text of @reading without its soft breaks, or %NULL
 * where it has none. */
TzFlat *tz_flat_new (const TzReading *reading);

/**
 * tz_flat_open:
 * @reading: (out): is opened on what is to be read
 * @out: where the findings go
 *
 * Returns: (transfer full) (nullable): the text without soft breaks that is read in place of @text; %NULL where
 * it is read as it stands
 */
TzFlat *tz_flat_open (TzReading *reading, const TzText *text, const TzLexicon *lexicon, TzAnalysis *out);

void tz_flat_free (TzFlat *flat);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFlat, tz_flat_free)

/** tz_flat_find: Returns: where @span of the text as it stands is in the text without soft breaks. */
TzSpan tz_flat_find (const TzFlat *flat, TzSpan span);

/** tz_flat_restore: Moves all that was found in the text without soft breaks to its place in the text as it
 * stands. */
void tz_flat_restore (const TzFlat *flat, TzAnalysis *out);
