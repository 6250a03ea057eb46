#pragma once

#include <gtk/gtk.h>

/**
 * TzNoteBody:
 *
 * A text view as high as its lines. A text view wraps its lines where it gets its width, and asks there for the height
 * that they have then; but GTK forgets what is asked for while sizes are given (gtk_widget_allocate(), "Size allocation
 * is god"), and may forget to lay out, and so to draw, the #TzStillBin around it. So it asks again when sizes have been
 * given, before anything is drawn.
 */
#define TZ_TYPE_NOTE_BODY (tz_note_body_get_type ())
G_DECLARE_FINAL_TYPE (TzNoteBody, tz_note_body, TZ, NOTE_BODY, GtkTextView)
