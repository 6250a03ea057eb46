#pragma once

#include "desk.h"
#include "marks.h"
#include "note.h"

/**
 * TzNotes:
 *
 * The notes of the open notice, in order of place: a #GListModel of #TzNote that keeps the library in step
 * with the screen. What is typed is saved a moment later; what cannot be saved stays on the screen, says so,
 * and is tried again.
 */
#define TZ_TYPE_NOTES (tz_notes_get_type ())
G_DECLARE_FINAL_TYPE (TzNotes, tz_notes, TZ, NOTES, GObject)

/** tz_notes_new: @annotations: (element-type TzAnnotation) (transfer none): what the library has. */
TzNotes *tz_notes_new (TzDesk *desk, gint64 notice, GPtrArray *annotations);

/** tz_notes_add: Adds a note on @span, shown at once and saved in turn. Returns: (transfer none). */
TzNote *tz_notes_add (TzNotes *notes, TzSpan span, const char *quote);

/** tz_notes_delete: Takes @note away; tz_notes_restore() puts it back as it was. */
void tz_notes_delete (TzNotes *notes, TzNote *note);
void tz_notes_restore (TzNotes *notes, TzNote *note);

/** tz_notes_take: Takes over what the library has, after a step was undone or redone. @annotations:
 * (element-type TzAnnotation) (transfer none). */
void tz_notes_take (TzNotes *notes, GPtrArray *annotations);

/** tz_notes_save_now: Does not wait for a pause in the typing. */
void tz_notes_save_now (TzNotes *notes);

/** tz_notes_discard: Saves nothing any more: the notice is no longer in the library. */
void tz_notes_discard (TzNotes *notes);

/** tz_notes_get_marks: Returns: (transfer none): where the notes stand; ids are places in the list. */
TzMarks *tz_notes_get_marks (TzNotes *notes);
