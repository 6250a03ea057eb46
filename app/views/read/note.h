#pragma once

#include <glib-object.h>

#include "library-types.h"

/** TzNoteState: whether what is on the screen is safe in the library. */
typedef enum { TZ_NOTE_SAVED, TZ_NOTE_PENDING, TZ_NOTE_FAILED } TzNoteState;

/**
 * TzNote:
 *
 * A note or highlight of the open notice as it is on the screen. Properties: "body" (what the analyst wrote,
 * "" for a highlight) and "tags" (of type #GStrv), of which changing makes the note pending, and "state"
 * (#TzNoteState). #TzNotes saves it.
 */
#define TZ_TYPE_NOTE (tz_note_get_type ())
G_DECLARE_FINAL_TYPE (TzNote, tz_note, TZ, NOTE, GObject)

/** tz_note_new: @annotation: (transfer full): with id 0 where the library does not have it yet. */
TzNote *tz_note_new (TzAnnotation *annotation);

/** tz_note_get: Returns: (transfer none): the note as it is on the screen. */
const TzAnnotation *tz_note_get (TzNote *note);
TzSpan tz_note_get_span (TzNote *note);
const char *tz_note_get_body (TzNote *note);
void tz_note_set_body (TzNote *note, const char *body);
/** tz_note_get_tags: Returns: (transfer none): %NULL-terminated. */
const char *const *tz_note_get_tags (TzNote *note);
void tz_note_set_tags (TzNote *note, const char *const *tags);
TzNoteState tz_note_get_state (TzNote *note);
/** tz_note_get_problem: Returns: (transfer none) (nullable): why saving failed. */
const char *tz_note_get_problem (TzNote *note);

/** tz_note_renew: Takes what the library has of the note, unless something else is typed or under way. */
void tz_note_renew (TzNote *note, const TzAnnotation *annotation);
/** tz_note_forget: The library no longer has the note, and is not to have it again. */
void tz_note_forget (TzNote *note);

/* For #TzNotes: what is wanted of the library, and what it has. */

typedef enum { TZ_NOTE_NOTHING, TZ_NOTE_ADD, TZ_NOTE_CHANGE, TZ_NOTE_DELETE, TZ_NOTE_RESTORE } TzNoteStep;

/** tz_note_begin_step: Returns: the next write that the note needs, which the caller carries out;
 * %TZ_NOTE_NOTHING where there is none or one is under way. */
TzNoteStep tz_note_begin_step (TzNote *note);
/** tz_note_end_step: The write is done; @stored: (nullable): an added note as the library has it; @error:
 * (nullable): it failed. */
void tz_note_end_step (TzNote *note, TzNoteStep step, const TzAnnotation *stored, const GError *error);
/** tz_note_set_wanted: Whether the note is to be in the library. */
void tz_note_set_wanted (TzNote *note, gboolean wanted);
