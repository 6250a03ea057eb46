#pragma once

#include "foreign-work.h"

/*
 * Notes and decisions come in: what this program exported, from oneself or a colleague, and what other programs wrote.
 * A text is known by the SHA-256 of the file that it was read from, then by its own words; a place by its position,
 * then by its words in their context.
 */

/** TzWorkSummary: what became of a file. */
typedef struct {
  TzForeignWork *work; /* every item with its outcome */
  guint n[TZ_N_MERGE_OUTCOMES];
  guint n_notices; /* that came with it and were not here */
} TzWorkSummary;

void tz_work_summary_free (TzWorkSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWorkSummary, tz_work_summary_free)

/** tz_work_import_is_known: Whether a file of this name is read: .jsonld, .json or .qdpx. */
gboolean tz_work_import_is_known (const char *name);

/**
 * tz_work_import:
 * @path: (type filename)
 * @error: %TZ_ERROR_INVALID where the ending says nothing, %TZ_ERROR_CORRUPT, %TZ_ERROR_TOO_LARGE, a %G_IO_ERROR;
 * what cannot be taken of a file that can be read is in the summary with its reason
 *
 * Takes them in as one step of the history. Of a .qdpx, texts that are not here become notices, before that. A door
 * (door.h).
 *
 * Returns: (transfer full) (nullable): what became of each
 */
TzWorkSummary *tz_work_import (TzLibrary *library, const char *path, GCancellable *cancellable,
                               GError **error);

/** tz_work_item_dup_words: Returns: (transfer full): what a side says, in the language of the locale. @note,
 * @decision: (nullable): one of the two. */
char *tz_work_item_dup_words (const TzAnnotation *note, const TzDecision *decision, const TzLexicon *lexicon);

/** tz_work_item_dup_maker: Returns: (transfer full): who says it and since when, as far as that is known: 周明 · 2026-03-02
 * 09:14. @note, @decision: (nullable): one of the two. */
char *tz_work_item_dup_maker (const TzAnnotation *note, const TzDecision *decision);

/** tz_work_item_get_quote: Returns: (transfer none): the words that @item is on; "" where there are none. */
const char *tz_work_item_get_quote (const TzMergeItem *item);
