#pragma once

#include "document.h"
#include "ledger-columns.h"
#include "sandbox-state.h"

/*
 * Files are read by processes of their own (app/reader), which can do nothing but read what they are handed: a
 * file that breaks, stalls or takes over its reader harms nothing else. A pool keeps those that are idle, so that
 * the next file need not wait for one to start. Any thread may use a pool.
 */
typedef struct _TzReaderPool TzReaderPool;

/** tz_reader_pool_new: Returns: (transfer full): a pool; nothing is started yet. */
TzReaderPool *tz_reader_pool_new (void);

/** tz_reader_pool_new_for_program: @program: what is started in place of taizhang-reader; @limit: how long a
 * file may take, in microseconds. */
TzReaderPool *tz_reader_pool_new_for_program (const char *program, gint64 limit);

/** tz_reader_pool_check: Returns: whether there is a program to be started, which is asked before many files are read. */
gboolean tz_reader_pool_check (TzReaderPool *pool, GError **error);

/** tz_reader_pool_free: Ends its processes; nobody may be reading. */
void tz_reader_pool_free (TzReaderPool *pool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzReaderPool, tz_reader_pool_free)

/**
 * tz_reader_pool_read:
 * @error: return location; those of tz_document_read(), and %TZ_ERROR_FAILED where the file broke or stalled
 * its reader
 *
 * tz_document_read() in another process, and tz_document_recognise() where that is wanted. A door (door.h).
 *
 * Returns: (transfer full) (nullable): the document
 */
TzDocument *tz_reader_pool_read (TzReaderPool *pool, GBytes *bytes, const char *name, const char *charset,
                                 GCancellable *cancellable, GError **error);

/** tz_reader_pool_read_telling: The same; @tell: (nullable): is told of each page of a scanned file that was recognised, in
 * the calling thread. */
TzDocument *tz_reader_pool_read_telling (TzReaderPool *pool, GBytes *bytes, const char *name,
                                         const char *charset, TzPagesFunc tell, gpointer user_data,
                                         GCancellable *cancellable, GError **error);

/**
 * tz_reader_pool_load:
 * @bytes: (out) (transfer full) (optional): the file as it is, set on success
 * @error: return location; those of tz_reader_pool_read() and tz_document_load_bytes()
 *
 * The same for a file.
 *
 * Returns: (transfer full) (nullable): the document
 */
TzDocument *tz_reader_pool_load (TzReaderPool *pool, GFile *file, const char *charset, GBytes **bytes,
                                 GCancellable *cancellable, GError **error);

/** tz_reader_pool_find_state: Starts a reader where none is idle, and asks it what it is held in. A door. */
gboolean tz_reader_pool_find_state (TzReaderPool *pool, TzSandboxState *state, GError **error);

/**
 * tz_reader_pool_look:
 * @file: a ledger of tz_ledger_is_ledger()
 * @charset: (nullable): how to decode it
 * @error: return location; those of tz_ledger_read() and tz_document_load_bytes()
 *
 * What its columns seem to hold, for a person to look at before it is imported. A door.
 *
 * Returns: (transfer full) (nullable) (element-type TzLedgerColumn): the columns
 */
GArray *tz_reader_pool_look (TzReaderPool *pool, GFile *file, const char *charset, GCancellable *cancellable,
                             GError **error);
