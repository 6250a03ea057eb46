#pragma once

#include "text.h"

/** TZ_ANCHOR_CONTEXT: code points of context that are kept on either side of a quote, and more where the text
 * says the same elsewhere. */
#define TZ_ANCHOR_CONTEXT 32

/**
 * TzAnchor: a place that is found again in another reading of the text: the position and quote selectors of
 * the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors).
 */
typedef struct {
  TzSpan span;
  const char *quote;
  const char *prefix;
  const char *suffix;
} TzAnchor;

/**
 * tz_anchor_find:
 * @span: (out): where the quote stands
 *
 * Looks at the position first, then for the quote, both with the context around it. A quote that is there
 * twice is not guessed at, nor is one in another context.
 *
 * Returns: whether the quote was found
 */
gboolean tz_anchor_find (const TzAnchor *anchor, const TzText *text, TzSpan *span);

/**
 * tz_anchor_quote:
 * @span: a place in @text
 * @quote: (out) (transfer full): its words
 * @prefix: (out) (transfer full): what stands before them
 * @suffix: (out) (transfer full): what stands after them
 *
 * Reads as much context as tells the place from any other.
 */
void tz_anchor_quote (const TzText *text, TzSpan span, char **quote, char **prefix, char **suffix);
