#pragma once

#include "analysis.h"

/* Reading with what an analyst says of the outline. The findings are in nobody else's hands: they are changed in
 * place. Both take time linear in the length of the text. */

/**
 * tz_analysis_read_like:
 * @example: a place in a line that is a problem, or opens one
 *
 * Reads headings and problems anew: what begins like that line, with the same kind of label or wording, is a
 * problem, and what stands above such lines is a heading.
 *
 * Returns: %FALSE, with nothing changed, where the line begins like no other
 */
gboolean tz_analysis_read_like (TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                                TzSpan example);

/**
 * tz_analysis_read_within:
 * @numbers: (element-type guint): indexes of problems whose extent was given
 *
 * Reads anew what stands within each of these problems by itself: label, answer, measures, status and themes.
 */
void tz_analysis_read_within (TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                              const GArray *numbers);

/** tz_analysis_find_wording: Returns: the title in @line, a line of @text that words a problem: without label,
 * closing punctuation and what follows its first sentence. */
TzSpan tz_analysis_find_wording (const TzText *text, TzSpan line);
