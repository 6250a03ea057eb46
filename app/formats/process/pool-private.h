#pragma once

#include "frames.h"
#include "reader-pool.h"

/** tz_reader_pool_ask: @fds: (array length=n_fds): what the request is about. Returns: (transfer full) (nullable): the
 * answer of a reader (reader-process.h). */
GVariant *tz_reader_pool_ask (TzReaderPool *pool, TzFrameKind request, GVariant *value, const int *fds,
                              guint n_fds, GCancellable *cancellable, TzFrameKind *answer, GError **error);

/** tz_reader_pool_put: Returns: a descriptor of a file in memory that holds @bytes, or -1. */
int tz_reader_pool_put (GBytes *bytes, GError **error);

/** tz_reader_pool_renew: @name: (nullable): of a file. Returns: (transfer full) (nullable): what is made of it where it is
 * an old one (converter.h), else itself. */
GBytes *tz_reader_pool_renew (TzReaderPool *pool, GBytes *bytes, const char *name, GCancellable *cancellable,
                              GError **error);
