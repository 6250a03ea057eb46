#pragma once

#include "text.h"

/**
 * TzDisplayText:
 *
 * A text as a text view shows it: the original, with very long paragraphs broken, since a text view lays out
 * a paragraph at once and would freeze. Breaks are for display only: every place is kept and asked for in the
 * original text, and translated here.
 */
typedef struct _TzDisplayText TzDisplayText;

/** tz_display_text_new: Returns: (transfer full): @text broken for display. */
TzDisplayText *tz_display_text_new (TzText *text);
void tz_display_text_free (TzDisplayText *display);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDisplayText, tz_display_text_free)

/** tz_display_text_get_utf8: Returns: (transfer none): what is shown. */
const char *tz_display_text_get_utf8 (const TzDisplayText *display);
gsize tz_display_text_get_n_bytes (const TzDisplayText *display);

/** tz_display_text_get_n_breaks: Returns: how many line feeds are shown that the text does not have. */
guint tz_display_text_get_n_breaks (const TzDisplayText *display);

/** tz_display_text_to_shown: Returns: @span as code points of what is shown; breaks at its edges are left
 * out. */
TzSpan tz_display_text_to_shown (const TzDisplayText *display, TzSpan span);

/** tz_display_text_to_original: Returns: @span of what is shown as code points of the text. */
TzSpan tz_display_text_to_original (const TzDisplayText *display, TzSpan span);
