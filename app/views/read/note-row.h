#pragma once

#include <gtk/gtk.h>

#include "open-notice.h"

/** TzNoteRow: a note in the list: the words it stands on, what was written, which is edited in place, and
 * whether it is saved. */
#define TZ_TYPE_NOTE_ROW (tz_note_row_get_type ())
G_DECLARE_FINAL_TYPE (TzNoteRow, tz_note_row, TZ, NOTE_ROW, GtkListBoxRow)

GtkWidget *tz_note_row_new (TzOpenNotice *open, TzNote *note);
TzNote *tz_note_row_get_note (TzNoteRow *row);
/** tz_note_row_edit: Puts the cursor into what was written. */
void tz_note_row_edit (TzNoteRow *row);
