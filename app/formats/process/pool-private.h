#pragma once

#include "reader-pool.h"
#include "reader-process.h"

/** tz_reader_pool_ask: @request: its value floating or held. Returns: (transfer full) (nullable): the answer of a reader
 * (reader-process.h). */
GVariant *tz_reader_pool_ask (TzReaderPool *pool, const TzReaderRequest *request, GCancellable *cancellable,
                              TzFrameKind *answer, GError **error);

/** tz_reader_pool_put: Returns: a descriptor of a file in memory that holds @bytes, or -1. */
int tz_reader_pool_put (GBytes *bytes, GError **error);

/** tz_reader_pool_get: Returns: (transfer full) (nullable): @n_bytes at @offset of what a reader has written, which the reader
 * may still change. */
GBytes *tz_reader_pool_get (int fd, guint64 offset, gsize n_bytes, GError **error);

/** tz_reader_pool_renew: @name: (nullable): of a file. Returns: (transfer full) (nullable): what is made of it where it is
 * an old one (converter.h), else itself. */
GBytes *tz_reader_pool_renew (TzReaderPool *pool, GBytes *bytes, const char *name, GCancellable *cancellable,
                              GError **error);
