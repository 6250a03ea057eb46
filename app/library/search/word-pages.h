#pragma once

#include "word-page.h"

/** TzWordPage: a page that is made. */
typedef struct {
  TzGram first;
  GBytes *body;
} TzWordPage;

/* TzWordPages: the pages of a segment in the making. */
typedef struct _TzWordPages TzWordPages;

/** tz_word_pages_new: @n_slots: of the segment. */
TzWordPages *tz_word_pages_new (guint n_slots);
void tz_word_pages_free (TzWordPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWordPages, tz_word_pages_free)

/** tz_word_pages_append: Adds a gram, which is greater than the last, with its slots in order. */
void tz_word_pages_append (TzWordPages *pages, TzGram gram, const guint *slots, guint n);

/** tz_word_pages_finish: Returns: (transfer full) (element-type TzWordPage): the pages, in order. */
GArray *tz_word_pages_finish (TzWordPages *pages);
