#pragma once

#include "cli.h"

/** tz_cli_compare_wording: Prints how much of each notice is shared wording, or of @notice where it is not 0; and,
 * where not as CSV, the passages that stand for most of it. */
TzExit tz_cli_compare_wording (TzLibrary *library, gint64 notice, gboolean csv);

/** tz_cli_compare_words: Prints which words are more frequent in problems of @theme (nullable) of @agency (nullable)
 * than in others. */
TzExit tz_cli_compare_words (TzLibrary *library, const char *theme, const char *agency, gboolean csv);
