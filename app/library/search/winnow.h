#pragma once

#include <glib.h>

/*
 * Winnowing (Schleimer, Wilkerson, Aiken, Winnowing: local algorithms for document fingerprinting, 2003): of the
 * grams of each window the one with the least hash is chosen, of several the last. Wherever the same
 * TZ_WINNOW_LEAST (window) letters stand, the same gram of them is chosen; of long texts without repetition one
 * gram in (window + 1) / 2 is.
 */

/** TZ_WINNOW_GRAM: letters of a gram. */
#define TZ_WINNOW_GRAM 10u

/** TZ_WINNOW_LEAST: so many same letters have a gram in common that is chosen of windows of @window grams. */
#define TZ_WINNOW_LEAST(window) (TZ_WINNOW_GRAM + (window)-1)

/** TzGramPlace: a gram that is chosen. */
typedef struct {
  guint32 hash;
  guint32 at; /* its first letter */
} TzGramPlace;

/** tz_winnow: Returns: (transfer full) (element-type TzGramPlace): the grams chosen of windows of @window grams, in
 * their order; none where there are fewer letters than TZ_WINNOW_LEAST (@window). */
GArray *tz_winnow (const gunichar *letters, guint32 n, guint32 window);

/** tz_winnow_hash: Returns: the hash of some letters. */
guint32 tz_winnow_hash (const gunichar *letters, guint32 n);
