#pragma once

#include "word-pages.h"

/* TzWordMerge: brings the pages of several segments together into those of one. */
typedef struct _TzWordMerge TzWordMerge;

/** TzPageFunc: gives the next page of a source: its first gram and its bytes, which stay as they are until
 * the next call. Returns: FALSE where there is none left. */
typedef gboolean (*TzPageFunc) (gpointer data, TzGram *first, const guint8 **body, gsize *n_bytes);

/** tz_word_merge_new: @n_slots: of the segment that is made. */
TzWordMerge *tz_word_merge_new (guint n_slots);
void tz_word_merge_free (TzWordMerge *merge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWordMerge, tz_word_merge_free)

/** tz_word_merge_add_pages: Adds the pages of a segment of @n_slots, whose first slot becomes @base. Sources
 * that have grams in common come in the order of their slots. */
void tz_word_merge_add_pages (TzWordMerge *merge, guint base, guint n_slots, TzPageFunc next, gpointer data);

/** tz_word_merge_leave_out: The slots whose bits are set are left out. @bits: stays as it is. */
void tz_word_merge_leave_out (TzWordMerge *merge, const guint8 *bits);

/** tz_word_merge_run: Returns: (transfer full) (element-type TzWordPage): the pages, in order. */
GArray *tz_word_merge_run (TzWordMerge *merge);
