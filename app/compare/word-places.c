#include "word-places.h"

#include <string.h>

#include "shared-wording.h"
#include "wordings.h"

typedef struct {
  gunichar *letters; /* folded */
  glong n;
  GPtrArray *places; /* (element-type TzHit) */
  TzCareProgress progress;
  gpointer user_data;
} Looking;

static gboolean
is_masked (const TzWordedProblem *problem, TzSpan place)
{
  for (guint i = 0; i < problem->masks->len; i++) {
    TzSpan mask = g_array_index (problem->masks, TzSpan, i);
    if (mask.start < place.end && place.start < mask.end)
      return TRUE;
  }
  return FALSE;
}

/* Returns: the empty span where the title does not have it. */
static TzSpan
find_place (const Looking *looking, const TzText *text, const TzWordedProblem *problem)
{
  const gunichar *folded = tz_text_get_folded (text);
  guint32 n = (guint32)looking->n, end = MIN (problem->title.end, tz_text_get_length (text));
  for (guint32 i = problem->title.start; i + n <= end; i++) {
    TzSpan place = tz_span (i, i + n);
    if (memcmp (folded + i, looking->letters, n * sizeof *folded) == 0 && !is_masked (problem, place))
      return place;
  }
  return TZ_SPAN_NONE;
}

static TzHit *
make_hit (const TzWorded *worded, TzSpan title, TzSpan place)
{
  TzHit *hit = g_new0 (TzHit, 1);
  hit->notice = worded->notice;
  hit->name = g_strdup (worded->name);
  hit->span = place;
  hit->before = tz_text_dup_slice (worded->text, tz_span (title.start, place.start));
  hit->quote = tz_text_dup_slice (worded->text, place);
  hit->after = tz_text_dup_slice (worded->text, tz_span (place.end, title.end));
  return hit;
}

static gboolean
look (const TzWorded *worded, guint done, guint total, gpointer data, GError **error G_GNUC_UNUSED)
{
  Looking *looking = data;
  for (guint i = 0; i < worded->problems->len; i++) {
    const TzWordedProblem *problem = &g_array_index (worded->problems, TzWordedProblem, i);
    TzSpan place = find_place (looking, worded->text, problem);
    if (!tz_span_is_empty (place))
      g_ptr_array_add (looking->places, make_hit (worded, problem->title, place));
  }
  if (looking->progress != NULL)
    looking->progress (done + 1, total, looking->user_data);
  return TRUE;
}

static void
free_hit (gpointer hit)
{
  tz_hit_free (hit);
}

GPtrArray *
tz_compare_list_word_places (TzLibrary *library, const TzProblemQuery *query, const char *term,
                             TzCareProgress progress, gpointer user_data, GCancellable *cancellable,
                             GError **error)
{
  guint n_notices = 0;
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (free_hit);
  Looking looking = {.places = places, .progress = progress, .user_data = user_data};
  g_autofree gunichar *letters = looking.letters = g_utf8_to_ucs4_fast (term, -1, &looking.n);
  if (!tz_library_read_wordings (library, query, TZ_WORDING_MOST, &n_notices, look, &looking, cancellable,
                                 error))
    return NULL;
  return g_steal_pointer (&places);
}
