#pragma once

#include "foreign-work.h"

/**
 * tz_foreign_places_find:
 * @work: its notices are found as far as they are known by their sources
 *
 * Finds in the texts of the library what @work is on, and whether it is a note of this library that comes back. An
 * annotation whose source is not known is looked for by its words in all notices. What is not found is refused.
 *
 * Returns: whether the library could be read
 */
gboolean tz_foreign_places_find (TzForeignWork *work, TzLibrary *library, GCancellable *cancellable,
                                 GError **error);

/** tz_foreign_places_is_same: Whether @own words are @other, in which names may be hidden (masking.h). */
gboolean tz_foreign_places_is_same (const char *own, const char *other);
