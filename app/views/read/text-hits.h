#pragma once

#include <gio/gio.h>

#include "marks.h"
#include "text.h"

/**
 * TzTextHits:
 *
 * The places where the words of a search stand in one text, and the one that one is at. They are looked for off
 * the main thread. Signal "changed": the places, or the one that one is at.
 */
#define TZ_TYPE_TEXT_HITS (tz_text_hits_get_type ())
G_DECLARE_FINAL_TYPE (TzTextHits, tz_text_hits, TZ, TEXT_HITS, GObject)

TzTextHits *tz_text_hits_new (TzText *text);

/** tz_text_hits_find: Looks for the words of @search (search-words.h); one is then at the first place from
 * @from on. What was found before stays until then; "" takes it away at once. */
void tz_text_hits_find (TzTextHits *hits, const char *search, guint32 from);

/** tz_text_hits_has_words: Returns: whether the search that was ended asked for words. */
gboolean tz_text_hits_has_words (TzTextHits *hits);

/** tz_text_hits_get_marks: Returns: (transfer none): all places, their ids counted from 0. */
TzMarks *tz_text_hits_get_marks (TzTextHits *hits);

/** tz_text_hits_get_current: Returns: the number of the place one is at, or -1 where there is none. */
int tz_text_hits_get_current (TzTextHits *hits);

/** tz_text_hits_step: Goes to the next or previous place, from the last around to the first. */
void tz_text_hits_step (TzTextHits *hits, gboolean forward);
