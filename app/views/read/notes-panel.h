#pragma once

#include <adwaita.h>

#include "open-notice.h"

/** TzNotesPanel: the notes of the open notice in order of place: a list that filters, leads to the text, and
 * is written in. */
#define TZ_TYPE_NOTES_PANEL (tz_notes_panel_get_type ())
G_DECLARE_FINAL_TYPE (TzNotesPanel, tz_notes_panel, TZ, NOTES_PANEL, AdwBin)

/** tz_notes_panel_set_open: Shows the notes of @open, once. */
void tz_notes_panel_set_open (TzNotesPanel *panel, TzOpenNotice *open);

/** tz_notes_panel_edit: Puts the cursor into @note. */
void tz_notes_panel_edit (TzNotesPanel *panel, TzNote *note);
