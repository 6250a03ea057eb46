#include "anchor.h"

#include <string.h>

/* Context grows up to so many code points until no other place has the same. */
#define MAX_CONTEXT 2048

/* Whether the quote in its context stands at the position. */
static gboolean
stands_at (const TzAnchor *anchor, const char *context, const TzText *text)
{
  gsize at = tz_text_byte_offset (text, MIN (anchor->span.start, tz_text_get_length (text)));
  gsize before = strlen (anchor->prefix), length = strlen (context);
  if (before > at || at - before + length > tz_text_get_n_bytes (text))
    return FALSE;
  return memcmp (tz_text_get_utf8 (text) + at - before, context, length) == 0;
}

gboolean
tz_anchor_find (const TzAnchor *anchor, const TzText *text, TzSpan *span)
{
  g_autofree char *context = g_strconcat (anchor->prefix, anchor->quote, anchor->suffix, NULL);
  *span = anchor->span;
  if (stands_at (anchor, context, text))
    return TRUE;

  const char *utf8 = tz_text_get_utf8 (text);
  const char *first = strstr (utf8, context);
  if (*anchor->quote == '\0' || first == NULL || strstr (first + 1, context) != NULL)
    return FALSE;
  const char *quote = first + strlen (anchor->prefix);
  *span = tz_span (tz_text_position (text, quote - utf8),
                   tz_text_position (text, quote + strlen (anchor->quote) - utf8));
  return TRUE;
}

static gboolean
is_alone (const TzText *text, TzSpan span)
{
  g_autofree char *context = tz_text_dup_slice (text, span);
  const char *first = strstr (tz_text_get_utf8 (text), context);
  return first != NULL && strstr (first + 1, context) == NULL;
}

void
tz_anchor_quote (const TzText *text, TzSpan span, char **quote, char **prefix, char **suffix)
{
  guint32 n = TZ_ANCHOR_CONTEXT;
  TzSpan around;
  do {
    around = tz_span (span.start - MIN (span.start, n), MIN (span.end + n, tz_text_get_length (text)));
    n *= 2;
  } while (n <= MAX_CONTEXT && !is_alone (text, around));
  *quote = tz_text_dup_slice (text, span);
  *prefix = tz_text_dup_slice (text, tz_span (around.start, span.start));
  *suffix = tz_text_dup_slice (text, tz_span (span.end, around.end));
}
