#pragma once

#include <glib.h>

/** tz_rtf_word_is_left_out: @starred: after \\*. Returns: whether what follows the word in its group is not printed where
 * it stands. */
gboolean tz_rtf_word_is_left_out (const char *word, gboolean starred);

/** tz_rtf_word_find_sign: Returns: the character that the word stands for; 0 where it is none. */
gunichar tz_rtf_word_find_sign (const char *word);
