#include "anchor.h"

#include <string.h>

static gboolean
stands_at (const TzAnchor *anchor, const TzText *text)
{
  g_autofree char *there = tz_text_dup_slice (text, anchor->span);
  return strcmp (there, anchor->quote) == 0;
}

gboolean
tz_anchor_find (const TzAnchor *anchor, const TzText *text, TzSpan *span)
{
  *span = anchor->span;
  if (stands_at (anchor, text))
    return TRUE;

  g_autofree char *context = g_strconcat (anchor->prefix, anchor->quote, anchor->suffix, NULL);
  const char *utf8 = tz_text_get_utf8 (text);
  const char *first = strstr (utf8, context);
  if (*anchor->quote == '\0' || first == NULL || strstr (first + 1, context) != NULL)
    return FALSE;
  const char *quote = first + strlen (anchor->prefix);
  *span = tz_span (tz_text_position (text, quote - utf8),
                   tz_text_position (text, quote + strlen (anchor->quote) - utf8));
  return TRUE;
}
