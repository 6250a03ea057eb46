#include "hit-lines.h"

#include "jobs.h"

/* So many notices are remembered before all are forgotten. */
#define KEPT 4096

struct _TzHitLines {
  GObject parent_instance;
  TzLibrary *library;
  char *text;
  TzSearchWords *words;
  GHashTable *hits; /* (element-type gint64 TzHit): NULL where there is none, or none yet */
  GArray *wanted;   /* (element-type gint64): asked for, not yet looked for */
  guint idle_id;
  GCancellable *looking;
};

G_DEFINE_FINAL_TYPE (TzHitLines, tz_hit_lines, G_TYPE_OBJECT)

static guint changed_signal;

/* What a worker thread looks for. */
typedef struct {
  TzLibrary *library;
  char *text;
  GArray *notices;
} Looking;

static void
looking_free (gpointer data)
{
  Looking *looking = data;
  g_object_unref (looking->library);
  g_free (looking->text);
  g_array_unref (looking->notices);
  g_free (looking);
}

static void
free_hit (gpointer hit)
{
  if (hit != NULL)
    tz_hit_free (hit);
}

static void
free_hits (gpointer hits)
{
  g_ptr_array_unref (hits);
}

static gpointer
look (gpointer data, GCancellable *cancellable, GError **error)
{
  const Looking *looking = data;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_hit);
  for (guint i = 0; i < looking->notices->len; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    gint64 notice = g_array_index (looking->notices, gint64, i);
    g_autoptr (GPtrArray) hits = tz_library_search (looking->library, looking->text, notice, 1, 0, error);
    if (hits == NULL)
      return NULL;
    if (hits->len > 0)
      g_ptr_array_add (found, g_ptr_array_steal_index (hits, 0));
  }
  return g_steal_pointer (&found);
}

static void
remember (TzHitLines *lines, gint64 notice, TzHit *hit)
{
  g_hash_table_replace (lines->hits, g_memdup2 (&notice, sizeof notice), hit);
}

/* What cannot be read is said where the notice is opened; the list does without. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzHitLines *lines = TZ_HIT_LINES (source);
  g_autoptr (GPtrArray) found = tz_job_finish (result, NULL);
  if (found == NULL)
    return;
  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++) {
    TzHit *hit = found->pdata[i];
    remember (lines, hit->notice, hit);
  }
  g_signal_emit (lines, changed_signal, 0);
}

static gboolean
idle_cb (gpointer data)
{
  TzHitLines *lines = data;
  Looking *looking = g_new (Looking, 1);
  *looking = (Looking){g_object_ref (lines->library), g_strdup (lines->text), lines->wanted};
  lines->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  lines->idle_id = 0;
  tz_job_run (lines, look, looking, looking_free, free_hits, lines->looking, looked_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
forget (TzHitLines *lines)
{
  g_clear_handle_id (&lines->idle_id, g_source_remove);
  g_cancellable_cancel (lines->looking);
  g_clear_object (&lines->looking);
  g_hash_table_remove_all (lines->hits);
  g_array_set_size (lines->wanted, 0);
  g_clear_pointer (&lines->words, tz_search_words_unref);
  g_clear_pointer (&lines->text, g_free);
  g_clear_object (&lines->library);
}

void
tz_hit_lines_search (TzHitLines *lines, TzLibrary *library, const char *text)
{
  if (lines->library == library && g_strcmp0 (lines->text, text) == 0)
    return;
  forget (lines);
  lines->library = library != NULL ? g_object_ref (library) : NULL;
  lines->text = g_strdup (text);
  lines->words = library != NULL ? tz_search_words_new (text) : NULL;
  lines->looking = g_cancellable_new ();
  g_signal_emit (lines, changed_signal, 0);
}

const TzSearchWords *
tz_hit_lines_get_words (TzHitLines *lines)
{
  return lines->words;
}

const TzHit *
tz_hit_lines_find (TzHitLines *lines, gint64 notice)
{
  gpointer hit = NULL;
  if (lines->words == NULL || g_hash_table_lookup_extended (lines->hits, &notice, NULL, &hit))
    return hit;
  if (g_hash_table_size (lines->hits) >= KEPT)
    g_hash_table_remove_all (lines->hits);
  remember (lines, notice, NULL);
  g_array_append_val (lines->wanted, notice);
  if (lines->idle_id == 0)
    lines->idle_id = g_idle_add (idle_cb, lines);
  return NULL;
}

static void
tz_hit_lines_finalize (GObject *object)
{
  TzHitLines *lines = TZ_HIT_LINES (object);
  forget (lines);
  g_hash_table_unref (lines->hits);
  g_array_unref (lines->wanted);
  G_OBJECT_CLASS (tz_hit_lines_parent_class)->finalize (object);
}

static void
tz_hit_lines_class_init (TzHitLinesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_hit_lines_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tz_hit_lines_init (TzHitLines *lines)
{
  lines->hits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_hit);
  lines->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

TzHitLines *
tz_hit_lines_new (void)
{
  return g_object_new (TZ_TYPE_HIT_LINES, NULL);
}
