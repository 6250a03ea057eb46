#include "needle.h"

#include <string.h>

#include "search-fold.h"
#include "utf8.h"

struct _TzNeedle {
  char *utf8;       /* as it was written */
  gunichar *folded; /* without blanks */
  guint length;
  guint *borders; /* for each prefix, how long the longest proper prefix is that also ends it (Knuth, Morris,
                     Pratt 1977) */
};

static void
find_borders (TzNeedle *needle)
{
  needle->borders = g_new0 (guint, needle->length);
  guint border = 0;
  for (guint i = 1; i < needle->length; i++) {
    while (border > 0 && needle->folded[i] != needle->folded[border])
      border = needle->borders[border - 1];
    if (needle->folded[i] == needle->folded[border])
      border++;
    needle->borders[i] = border;
  }
}

TzNeedle *
tz_needle_new (const char *utf8)
{
  g_autoptr (TzNeedle) needle = g_new0 (TzNeedle, 1);
  needle->folded = g_new (gunichar, g_utf8_strlen (utf8, -1) + 1);
  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = tz_search_fold (g_utf8_get_char (p));
    if (c != 0)
      needle->folded[needle->length++] = c;
  }
  if (needle->length == 0)
    return NULL;
  needle->utf8 = g_strdup (utf8);
  find_borders (needle);
  return g_steal_pointer (&needle);
}

void
tz_needle_free (TzNeedle *needle)
{
  g_free (needle->utf8);
  g_free (needle->folded);
  g_free (needle->borders);
  g_free (needle);
}

void
tz_needle_ask (const TzNeedle *needle, TzGramQuery *query)
{
  tz_gram_query_add (query, needle->folded, needle->length);
}

/* Where a match that ends before @end begins: as many code points back as the needle has, blanks aside. */
static guint32
find_start (const TzNeedle *needle, const gunichar *folded, guint32 end)
{
  guint32 start = end;
  for (guint left = needle->length; left > 0;)
    if (tz_search_fold (folded[--start]) != 0)
      left--;
  return start;
}

/* How much of the needle is matched when @c follows what was matched before. */
static guint
match_next (const TzNeedle *needle, guint matched, gunichar c)
{
  while (matched > 0 && c != needle->folded[matched])
    matched = needle->borders[matched - 1];
  return c == needle->folded[matched] ? matched + 1 : matched;
}

gboolean
tz_needle_is_in (const TzNeedle *needle, const char *utf8, gsize n_bytes)
{
  /* Most texts that the index names hold it as it was written, which is soon found. */
  if (memmem (utf8, n_bytes, needle->utf8, strlen (needle->utf8)) != NULL)
    return TRUE;
  guint matched = 0;
  for (const char *p = utf8; p < utf8 + n_bytes && matched < needle->length; p = g_utf8_next_char (p)) {
    gunichar c = tz_search_fold (tz_utf8_get_char (p));
    if (c != 0)
      matched = match_next (needle, matched, c);
  }
  return matched == needle->length;
}

gboolean
tz_needle_find (const TzNeedle *needle, const TzText *text, guint32 from, TzSpan *span)
{
  const gunichar *folded = tz_text_get_folded (text);
  guint32 n = tz_text_get_length (text);
  guint matched = 0;
  for (guint32 i = from; i < n; i++) {
    gunichar c = tz_search_fold (folded[i]);
    if (c == 0)
      continue;
    matched = match_next (needle, matched, c);
    if (matched < needle->length)
      continue;
    *span = tz_span (find_start (needle, folded, i + 1), i + 1);
    return TRUE;
  }
  return FALSE;
}
