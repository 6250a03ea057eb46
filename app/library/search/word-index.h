#pragma once

#include "care-progress.h"
#include "connection.h"
#include "grams.h"
#include "word-plan.h"

/*
 * The search index: which notices hold which grams (grams.h). It is kept in segments of notices that follow
 * each other, and eight of one size become one of the next, up to a few thousand notices, so that there are
 * few to look into and none is written more often than that. A segment of hundreds of notices or more holds
 * long grams too. What is imported together makes a segment, and of a long import every few hundred notices;
 * those that wait for others are read by whoever searches. A notice that is deleted stays in its segment until
 * that becomes part of another; whoever asks looks whether it is there.
 */

/** TZ_WORD_TABLES: the tables of the index. `word_segment` says which notices a segment holds: `n` from
 * `first` on; `word_page` holds its pages (word-page.h), each with its first gram and, from version 4 of the
 * layout on, a checksum. */
#define TZ_WORD_TABLES                                                                                       \
  "CREATE TABLE word_segment ("                                                                              \
  "  id INTEGER PRIMARY KEY, first INTEGER NOT NULL, n INTEGER NOT NULL);"                                   \
  "CREATE TABLE word_page ("                                                                                 \
  "  segment INTEGER NOT NULL, gram INTEGER NOT NULL, body BLOB NOT NULL);"                                  \
  "CREATE INDEX word_page_gram ON word_page (segment, gram);"

/**
 * tz_word_index_add: Adds the texts that are not in the index yet, in a write.
 * @n_new: how many were stored before in this write; where many more are missing, as after a damage, the rest
 * is left for the next time, or for tz_word_index_fill()
 *
 * An index that is found damaged is emptied.
 */
gboolean tz_word_index_add (TzConnection *connection, guint n_new, GError **error);

/** tz_word_index_write: Writes what @plan made, in a write; nothing where the index has changed since. */
gboolean tz_word_index_write (TzConnection *connection, const TzWordPlan *plan, GError **error);

/** tz_word_index_fill: Adds all texts that are not in the index yet, in a write. */
gboolean tz_word_index_fill (TzConnection *connection, TzCare *care, GError **error);

/** tz_word_index_fill_some: Adds the next of them. @n: (out): how many; 0 where the index is whole. */
gboolean tz_word_index_fill_some (TzConnection *connection, guint *n, GError **error);

/**
 * tz_word_index_find:
 * @certain: (out) (nullable): those with smaller ids have what is searched for, without being read
 *
 * Notices that are not in the index yet, and those of a part of it that is damaged, may be what is searched for.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the notices that answer @query, ascending; ones
 * that are deleted may be among them
 */
GArray *tz_word_index_find (TzConnection *connection, const TzGramQuery *query, gint64 *certain,
                            GError **error);

/** tz_word_index_has: @has: (out): whether @notice answers @query, or is not in the index yet.
 * %TZ_ERROR_CORRUPT. */
gboolean tz_word_index_has (TzConnection *connection, gint64 notice, const TzGramQuery *query, gboolean *has,
                            GError **error);
