#pragma once

#include "connection.h"
#include "grams.h"

/** tz_word_texts_make_pages: Cuts the texts of the notices from @first to @first + @n_slots - 1 into grams. @n_texts:
 * (out) (optional): how many there are. Returns: (transfer full) (element-type TzWordPage) (nullable): their pages, as
 * those of a segment of @n_slots. */
GArray *tz_word_texts_make_pages (TzConnection *connection, gint64 first, guint n_slots,
                                  TzGramLengths lengths, guint *n_texts, GError **error);
