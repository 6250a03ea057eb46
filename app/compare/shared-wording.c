#include "shared-wording.h"

#include "wordings.h"

/* A standard phrase stands in more than one of so many notices. */
#define STANDARD_SHARE 10u

static void
notice_free (gpointer data)
{
  TzWordingNotice *notice = data;
  g_free (notice->name);
  g_free (notice);
}

void
tz_shared_wording_free (TzSharedWording *wording)
{
  g_ptr_array_unref (wording->notices);
  g_clear_pointer (&wording->passages, g_ptr_array_unref);
  g_clear_pointer (&wording->sharing, tz_sharing_free);
  g_clear_pointer (&wording->repeats, g_ptr_array_unref);
  g_free (wording);
}

/* ---- Reading ---- */

typedef struct {
  TzSharedWording *wording;
  TzPassages *passages;
  TzCareProgress progress;
  gpointer user_data;
} Reading;

static gboolean
add_notice (const TzWorded *worded, guint done, guint total, gpointer data, GError **error G_GNUC_UNUSED)
{
  Reading *reading = data;
  TzWordingNotice *notice = g_new0 (TzWordingNotice, 1);
  notice->notice = worded->notice;
  notice->name = g_strdup (worded->name);
  for (guint i = 0; i < worded->problems->len; i++) {
    const TzWordedProblem *problem = &g_array_index (worded->problems, TzWordedProblem, i);
    if (problem->has_answer)
      tz_passages_add (reading->passages, reading->wording->notices->len, worded->text, problem->answer);
  }
  g_ptr_array_add (reading->wording->notices, notice);
  if (reading->progress != NULL)
    reading->progress (done + 1, 2 * total, reading->user_data); /* comparing takes about as long again */
  return TRUE;
}

/* In so many notices a passage is a standard phrase. Those that are compared with one are chosen for what they
 * share. */
static guint
find_standard (const TzSharedWording *wording)
{
  return wording->of != 0 ? G_MAXUINT : MAX (wording->notices->len / STANDARD_SHARE + 1, TZ_STANDARD_LEAST);
}

static gboolean
find (Reading *reading, GCancellable *cancellable, GError **error)
{
  TzSharedWording *wording = reading->wording;
  guint standard = find_standard (wording);
  wording->passages = tz_passages_find (reading->passages, standard, cancellable, error);
  for (guint i = 0; wording->passages != NULL && i < wording->notices->len; i++) {
    TzWordingNotice *notice = g_ptr_array_index (wording->notices, i);
    notice->count = tz_passages_count (reading->passages, i);
  }
  return wording->passages != NULL;
}

static TzSharedWording *
compare (TzLibrary *library, gint64 of, const TzProblemQuery *query, TzCareProgress progress,
         gpointer user_data, GCancellable *cancellable, GError **error)
{
  guint n_notices = 0;
  g_autoptr (TzSharedWording) wording = g_new0 (TzSharedWording, 1);
  g_autoptr (TzPassages) passages = tz_passages_new ();
  wording->notices = g_ptr_array_new_with_free_func (notice_free);
  wording->of = of;
  Reading reading = {wording, passages, progress, user_data};
  if (!tz_library_read_wordings (library, query, TZ_WORDING_MOST, &n_notices, add_notice, &reading,
                                 cancellable, error) ||
      !find (&reading, cancellable, error))
    return NULL;
  wording->n_left_out = n_notices - wording->notices->len;
  return g_steal_pointer (&wording);
}

TzSharedWording *
tz_shared_wording_new (TzLibrary *library, const TzProblemQuery *query, TzCareProgress progress,
                       gpointer user_data, GCancellable *cancellable, GError **error)
{
  return compare (library, 0, query, progress, user_data, cancellable, error);
}

gboolean
tz_shared_wording_estimate (TzSharedWording *wording, TzLibrary *library, const TzProblemQuery *query,
                            TzCareProgress progress, gpointer user_data, GCancellable *cancellable,
                            GError **error)
{
  g_clear_pointer (&wording->repeats, g_ptr_array_unref);
  wording->repeats =
      tz_library_list_repeats (library, query, progress, user_data, cancellable, &wording->n_missing, error);
  return wording->repeats != NULL;
}

/* Returns: the place in the notice, or how many there are. */
static guint
find_place_in (const TzSharedWording *wording, const TzPassage *passage, gint64 notice)
{
  guint i = 0;
  TzSpan span;
  while (i < passage->places->len &&
         tz_shared_wording_get_place (wording, passage, i, &span)->notice != notice)
    i++;
  return i;
}

/* Lets go of what others share among themselves. */
static void
keep_own_passages (TzSharedWording *wording)
{
  for (guint i = wording->passages->len; i > 0; i--) {
    const TzPassage *passage = g_ptr_array_index (wording->passages, i - 1);
    if (find_place_in (wording, passage, wording->of) == passage->places->len)
      g_ptr_array_remove_index (wording->passages, i - 1);
  }
}

TzSharedWording *
tz_shared_wording_new_of (TzLibrary *library, gint64 notice, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzSharing) sharing = tz_library_find_sharing (library, notice, TZ_WORDING_OTHERS, error);
  if (sharing == NULL)
    return NULL;
  gint64 notices[TZ_WORDING_OTHERS + 2] = {notice};
  for (guint i = 0; i < sharing->notices->len; i++)
    notices[i + 1] = g_array_index (sharing->notices, gint64, i);
  const TzProblemQuery query = {.notices = notices, .status = -1};
  TzSharedWording *wording = compare (library, notice, &query, NULL, NULL, cancellable, error);
  if (wording == NULL)
    return NULL;
  wording->sharing = g_steal_pointer (&sharing);
  keep_own_passages (wording);
  return wording;
}

guint
tz_shared_wording_find_own (const TzSharedWording *wording, const TzPassage *passage)
{
  return wording->of != 0 ? find_place_in (wording, passage, wording->of) : 0;
}

const TzWordingNotice *
tz_shared_wording_get_place (const TzSharedWording *wording, const TzPassage *passage, guint place,
                             TzSpan *span)
{
  const TzPassagePlace *at = &g_array_index (passage->places, TzPassagePlace, place);
  *span = at->span;
  return g_ptr_array_index (wording->notices, at->document);
}
