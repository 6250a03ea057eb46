#include "search-words.h"

#include "needle-walk.h"
#include "search-parse.h"

struct _TzSearchWords {
  GPtrArray *needles; /* of TzNeedle */
};

static void
free_needle (gpointer data)
{
  tz_needle_free (data);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((TzSearchWords *)data)->needles);
}

TzSearchWords *
tz_search_words_new (const char *text)
{
  g_autoptr (GPtrArray) terms = tz_search_parse (text != NULL ? text : "");
  g_autoptr (TzSearchWords) words = g_atomic_rc_box_new (TzSearchWords);
  words->needles = g_ptr_array_new_with_free_func (free_needle);
  for (guint i = 0; i < terms->len; i++) {
    const TzTerm *term = terms->pdata[i];
    if (term->kind == TZ_TERM_TEXT && !term->excluded)
      g_ptr_array_add (words->needles, tz_needle_new (term->value));
  }
  return words->needles->len > 0 ? g_steal_pointer (&words) : NULL;
}

TzSearchWords *
tz_search_words_ref (TzSearchWords *words)
{
  return g_atomic_rc_box_acquire (words);
}

void
tz_search_words_unref (TzSearchWords *words)
{
  g_atomic_rc_box_release_full (words, clear);
}

GArray *
tz_search_words_find (const TzSearchWords *words, const TzText *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  g_autoptr (TzNeedleWalk) walk = tz_needle_walk_new (words->needles, text);
  TzSpan place;
  while (tz_needle_walk_next (walk, &place))
    g_array_append_val (places, place);
  return places;
}
