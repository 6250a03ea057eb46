#include "near-words.h"

#define FURTHEST 200

static gboolean
stand_at (const gunichar *s, const gunichar *words, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    if (s[i] != words[i])
      return FALSE;
  return TRUE;
}

static guint32
distance (guint32 a, guint32 b)
{
  return a > b ? a - b : b - a;
}

TzSpan
tz_near_words_find (const TzText *text, const char *words, TzSpan place)
{
  g_autoptr (TzText) wanted = tz_text_new (words, -1, NULL);
  const guint32 n = wanted != NULL ? tz_text_get_length (wanted) : 0;
  const guint32 length = tz_text_get_length (text);
  TzSpan best = TZ_SPAN_NONE;
  guint32 first = place.start > FURTHEST ? place.start - FURTHEST : 0;
  for (guint32 i = first; n > 0 && i <= place.start + FURTHEST && i + n <= length; i++) {
    if (!stand_at (tz_text_get_folded (text) + i, tz_text_get_folded (wanted), n))
      continue;
    if (tz_span_is_empty (best) || distance (i, place.start) < distance (best.start, place.start))
      best = tz_span (i, i + n);
  }
  return best;
}
