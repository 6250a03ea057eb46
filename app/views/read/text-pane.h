#pragma once

#include <adwaita.h>

#include "reviewer.h"

/** TzTextPane: the middle of the Read view: the text in its column, with the card of the finding under the
 * pointer, what can be done with a selection, and the find bar. */
#define TZ_TYPE_TEXT_PANE (tz_text_pane_get_type ())
G_DECLARE_FINAL_TYPE (TzTextPane, tz_text_pane, TZ, TEXT_PANE, AdwBin)

/** tz_text_pane_set_open: Shows the notice of @reviewer, once. */
void tz_text_pane_set_open (TzTextPane *pane, TzReviewer *reviewer);
/** tz_text_pane_find: Opens the find bar with the selected words. */
void tz_text_pane_find (TzTextPane *pane);
/** tz_text_pane_show_search: Marks the words of a search of the library, with the find bar above them and the
 * focus in the text. */
void tz_text_pane_show_search (TzTextPane *pane, const char *search);
/** tz_text_pane_annotate: Sets a note (or, without @edit, a highlight) on the selection, else on the finding
 * that is picked. */
void tz_text_pane_annotate (TzTextPane *pane, gboolean edit);
/** tz_text_pane_copy_citation: Copies the same words, with where they stand. */
void tz_text_pane_copy_citation (TzTextPane *pane);
/** tz_text_pane_correct: Opens the editor of the entity one is at. */
void tz_text_pane_correct (TzTextPane *pane);
/** tz_text_pane_add_finding: Opens the editor for the selected words. */
void tz_text_pane_add_finding (TzTextPane *pane);
/** tz_text_pane_get_selection: Returns: the selected words; empty where none are. */
TzSpan tz_text_pane_get_selection (TzTextPane *pane);
/** tz_text_pane_go_to_problem: Asks for the number of a problem and goes there. */
void tz_text_pane_go_to_problem (TzTextPane *pane);

/** tz_text_pane_show_card: Shows the card of the picked finding. */
void tz_text_pane_show_card (TzTextPane *pane);
void tz_text_pane_hide_card (TzTextPane *pane);
/** tz_text_pane_tell_card: Hides the card, and lets the screen reader know what it would say of the picked finding. */
void tz_text_pane_tell_card (TzTextPane *pane);
/** tz_text_pane_focus: Puts the focus into the text. */
void tz_text_pane_focus (TzTextPane *pane);
