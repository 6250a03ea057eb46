#pragma once

#include "library.h"

/**
 * tz_library_find_alike:
 * @notice: in which to look, or 0 for all
 * @type: an entity type
 * @words: as they stand in the text; blanks, width and traditional forms make no difference
 * @missed: %FALSE: where the machine finds an entity of @type in just these words of which nothing was said;
 *   %TRUE: where none of @type is in them
 * @limit: at most so many
 *
 * Finds where the same can be said of the same words.
 *
 * Returns: (transfer full) (element-type TzHit): by notice and place
 */
GPtrArray *tz_library_find_alike (TzLibrary *library, gint64 notice, TzEntityType type, const char *words,
                                  gboolean missed, guint limit, GError **error);
