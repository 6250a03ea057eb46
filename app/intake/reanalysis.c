#include "reanalysis.h"

#include "door.h"
#include "errors.h"

/* What is read within this time shares one commit, at most so many notices: whoever writes a note meanwhile
 * waits no longer than that. */
#define GROUP_INTERVAL (100 * G_TIME_SPAN_MILLISECOND)
#define MAX_GROUP 16

typedef struct {
  TzLibrary *library;
  GArray *ids;
  guint done;
  GCancellable *cancellable;
} Reanalysis;

static void
free_reread (gpointer data)
{
  TzReread *reread = data;
  tz_analysis_unref (reread->analysis);
  g_free (reread);
}

/* Brings those of @first that are outdated to the front of @ids. */
static void
bring_forward (GArray *ids, const GArray *first)
{
  guint n = 0;
  for (guint i = 0; first != NULL && i < first->len; i++)
    for (guint k = n; k < ids->len; k++)
      if (g_array_index (ids, gint64, k) == g_array_index (first, gint64, i)) {
        gint64 before = g_array_index (ids, gint64, n);
        g_array_index (ids, gint64, n++) = g_array_index (ids, gint64, k);
        g_array_index (ids, gint64, k) = before;
        break;
      }
}

/* Gone meanwhile, or damaged: that is for others to say. */
static gboolean
can_be_passed_over (const GError *error)
{
  return g_error_matches (error, TZ_ERROR, TZ_ERROR_NOT_FOUND) ||
         g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT);
}

static gboolean
read_again (Reanalysis *reanalysis, gint64 id, GPtrArray *group, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (TzText) text = tz_library_load_text (reanalysis->library, id, &local);
  if (can_be_passed_over (local))
    return TRUE;
  if (text == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  TzReread *reread = g_new (TzReread, 1);
  *reread = (TzReread){id, tz_analysis_new (text, tz_library_get_lexicon (reanalysis->library))};
  g_ptr_array_add (group, reread);
  return TRUE;
}

static gboolean
do_group (Reanalysis *reanalysis, GError **error)
{
  g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func (free_reread);
  gint64 until = g_get_monotonic_time () + GROUP_INTERVAL;
  guint next = reanalysis->done;
  do {
    if (g_cancellable_set_error_if_cancelled (reanalysis->cancellable, error) ||
        !read_again (reanalysis, g_array_index (reanalysis->ids, gint64, next++), group, error))
      return FALSE;
  } while (next < reanalysis->ids->len && group->len < MAX_GROUP && g_get_monotonic_time () < until);
  if (!tz_library_replace_findings (reanalysis->library, group, error))
    return FALSE;
  reanalysis->done = next;
  return TRUE;
}

gboolean
tz_reanalyse (TzLibrary *library, const GArray *first, TzReanalysisProgress progress, gpointer user_data,
              GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GArray) ids = tz_library_list_outdated (library, error);
  if (ids == NULL)
    return FALSE;
  Reanalysis reanalysis = {library, ids, 0, cancellable};
  bring_forward (ids, first);
  while (reanalysis.done < ids->len) {
    if (progress != NULL)
      progress (reanalysis.done, ids->len, user_data);
    if (!do_group (&reanalysis, error))
      return FALSE;
  }
  return TRUE;
}
