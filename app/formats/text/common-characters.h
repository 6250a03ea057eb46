#pragma once

#include <glib.h>

/** tz_is_common_character: Returns: whether @c is one of the most frequent Chinese characters, simplified or
 * traditional. They make up four fifths of any Chinese text, and few of a text decoded with a wrong charset.
 */
gboolean tz_is_common_character (gunichar c);
