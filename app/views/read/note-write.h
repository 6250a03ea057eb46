#pragma once

#include "library.h"
#include "note.h"

/* A write of a note, for tz_library_submit(). */

/** tz_note_write_new: Returns: (transfer full): what @step needs of @annotation as it is now. */
gpointer tz_note_write_new (const TzAnnotation *annotation, TzNoteStep step);
void tz_note_write_free (gpointer write);

/** tz_note_write_run: A #TzLibraryFunc. Returns: (transfer full) (nullable): a #TzAnnotation as it is stored,
 * where it was added. */
gpointer tz_note_write_run (TzLibrary *library, gpointer write, GError **error);
