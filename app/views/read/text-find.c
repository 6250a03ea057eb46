#include "text-find.h"

TzMarks *
tz_text_find_all (const TzText *text, const TzSearchWords *words)
{
  TzMarks *hits = tz_marks_new ();
  g_autoptr (GArray) places = tz_search_words_find (words, text);
  for (guint i = 0; i < places->len; i++)
    tz_marks_add (hits, g_array_index (places, TzSpan, i), i);
  return hits;
}
