#include "pending.h"

typedef struct {
  gconstpointer who;
  TzDecision *decision;
  gboolean back;
} Place;

struct _TzPending {
  GObject parent_instance;
  GArray *places; /* (element-type Place) */
  TzMarks *marks;
};

G_DEFINE_FINAL_TYPE (TzPending, tz_pending, G_TYPE_OBJECT)

static guint changed_signal;

static void
tz_pending_finalize (GObject *object)
{
  TzPending *pending = TZ_PENDING (object);
  g_array_unref (pending->places);
  tz_marks_free (pending->marks);
  G_OBJECT_CLASS (tz_pending_parent_class)->finalize (object);
}

static void
tz_pending_class_init (TzPendingClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_pending_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
clear_place (gpointer place)
{
  tz_decision_free (((Place *)place)->decision);
}

static void
tz_pending_init (TzPending *pending)
{
  pending->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (pending->places, clear_place);
  pending->marks = tz_marks_new ();
}

TzPending *
tz_pending_new (void)
{
  return g_object_new (TZ_TYPE_PENDING, NULL);
}

static void
mark (TzPending *pending, const Place *place)
{
  const TzDecision *decision = place->decision;
  gboolean extent = decision->subject == TZ_SUBJECT_EXTENT || decision->subject == TZ_SUBJECT_PROBLEM;
  TzSpan moved = place->back ? decision->now : extent ? decision->at.span : decision->to.span;
  tz_marks_add (pending->marks, tz_span_is_empty (moved) ? decision->at.span : moved,
                place->back ? TZ_N_DECISION_KINDS : decision->kind);
}

void
tz_pending_add (TzPending *pending, gconstpointer who, const TzDecision *decision, gboolean back)
{
  const Place place = {who, tz_decision_copy (decision), back};
  g_array_append_val (pending->places, place);
  mark (pending, &place);
}

void
tz_pending_tell (TzPending *pending)
{
  g_signal_emit (pending, changed_signal, 0);
}

static void
mark_all (TzPending *pending)
{
  tz_marks_clear (pending->marks);
  for (guint i = 0; i < pending->places->len; i++)
    mark (pending, &g_array_index (pending->places, Place, i));
  tz_pending_tell (pending);
}

void
tz_pending_drop (TzPending *pending, gconstpointer who)
{
  for (guint i = pending->places->len; i > 0; i--)
    if (g_array_index (pending->places, Place, i - 1).who == who)
      g_array_remove_index (pending->places, i - 1);
  mark_all (pending);
}

/* Where the finding stands in what the machine found is worked out by the library. */
static gboolean
is_same (const TzDecision *said, const TzDecision *kept)
{
  return said->subject == kept->subject && said->kind == kept->kind && g_str_equal (said->key, kept->key) &&
         g_strcmp0 (said->value, kept->value) == 0 && said->created <= kept->modified &&
         (said->subject <= TZ_SUBJECT_HEADER || tz_span_overlaps (said->at.span, kept->at.span) ||
          tz_span_overlaps (said->at.span, kept->now));
}

/* What is kept, by its id and by its place. */
typedef struct {
  GPtrArray *decisions;
  GHashTable *ids; /* (element-type gint64) */
  TzMarks *places; /* whose ids are indexes into the decisions */
} Kept;

static void
note_kept (Kept *kept, GPtrArray *decisions)
{
  *kept = (Kept){decisions, g_hash_table_new (g_int64_hash, g_int64_equal), tz_marks_new ()};
  for (guint i = 0; i < decisions->len; i++) {
    TzDecision *decision = decisions->pdata[i];
    g_hash_table_add (kept->ids, &decision->id);
    tz_marks_add (kept->places, decision->at.span, i);
    tz_marks_add (kept->places, decision->now, i);
  }
}

static void
clear_kept (Kept *kept)
{
  g_hash_table_unref (kept->ids);
  tz_marks_free (kept->places);
}

/* What is looked for among what is kept at its place. */
typedef struct {
  const Kept *kept;
  const TzDecision *said;
  gboolean found;
} Looking;

static void
look (const TzMark *mark, gpointer data)
{
  Looking *looking = data;
  looking->found = looking->found || is_same (looking->said, looking->kept->decisions->pdata[mark->id]);
}

/* What is known by its key may stand nowhere. */
static gboolean
is_kept_by_key (const Kept *kept, const TzDecision *said)
{
  for (guint i = 0; i < kept->decisions->len; i++)
    if (is_same (said, kept->decisions->pdata[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_kept (const Place *place, const Kept *kept)
{
  const TzDecision *said = place->decision;
  if (place->back)
    return g_hash_table_contains (kept->ids, &said->id);
  if (said->subject <= TZ_SUBJECT_HEADER)
    return is_kept_by_key (kept, said);
  Looking looking = {kept, said, FALSE};
  tz_marks_foreach (kept->places, said->at.span, look, &looking);
  return looking.found;
}

static guint
hash_about (gconstpointer data)
{
  const TzDecision *decision = data;
  return g_str_hash (decision->key) ^ (decision->at.span.start * 31 + decision->subject);
}

static gboolean
is_about_same (gconstpointer a, gconstpointer b)
{
  const TzDecision *one = a, *other = b;
  return one->subject == other->subject && g_str_equal (one->key, other->key) &&
         tz_span_equal (one->at.span, other->at.span);
}

/* What is said again of the same finding will never be seen among what is kept. */
static void
drop_replaced (TzPending *pending)
{
  g_autoptr (GHashTable) later = g_hash_table_new (hash_about, is_about_same);
  for (guint i = pending->places->len; i > 0; i--) {
    Place *place = &g_array_index (pending->places, Place, i - 1);
    if (g_hash_table_contains (later, place->decision))
      g_clear_pointer (&place->decision, tz_decision_free);
    else if (!place->back)
      g_hash_table_add (later, place->decision);
  }
}

void
tz_pending_settle (TzPending *pending, GPtrArray *decisions)
{
  Kept kept;
  guint left = 0, n = pending->places->len;
  note_kept (&kept, decisions);
  drop_replaced (pending);
  for (guint i = 0; i < n; i++) {
    Place *place = &g_array_index (pending->places, Place, i);
    if (place->decision == NULL || is_kept (place, &kept) != place->back)
      g_clear_pointer (&place->decision, tz_decision_free);
    else
      g_array_index (pending->places, Place, left++) = *place;
  }
  for (guint i = left; i < n; i++)
    g_array_index (pending->places, Place, i).decision = NULL;
  g_array_set_size (pending->places, left);
  clear_kept (&kept);
  if (left < n)
    mark_all (pending);
}

TzMarks *
tz_pending_get_marks (TzPending *pending)
{
  return pending->marks;
}

const TzDecision *
tz_pending_find_last (TzPending *pending, TzSubject subject, TzSpan at)
{
  for (guint i = pending->places->len; i > 0; i--) {
    const Place *place = &g_array_index (pending->places, Place, i - 1);
    if (!place->back && place->decision->subject == subject && tz_span_equal (place->decision->at.span, at))
      return place->decision;
  }
  return NULL;
}

gboolean
tz_pending_is_replaced (TzPending *pending, gconstpointer who, const TzDecision *decision)
{
  for (guint i = pending->places->len; i > 0; i--) {
    const Place *place = &g_array_index (pending->places, Place, i - 1);
    if (is_about_same (place->decision, decision))
      return place->who != who;
  }
  return TRUE; /* what was said later is saved and shown as it is kept by now */
}
