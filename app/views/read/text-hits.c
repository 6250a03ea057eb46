#include "text-hits.h"

#include "jobs.h"
#include "text-find.h"

struct _TzTextHits {
  GObject parent_instance;
  TzText *text;
  TzMarks *marks;
  int current;
  gboolean has_words;
  GCancellable *finding;
};

G_DEFINE_FINAL_TYPE (TzTextHits, tz_text_hits, G_TYPE_OBJECT)

static guint changed_signal;

/* What a worker thread looks for. */
typedef struct {
  TzText *text;
  TzSearchWords *words;
  guint32 from;
} Finding;

static void
finding_free (gpointer data)
{
  Finding *finding = data;
  tz_text_unref (finding->text);
  tz_search_words_unref (finding->words);
  g_free (finding);
}

static void
free_marks (gpointer data)
{
  tz_marks_free (data);
}

static gpointer
find (gpointer data, GCancellable *cancellable, GError **error)
{
  const Finding *finding = data;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return tz_text_find_all (finding->text, finding->words);
}

static void
take (TzTextHits *hits, TzMarks *marks, gboolean has_words, guint32 from)
{
  guint n = tz_marks_get_n (marks);
  tz_marks_free (hits->marks);
  hits->marks = marks;
  hits->has_words = has_words;
  hits->current = n > 0 ? (int)(tz_marks_search (marks, from) % n) : -1;
  g_signal_emit (hits, changed_signal, 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer from)
{
  g_autoptr (TzMarks) marks = tz_job_finish (result, NULL);
  if (marks != NULL)
    take (TZ_TEXT_HITS (source), g_steal_pointer (&marks), TRUE, GPOINTER_TO_UINT (from));
}

void
tz_text_hits_find (TzTextHits *hits, const char *search, guint32 from)
{
  g_cancellable_cancel (hits->finding);
  g_clear_object (&hits->finding);
  g_autoptr (TzSearchWords) words = tz_search_words_new (search);
  if (words == NULL) {
    take (hits, tz_marks_new (), FALSE, from);
    return;
  }
  Finding *finding = g_new (Finding, 1);
  *finding = (Finding){tz_text_ref (hits->text), g_steal_pointer (&words), from};
  hits->finding = g_cancellable_new ();
  tz_job_run (hits, find, finding, finding_free, free_marks, hits->finding, found_cb,
              GUINT_TO_POINTER (from));
}

gboolean
tz_text_hits_has_words (TzTextHits *hits)
{
  return hits->has_words;
}

TzMarks *
tz_text_hits_get_marks (TzTextHits *hits)
{
  return hits->marks;
}

int
tz_text_hits_get_current (TzTextHits *hits)
{
  return hits->current;
}

void
tz_text_hits_step (TzTextHits *hits, gboolean forward)
{
  int n = tz_marks_get_n (hits->marks);
  if (n == 0)
    return;
  hits->current = (hits->current + (forward ? 1 : n - 1)) % n;
  g_signal_emit (hits, changed_signal, 0);
}

static void
tz_text_hits_finalize (GObject *object)
{
  TzTextHits *hits = TZ_TEXT_HITS (object);
  tz_text_unref (hits->text);
  tz_marks_free (hits->marks);
  g_clear_object (&hits->finding);
  G_OBJECT_CLASS (tz_text_hits_parent_class)->finalize (object);
}

static void
tz_text_hits_class_init (TzTextHitsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_text_hits_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tz_text_hits_init (TzTextHits *hits)
{
  hits->marks = tz_marks_new ();
  hits->current = -1;
}

TzTextHits *
tz_text_hits_new (TzText *text)
{
  TzTextHits *hits = g_object_new (TZ_TYPE_TEXT_HITS, NULL);
  hits->text = tz_text_ref (text);
  return hits;
}
