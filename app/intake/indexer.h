#pragma once

#include "library.h"

/* Brings what is imported into the search index on a thread of its own, beside what is stored next. */
typedef struct _TzIndexer TzIndexer;

/** tz_indexer_new: Starts the thread. @library: (transfer none): which is held until tz_indexer_finish(). */
TzIndexer *tz_indexer_new (TzLibrary *library);

/** tz_indexer_add: Says that @n more were stored while others followed. */
void tz_indexer_add (TzIndexer *indexer, guint n);

/** tz_indexer_finish: Waits until all that was stored is in the index, and frees @indexer. What could not be
 * brought into it is tried once more. @error: why some are left out. */
gboolean tz_indexer_finish (TzIndexer *indexer, GError **error);
