#pragma once

#include "connection.h"
#include "lock.h"

/*
 * The one thread that owns the writing connection of a library. Work is done in the order in which it is
 * handed over.
 */
typedef struct _TzWriter TzWriter;

/** TzWriterFunc: work for the writer's thread. */
typedef gpointer (*TzWriterFunc) (TzWriter *writer, gpointer data, GError **error);

/**
 * tz_writer_new:
 * @connection: (transfer full) (nullable): %NULL where the library may only be read
 * @lock: (transfer full) (nullable): let go when the connection is closed
 */
TzWriter *tz_writer_new (TzConnection *connection, TzLock *lock);

/** tz_writer_free: Does what was handed over, ends the thread and closes the connection; never on that
 * thread. */
void tz_writer_free (TzWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWriter, tz_writer_free)

/** tz_writer_call: Runs @func on the writer's thread and waits; runs it at once where that is the calling
 * thread. Returns: what @func returned. */
gpointer tz_writer_call (TzWriter *writer, TzWriterFunc func, gpointer data, GError **error);

/** tz_writer_push: Hands @task over to @func on the writer's thread and returns at once. @task: (transfer
 * full): @func takes it over. */
typedef void (*TzWriterTaskFunc) (GTask *task);
void tz_writer_push (TzWriter *writer, TzWriterTaskFunc func, GTask *task);

/** tz_writer_is_awaited: Returns: whether work was handed over that is not begun. */
gboolean tz_writer_is_awaited (TzWriter *writer);

/** tz_writer_has_long_log: Returns: whether the log (log.h) was long when the writer last committed. */
gboolean tz_writer_has_long_log (TzWriter *writer);

/** tz_writer_get_connection: Returns: (transfer none) (nullable): the connection; only on the writer's
 * thread. */
TzConnection *tz_writer_get_connection (TzWriter *writer);
