#pragma once

#include <glib.h>

/** tz_words_dup_origin: Returns: (transfer full): by which rule of the analysis something was found, in words, and
 * how certain that is. */
char *tz_words_dup_origin (const char *rule, float certainty);
