#pragma once

#include "library.h"
#include "reader-pool.h"

/**
 * tz_source_lines_find:
 * @source: a PDF or a picture
 * @n_pages: (out): how many pages it has
 * @error: return location; those of tz_page_lines_new(), %TZ_ERROR_NOT_FOUND
 *
 * Finds where the lines of its text stand on its pages. Those of pages whose text is recognised are kept in the library:
 * each takes a second or more.
 *
 * Returns: (transfer full) (nullable) (element-type TzPageLine): the lines
 */
GArray *tz_source_lines_find (TzLibrary *library, gint64 source, TzReaderPool *readers, guint *n_pages,
                              GCancellable *cancellable, GError **error);
