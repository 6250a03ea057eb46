#pragma once

#include "frames.h"
#include "recognised-pages.h"
#include "sandbox-state.h"

/* One process of taizhang-reader, seen from the program that started it. */
typedef struct _TzReaderProcess TzReaderProcess;

/**
 * tz_reader_process_new:
 * @program: path of taizhang-reader
 * @limit: how long an answer may take, in microseconds
 * @error: return location; %TZ_ERROR_FAILED
 *
 * Starts it, and waits until it has shut itself in.
 *
 * Returns: (transfer full) (nullable): the process
 */
TzReaderProcess *tz_reader_process_new (const char *program, gint64 limit, GError **error);

/** tz_reader_process_free: Ends the process. */
void tz_reader_process_free (TzReaderProcess *process);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzReaderProcess, tz_reader_process_free)

/** tz_reader_process_get_state: Returns: (transfer none): what it says it is held in. */
const TzSandboxState *tz_reader_process_get_state (const TzReaderProcess *process);

/** tz_reader_process_count: Returns: how often it was asked. */
guint tz_reader_process_count (const TzReaderProcess *process);

/** TzReaderRequest: what is asked of a reader. */
typedef struct {
  TzFrameKind kind;
  GVariant *value;
  int fds[TZ_FRAME_MAX_FDS]; /* what it is about */
  guint n_fds;
  TzPagesFunc tell; /* (nullable): of each page, where they are recognised */
  gpointer user_data;
} TzReaderRequest;

/**
 * tz_reader_process_ask:
 * @answer: (out): the kind of the answer
 * @error: return location; %TZ_ERROR_FAILED, with the reason for people, where it broke down, hung or answered
 * nonsense; %G_IO_ERROR_CANCELLED
 *
 * Each page that is recognised may take as long as an answer may. After an error the process is of no more use.
 *
 * Returns: (transfer full) (nullable): the value of the answer
 */
GVariant *tz_reader_process_ask (TzReaderProcess *process, const TzReaderRequest *request,
                                 GCancellable *cancellable, TzFrameKind *answer, GError **error);
