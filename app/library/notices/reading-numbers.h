#pragma once

#include "connection.h"
#include "lexicon.h"

/** tz_reading_number: Looks up the number that stands for findings which this program makes with @lexicon,
 * giving it one where it has none yet; in a write. */
gboolean tz_reading_number (TzConnection *connection, const TzLexicon *lexicon, gint64 *number,
                            GError **error);

/** tz_reading_find: The same, for reading; 0 where it has none. */
gboolean tz_reading_find (TzConnection *connection, const TzLexicon *lexicon, gint64 *number, GError **error);
