#pragma once

#include "connection.h"
#include "word-page.h"

/* Whether the search index is what was written. It is made of the texts, so nothing of it is ever trusted that
 * is not: it is made anew. */

/** tz_word_care_read: The page that @statement gives, which selects gram, body, checksum, of @segment.
 * @body: (out) (transfer none): stays until the next step. %TZ_ERROR_CORRUPT. */
gboolean tz_word_care_read (TzStatement *statement, gint64 segment, TzGram *first, const guint8 **body,
                            gsize *n_bytes, GError **error);

/** tz_word_care_check: Reads all pages; %TZ_ERROR_CORRUPT. */
gboolean tz_word_care_check (TzConnection *connection, GError **error);

/** tz_word_care_forget: Empties the index, in a write; tz_word_index_fill() makes it anew. */
gboolean tz_word_care_forget (TzConnection *connection, GError **error);
