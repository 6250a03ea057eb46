#pragma once

#include <gtk/gtk.h>

#include "open-notice.h"

/** TzNoteTags: the tags of a note, in one line that is edited in place, with a menu of themes: the theme of a note is
 * a tag of its name. */
#define TZ_TYPE_NOTE_TAGS (tz_note_tags_get_type ())
G_DECLARE_FINAL_TYPE (TzNoteTags, tz_note_tags, TZ, NOTE_TAGS, GtkBox)

/** tz_note_tags_set_note: Shows the tags of @note, once. */
void tz_note_tags_set_note (TzNoteTags *tags, TzOpenNotice *open, TzNote *note);
