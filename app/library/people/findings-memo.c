#include "findings-memo.h"

/* So many notices: those that stand beside each other, and one that is decided upon from elsewhere. */
#define MAX_KEPT 4

typedef struct {
  gint64 notice;
  GBytes *record;
  TzAnalysis *findings;
  guint64 reading;
} Kept;

struct _TzFindingsMemo {
  GMutex mutex;
  GQueue kept; /* of Kept: looked at last, first */
  guint64 n_readings;
};

TzFindingsMemo *
tz_findings_memo_new (void)
{
  TzFindingsMemo *memo = g_atomic_rc_box_new0 (TzFindingsMemo);
  g_mutex_init (&memo->mutex);
  return memo;
}

TzFindingsMemo *
tz_findings_memo_ref (TzFindingsMemo *memo)
{
  return g_atomic_rc_box_acquire (memo);
}

static void
kept_free (gpointer data)
{
  Kept *kept = data;
  g_bytes_unref (kept->record);
  tz_analysis_unref (kept->findings);
  g_free (kept);
}

static void
clear_memo (gpointer data)
{
  TzFindingsMemo *memo = data;
  g_queue_clear_full (&memo->kept, kept_free);
  g_mutex_clear (&memo->mutex);
}

void
tz_findings_memo_unref (TzFindingsMemo *memo)
{
  g_atomic_rc_box_release_full (memo, clear_memo);
}

static GList *
find_notice (TzFindingsMemo *memo, gint64 notice)
{
  for (GList *link = memo->kept.head; link != NULL; link = link->next)
    if (((Kept *)link->data)->notice == notice)
      return link;
  return NULL;
}

TzAnalysis *
tz_findings_memo_find (TzFindingsMemo *memo, gint64 notice, GBytes *record, guint64 *reading)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&memo->mutex);
  GList *link = find_notice (memo, notice);
  Kept *kept = link != NULL ? link->data : NULL;
  if (kept == NULL || !g_bytes_equal (kept->record, record))
    return NULL;
  g_queue_unlink (&memo->kept, link);
  g_queue_push_head_link (&memo->kept, link);
  *reading = kept->reading;
  return tz_analysis_ref (kept->findings);
}

guint64
tz_findings_memo_keep (TzFindingsMemo *memo, gint64 notice, GBytes *record, TzAnalysis *findings)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&memo->mutex);
  GList *before = find_notice (memo, notice);
  if (before != NULL) {
    kept_free (before->data);
    g_queue_delete_link (&memo->kept, before);
  }
  if (memo->kept.length == MAX_KEPT)
    kept_free (g_queue_pop_tail (&memo->kept));
  Kept *kept = g_new (Kept, 1);
  *kept = (Kept){notice, g_bytes_ref (record), tz_analysis_ref (findings), ++memo->n_readings};
  g_queue_push_head (&memo->kept, kept);
  return kept->reading;
}
