#pragma once

#include "library.h"

/*
 * What an import does beside the thread that stores, while others work in the library: brings what is stored into the
 * search index, and moves the log into the file.
 */
typedef struct _Companion Companion;

/** companion_new: Starts it. @library: (transfer none): which is held until companion_free(). */
Companion *companion_new (TzLibrary *library);

/** companion_free: Waits until it has finished what it is at. Whether that could be done is not asked: the work is. */
void companion_free (Companion *companion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Companion, companion_free)
