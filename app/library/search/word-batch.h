#pragma once

#include "word-pages.h"

/** TZ_WORD_BATCH: at most so many texts make a segment of the search index at once. */
#define TZ_WORD_BATCH 64

/* TzWordBatch: brings the grams of a few texts together into the pages of one segment. */
typedef struct _TzWordBatch TzWordBatch;

/** tz_word_batch_new: @n_grams: how many will be added; most texts share most of theirs. */
TzWordBatch *tz_word_batch_new (gsize n_grams);
void tz_word_batch_free (TzWordBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWordBatch, tz_word_batch_free)

/** tz_word_batch_add: Adds the grams of a text, in any order and any number of times. @slot: less than
 * #TZ_WORD_BATCH. */
void tz_word_batch_add (TzWordBatch *batch, guint slot, const GArray *grams);

/** tz_word_batch_finish: Returns: (transfer full) (element-type TzWordPage): the pages of a segment of
 * @n_slots; nothing can be added after. */
GArray *tz_word_batch_finish (TzWordBatch *batch, guint n_slots);
