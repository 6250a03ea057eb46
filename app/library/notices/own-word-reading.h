#pragma once

#include "analysis.h"
#include "connection.h"

/*
 * What follows for the findings when people change their own words (own-words.h): only notices whose texts hold them
 * are read again. The database notes what changes (schema-7.c), whether it was added, undone or restored.
 */

/** tz_own_word_reading_settle: Makes the notices due whose texts hold terms that changed. @changed: (out): whether any
 * did. */
gboolean tz_own_word_reading_settle (TzConnection *connection, gboolean *changed, GError **error);

/** tz_own_word_reading_new_lexicon: Returns: (transfer full) (nullable): the lists of @lexicon with the words of the
 * library. */
TzLexicon *tz_own_word_reading_new_lexicon (TzConnection *connection, TzLexicon *lexicon, GError **error);

/** tz_own_word_reading_note: Notes that @analysis are the findings of @notice now: that is due as long as it was read
 * with other words than are in the list. */
gboolean tz_own_word_reading_note (TzConnection *connection, gint64 notice, const TzAnalysis *analysis,
                                   GError **error);
