#pragma once

#include <glib.h>

/*
 * Winnowing (Schleimer, Wilkerson, Aiken, Winnowing: local algorithms for document fingerprinting, 2003): of the
 * grams of each window the one with the least hash is chosen, of several the last. Wherever the same
 * %TZ_WINNOW_LEAST letters stand, the same gram of them is chosen.
 */

/* Letters of a gram, and grams of a window. */
#define TZ_WINNOW_GRAM 10u
#define TZ_WINNOW_WINDOW 11u
#define TZ_WINNOW_LEAST (TZ_WINNOW_GRAM + TZ_WINNOW_WINDOW - 1)

/** TzGramPlace: a gram that is chosen. */
typedef struct {
  guint32 hash;
  guint32 at; /* its first letter */
} TzGramPlace;

/** tz_winnow: Returns: (transfer full) (element-type TzGramPlace): the grams chosen, in their order; none where
 * there are fewer letters than %TZ_WINNOW_LEAST. */
GArray *tz_winnow (const gunichar *letters, guint32 n);

/** tz_winnow_hash: Returns: the hash of some letters. */
guint32 tz_winnow_hash (const gunichar *letters, guint32 n);
