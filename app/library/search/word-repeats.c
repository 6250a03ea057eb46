#include "word-repeats.h"

#include "compress.h"
#include "grams.h"
#include "word-care.h"
#include "word-segments.h"

/* Marks are the least of many hashes, so the first part holds a ninth of them. */
#define N_PARTS 256u

/* A mark in a notice. */
typedef struct {
  guint32 hash;
  guint32 place; /* of the notice among those that are asked for */
} Held;

typedef struct {
  const GArray *segments; /* (element-type TzWordSegment) */
  TzStatement *pages;     /* of a segment, those in which grams of a range stand */
  GArray *places;         /* (element-type gint): of each slot; -1 where it is not asked for */
  GArray *slots;          /* (element-type guint): that hold the gram at hand */
  GArray *held;           /* (element-type Held): of the part at hand */
  GArray *counts;         /* (element-type TzMarkCount) */
} Counting;

static void
counting_clear (Counting *counting)
{
  g_clear_pointer (&counting->pages, tz_statement_release);
  g_clear_pointer (&counting->places, g_array_unref);
  g_clear_pointer (&counting->slots, g_array_unref);
  g_clear_pointer (&counting->held, g_array_unref);
  g_clear_pointer (&counting->counts, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counting, counting_clear)

/* ---- Reading ---- */

static void
hold (Counting *counting, TzGram gram)
{
  for (guint i = 0; i < counting->slots->len; i++) {
    gint place = g_array_index (counting->places, gint, g_array_index (counting->slots, guint, i));
    if (place >= 0)
      g_array_append_val (counting->held, ((Held){(guint32)gram, (guint32)place}));
  }
}

static gboolean
read_page (Counting *counting, const TzWordSegment *segment, guint base, const TzGramRange *range,
           GError **error)
{
  TzPageReader page;
  TzGram first = 0;
  gsize n_bytes = 0;
  const guint8 *body = NULL;
  if (!tz_word_care_read (counting->pages, segment->id, &first, &body, &n_bytes, error))
    return FALSE;
  tz_page_open (&page, first, body, n_bytes, segment->n);
  while (tz_page_next (&page) && page.gram <= range->last)
    if (page.gram >= range->first) {
      g_array_set_size (counting->slots, 0);
      tz_page_read (&page, base, counting->slots);
      hold (counting, page.gram);
    }
  if (page.damaged)
    tz_decompress_set_damaged (error);
  return !page.damaged;
}

static gboolean
read_segment (Counting *counting, const TzWordSegment *segment, guint base, const TzGramRange *range,
              GError **error)
{
  TzStep step;
  tz_statement_reset (counting->pages);
  tz_statement_bind_int (counting->pages, 1, segment->id);
  tz_statement_bind_int (counting->pages, 2, (gint64)range->first);
  tz_statement_bind_int (counting->pages, 3, (gint64)range->last);
  while ((step = tz_statement_step (counting->pages, error)) == TZ_STEP_ROW)
    if (!read_page (counting, segment, base, range, error))
      return FALSE;
  return step == TZ_STEP_DONE;
}

static gboolean
read_part (Counting *counting, guint part, TzCare *care, GError **error)
{
  guint base = 0;
  TzGramRange range = tz_grams_get_marks (part, N_PARTS);
  g_array_set_size (counting->held, 0);
  for (guint i = 0; i < counting->segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (counting->segments, TzWordSegment, i);
    if (!tz_care_tell (care, error) || !read_segment (counting, segment, base, &range, error))
      return FALSE;
    base += segment->n;
  }
  return TRUE;
}

/* ---- Counting ---- */

static int
compare_held (gconstpointer a, gconstpointer b)
{
  guint32 one = ((const Held *)a)->hash, other = ((const Held *)b)->hash;
  return (one > other) - (one < other);
}

static void
count_part (Counting *counting, guint common)
{
  const Held *held = (const Held *)(gconstpointer)counting->held->data;
  guint n;
  g_array_sort (counting->held, compare_held);
  for (guint first = 0; first < counting->held->len; first += n) {
    n = 1;
    while (first + n < counting->held->len && held[first + n].hash == held[first].hash)
      n++;
    for (guint i = first; i < first + n; i++) {
      TzMarkCount *count = &g_array_index (counting->counts, TzMarkCount, held[i].place);
      count->n_marks++;
      count->n_repeated += n > 1;
      count->n_common += n > common;
    }
  }
}

/* Returns: (element-type gint): the place in @notices of each slot. */
static GArray *
find_places (const GArray *segments, const GArray *notices, gint64 *end)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gint));
  guint next = 0;
  *end = 0;
  for (guint i = 0; i < segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (segments, TzWordSegment, i);
    *end = segment->first + segment->n;
    for (gint64 id = segment->first; id < *end; id++) {
      while (next < notices->len && g_array_index (notices, gint64, next) < id)
        next++;
      gboolean is_asked = next < notices->len && g_array_index (notices, gint64, next) == id;
      g_array_append_val (places, ((gint){is_asked ? (gint)next : -1}));
    }
  }
  return places;
}

GArray *
tz_word_index_count_repeats (TzConnection *connection, const GArray *notices, guint common, gint64 *end,
                             TzCare *care, GError **error)
{
  g_autoptr (GArray) segments = tz_word_segments_list (connection, error);
  g_auto (Counting) counting = {.segments = segments};
  if (segments == NULL)
    return NULL;
  counting.pages = tz_connection_prepare (
      connection,
      "SELECT gram, body, checksum FROM word_page WHERE segment = ?1 AND gram <= ?3 AND gram >="
      " (SELECT IFNULL(MAX(gram), 0) FROM word_page WHERE segment = ?1 AND gram <= ?2) ORDER BY gram",
      error);
  if (counting.pages == NULL)
    return NULL;
  counting.places = find_places (segments, notices, end);
  counting.slots = g_array_new (FALSE, FALSE, sizeof (guint));
  counting.held = g_array_new (FALSE, FALSE, sizeof (Held));
  counting.counts = g_array_new (FALSE, TRUE, sizeof (TzMarkCount));
  g_array_set_size (counting.counts, notices->len);
  care->total = N_PARTS;
  for (guint part = 0; part < N_PARTS; part++) {
    if (!read_part (&counting, part, care, error) || !tz_care_step (care, error))
      return NULL;
    count_part (&counting, common);
  }
  return g_steal_pointer (&counting.counts);
}
