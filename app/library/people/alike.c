#include "alike.h"

#include <string.h>

#include "door.h"
#include "review.h"

/* The words may stand elsewhere as well: so many places are looked at for each that is wanted. */
#define LOOKED_AT 8

/* What was found and said of the notice at hand; hits come notice by notice. */
typedef struct {
  TzLibrary *library;
  TzEntityType type;
  gboolean missed;
  TzNotice *notice;
  GArray *review; /* (element-type TzReviewItem) */
} Comparing;

static void
clear (Comparing *comparing)
{
  g_clear_pointer (&comparing->notice, tz_notice_free);
  g_clear_pointer (&comparing->review, g_array_unref);
}

static gboolean
turn_to (Comparing *comparing, gint64 id, GError **error)
{
  if (comparing->notice != NULL && comparing->notice->row->id == id)
    return TRUE;
  clear (comparing);
  comparing->notice = tz_library_load (comparing->library, id, error);
  if (comparing->notice == NULL)
    return FALSE;
  comparing->review = tz_review_list (comparing->notice->analysis, comparing->notice->decisions);
  return TRUE;
}

static gboolean
is_alike (const Comparing *comparing, TzSpan span)
{
  for (guint i = 0; i < comparing->review->len; i++) {
    const TzReviewItem *item = &g_array_index (comparing->review, TzReviewItem, i);
    if (item->subject == TZ_SUBJECT_ENTITY && item->key == (int)comparing->type &&
        tz_span_equal (item->span, span))
      return !comparing->missed && !item->reviewed;
  }
  return comparing->missed;
}

/* Returns: (transfer full): a search for just these words. */
static char *
dup_search (const char *words)
{
  g_autofree char *bare = g_strdelimit (g_strdup (words), "\"", ' ');
  return g_strdup_printf ("\"%s\"", bare);
}

static void
free_hit (gpointer hit)
{
  tz_hit_free (hit);
}

GPtrArray *
tz_library_find_alike (TzLibrary *library, gint64 notice, TzEntityType type, const char *words,
                       gboolean missed, guint limit, GError **error)
{
  tz_door_enter ("library");
  g_autofree char *search = dup_search (words);
  g_autoptr (GPtrArray) hits = tz_library_search (library, search, notice, LOOKED_AT * limit, 0, error);
  if (hits == NULL)
    return NULL;
  g_autoptr (GPtrArray) alike = g_ptr_array_new_with_free_func (free_hit);
  Comparing comparing = {.library = library, .type = type, .missed = missed};
  gboolean readable = TRUE;
  for (guint i = 0; readable && i < hits->len && alike->len < limit; i++) {
    TzHit *hit = hits->pdata[i];
    readable = turn_to (&comparing, hit->notice, error);
    if (readable && is_alike (&comparing, hit->span))
      g_ptr_array_add (alike, g_steal_pointer (&hits->pdata[i]));
  }
  clear (&comparing);
  return readable ? g_steal_pointer (&alike) : NULL;
}
