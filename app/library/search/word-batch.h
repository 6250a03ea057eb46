#pragma once

#include "word-pages.h"

/** TZ_WORD_BATCH: so many slots, at most, has a batch. */
#define TZ_WORD_BATCH 64

/** TzWordBatch: the grams of a few texts, each with those that have it. */
typedef struct _TzWordBatch TzWordBatch;

/** tz_word_batch_new: @n_slots: of the texts that will be added. */
TzWordBatch *tz_word_batch_new (guint n_slots);
void tz_word_batch_free (TzWordBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWordBatch, tz_word_batch_free)

/** tz_word_batch_add: Adds the grams of a text, in any order and any number of times. @slot: less than
 * #TZ_WORD_BATCH. */
void tz_word_batch_add (TzWordBatch *batch, guint slot, const GArray *grams);

/** tz_word_batch_sort: Nothing can be added after. */
void tz_word_batch_sort (TzWordBatch *batch);

/** tz_word_batches_make_pages: @batches: (element-type TzWordBatch): sorted, of slots that follow each other, each
 * but the last of %TZ_WORD_BATCH. Returns: (transfer full) (element-type TzWordPage): the pages of a segment of
 * @n_slots. */
GArray *tz_word_batches_make_pages (GPtrArray *batches, guint n_slots);
