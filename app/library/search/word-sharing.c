#include "word-sharing.h"

#include "compress.h"
#include "word-care.h"
#include "word-segments.h"

/* Slots of all segments are numbered on. */
typedef struct {
  const GArray *segments; /* (element-type TzWordSegment) */
  TzStatement *page;      /* of a segment, the one in which a gram stands */
  GArray *slots;          /* (element-type guint): that hold the mark at hand */
  guint *n_marks;         /* of each slot */
} Counting;

void
tz_mark_holders_clear (TzMarkHolders *holders)
{
  g_clear_pointer (&holders->holders, g_array_unref);
}

/* Adds the slots of @mark on the page that is read; the first of the segment is @base. */
static gboolean
read_page (Counting *counting, const TzWordSegment *segment, guint base, TzGram mark, GError **error)
{
  TzPageReader page;
  TzGram first = 0;
  gsize n_bytes = 0;
  const guint8 *body = NULL;
  if (!tz_word_care_read (counting->page, segment->id, &first, &body, &n_bytes, error))
    return FALSE;
  tz_page_open (&page, first, body, n_bytes, segment->n);
  while (tz_page_next (&page) && page.gram < mark)
    continue;
  if (page.damaged)
    tz_decompress_set_damaged (error);
  else if (page.gram == mark)
    tz_page_read (&page, base, counting->slots);
  return !page.damaged;
}

static gboolean
read_segment (Counting *counting, const TzWordSegment *segment, guint base, TzGram mark, GError **error)
{
  tz_statement_bind_int (counting->page, 1, segment->id);
  tz_statement_bind_int (counting->page, 2, (gint64)mark);
  TzStep step = tz_statement_step (counting->page, error);
  gboolean done =
      step == TZ_STEP_ROW ? read_page (counting, segment, base, mark, error) : step == TZ_STEP_DONE;
  tz_statement_reset (counting->page);
  return done;
}

static gboolean
find_slots (Counting *counting, TzGram mark, GError **error)
{
  guint base = 0;
  g_array_set_size (counting->slots, 0);
  for (guint i = 0; i < counting->segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (counting->segments, TzWordSegment, i);
    if (!read_segment (counting, segment, base, mark, error))
      return FALSE;
    base += segment->n;
  }
  return TRUE;
}

static gboolean
count_marks (Counting *counting, const GArray *marks, guint common, guint *n_common, GError **error)
{
  for (guint i = 0; i < marks->len; i++) {
    if (!find_slots (counting, g_array_index (marks, TzGram, i), error))
      return FALSE;
    gboolean is_common = counting->slots->len > common;
    *n_common += is_common;
    for (guint s = 0; !is_common && s < counting->slots->len; s++)
      counting->n_marks[g_array_index (counting->slots, guint, s)]++;
  }
  return TRUE;
}

static int
compare_holders (gconstpointer a, gconstpointer b)
{
  const TzMarkHolder *one = a, *other = b;
  if (one->n_marks != other->n_marks)
    return one->n_marks > other->n_marks ? -1 : 1;
  return (one->notice > other->notice) - (one->notice < other->notice);
}

static GArray *
list_holders (const Counting *counting)
{
  GArray *holders = g_array_new (FALSE, FALSE, sizeof (TzMarkHolder));
  const guint *n_marks = counting->n_marks;
  for (guint i = 0; i < counting->segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (counting->segments, TzWordSegment, i);
    for (guint slot = 0; slot < segment->n; slot++, n_marks++)
      if (*n_marks > 0)
        g_array_append_val (holders, ((TzMarkHolder){segment->first + slot, *n_marks}));
  }
  g_array_sort (holders, compare_holders);
  return holders;
}

static guint
count_slots (const GArray *segments, gint64 *end)
{
  guint n = 0;
  *end = 0;
  for (guint i = 0; i < segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (segments, TzWordSegment, i);
    n += segment->n;
    *end = segment->first + segment->n;
  }
  return n;
}

gboolean
tz_word_index_find_holders (TzConnection *connection, const GArray *marks, guint common,
                            TzMarkHolders *holders, GError **error)
{
  *holders = (TzMarkHolders){0};
  g_autoptr (GArray) segments = tz_word_segments_list (connection, error);
  if (segments == NULL)
    return FALSE;
  g_autoptr (TzStatement) page = tz_connection_prepare (
      connection,
      "SELECT gram, body, checksum FROM word_page WHERE segment = ? AND gram <= ? ORDER BY gram DESC LIMIT 1",
      error);
  if (page == NULL)
    return FALSE;
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *n_marks = g_new0 (guint, MAX (1, count_slots (segments, &holders->end)));
  Counting counting = {segments, page, slots, n_marks};
  if (!count_marks (&counting, marks, common, &holders->n_common, error))
    return FALSE;
  holders->holders = list_holders (&counting);
  return TRUE;
}
