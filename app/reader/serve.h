#pragma once

#include "document.h"

/** TzReadFunc: tz_document_read(), or what a test puts in its place. */
typedef TzDocument *(*TzReadFunc) (GBytes *bytes, const char *name, const char *charset,
                                   GCancellable *cancellable, GError **error);

/**
 * tz_reader_serve:
 * @socket: to the program that started this one (frames.h)
 * @readable: folders whose files reading takes; closed by %NULL
 *
 * Shuts this process in (sandbox.h), says how far, and answers with what @read makes of each file that comes, until the
 * other side closes the socket.
 *
 * Returns: the exit status of the process
 */
int tz_reader_serve (int socket, const char *const *readable, TzReadFunc read);
