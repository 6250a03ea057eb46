#pragma once

#include "desk.h"
#include "problem-query.h"

/** TzWordPlacesWindow: the titles of problems in which a term stands; each leads to its text. */
#define TZ_TYPE_WORD_PLACES_WINDOW (tz_word_places_window_get_type ())
G_DECLARE_FINAL_TYPE (TzWordPlacesWindow, tz_word_places_window, TZ, WORD_PLACES_WINDOW, AdwWindow)

/** tz_word_places_window_present: Looks for @term in the problems of @query, which is copied, and lists them in a window
 * over @parent, which makes way for the text that is opened. */
void tz_word_places_window_present (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query,
                                    const char *term);
