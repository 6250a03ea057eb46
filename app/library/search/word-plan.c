#include "word-plan.h"

#include <string.h>

#include "word-care.h"
#include "word-merge.h"
#include "word-texts.h"

/* So many segments of one size become one. */
#define FAN 8

/* A segment of so many notices is not merged any more. */
#define FULL 4096

/* ---- Segments that become one ---- */

/* A segment that is read from its first page to its last. */
typedef struct {
  TzStatement *pages;
  gint64 segment;
  GError **error;
} Reading;

static gboolean
next_page (gpointer data, TzGram *first, const guint8 **body, gsize *n_bytes)
{
  Reading *reading = data;
  if (*reading->error != NULL || tz_statement_step (reading->pages, reading->error) != TZ_STEP_ROW)
    return FALSE;
  return tz_word_care_read (reading->pages, reading->segment, first, body, n_bytes, reading->error);
}

static gboolean
add_segment (TzConnection *connection, TzWordMerge *merge, const TzWordSegment *segment, gint64 first,
             Reading *reading)
{
  reading->pages = tz_connection_prepare (
      connection, "SELECT gram, body, checksum FROM word_page WHERE segment = ? ORDER BY gram",
      reading->error);
  if (reading->pages == NULL)
    return FALSE;
  reading->segment = segment->id;
  tz_statement_bind_int (reading->pages, 1, segment->id);
  tz_word_merge_add_pages (merge, segment->first - first, segment->n, next_page, reading);
  return TRUE;
}

/* Pages in memory that are read from the first to the last. */
typedef struct {
  GArray *pages; /* of TzWordPage */
  guint n_read;
} Made;

static void
made_free (gpointer data)
{
  Made *made = data;
  g_array_unref (made->pages);
  g_free (made);
}

static gboolean
next_made (gpointer data, TzGram *first, const guint8 **body, gsize *n_bytes)
{
  Made *made = data;
  if (made->n_read == made->pages->len)
    return FALSE;
  const TzWordPage *page = &g_array_index (made->pages, TzWordPage, made->n_read++);
  *first = page->first;
  *body = g_bytes_get_data (page->body, n_bytes);
  return TRUE;
}

/* The long grams of a segment that was too small to hold them. */
static gboolean
add_long (TzConnection *connection, TzWordMerge *merge, const TzWordSegment *segment, gint64 first,
          GPtrArray *mades, GError **error)
{
  GArray *pages =
      tz_word_texts_make_pages (connection, segment->first, segment->n, TZ_GRAMS_LONG, NULL, error);
  if (pages == NULL)
    return FALSE;
  Made *made = g_new (Made, 1);
  *made = (Made){.pages = pages};
  g_ptr_array_add (mades, made);
  tz_word_merge_add_pages (merge, segment->first - first, segment->n, next_made, made);
  return TRUE;
}

static gboolean
add_all_long (TzConnection *connection, TzWordMerge *merge, const TzWordSegment *segments, guint n_segments,
              GPtrArray *mades, GError **error)
{
  for (guint i = 0; i < n_segments; i++)
    if (!tz_word_segment_has_long (segments[i].n) &&
        !add_long (connection, merge, &segments[i], segments[0].first, mades, error))
      return FALSE;
  return TRUE;
}

/* Bits of the slots from @first on that belong to no notice. */
static guint8 *
find_deleted (TzConnection *connection, gint64 first, guint n, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT notice FROM text WHERE notice BETWEEN ? AND ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, first);
  tz_statement_bind_int (statement, 2, first + n - 1);
  g_autofree guint8 *bits = g_malloc (n / 8 + 1);
  memset (bits, 0xff, n / 8 + 1);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    guint slot = tz_statement_get_int (statement, 0) - first;
    bits[slot / 8] &= ~(1 << slot % 8);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&bits);
}

static GArray *
merge_pages (TzConnection *connection, const TzWordSegment *segments, guint n_segments, guint n_slots,
             GError **error)
{
  GError *local = NULL;
  gint64 first = segments[0].first;
  g_autofree guint8 *deleted = find_deleted (connection, first, n_slots, error);
  if (deleted == NULL)
    return NULL;
  g_autoptr (TzWordMerge) merge = tz_word_merge_new (n_slots);
  tz_word_merge_leave_out (merge, deleted);
  g_autoptr (GPtrArray) mades = g_ptr_array_new_with_free_func (made_free);
  if (tz_word_segment_has_long (n_slots) &&
      !add_all_long (connection, merge, segments, n_segments, mades, error))
    return NULL;
  Reading readings[FAN] = {0};
  for (guint i = 0; i < n_segments && local == NULL; i++) {
    readings[i].error = &local;
    add_segment (connection, merge, &segments[i], first, &readings[i]);
  }
  g_autoptr (GArray) pages = tz_word_merge_run (merge);
  for (guint i = 0; i < n_segments; i++)
    g_clear_pointer (&readings[i].pages, tz_statement_release);
  if (local == NULL)
    return g_steal_pointer (&pages);
  g_propagate_error (error, local);
  return NULL;
}

/* Sizes are powers of FAN. */
static guint
size_of (const TzWordSegment *segment)
{
  guint size = 0;
  for (guint n = segment->n; n >= FAN; n /= FAN)
    size++;
  return size;
}

/* Returns: the first of the segments at the end that are to become one, or how many there are. */
static guint
find_ripe (const GArray *segments)
{
  guint from = segments->len, total = 0;
  guint size = from > 0 ? size_of (&g_array_index (segments, TzWordSegment, from - 1)) : 0;
  while (from > 0 && segments->len - from < FAN && total < FULL) {
    const TzWordSegment *segment = &g_array_index (segments, TzWordSegment, from - 1);
    if (segment->n >= FULL || size_of (segment) > size)
      break;
    total += segment->n;
    from--;
  }
  guint n = segments->len - from;
  return n == FAN || (n > 1 && total >= FULL) ? from : segments->len;
}

static gboolean
plan_merge (TzConnection *connection, TzWordPlan *plan, GError **error)
{
  const TzWordSegment *ripe = &g_array_index (plan->segments, TzWordSegment, plan->from);
  const TzWordSegment *last = &g_array_index (plan->segments, TzWordSegment, plan->segments->len - 1);
  plan->first = ripe->first;
  plan->n_slots = last->first + last->n - ripe->first;
  plan->pages = merge_pages (connection, ripe, plan->segments->len - plan->from, plan->n_slots, error);
  return plan->pages != NULL;
}

/* ---- Texts that are missing ---- */

/* The first number after those in the index. */
#define END "IFNULL ((SELECT MAX (first + n) FROM word_segment), 0)"

/* @first: (out): the first text that is not in the index. @n: (out): from it to the last, with those deleted. */
static gboolean
find_missing (TzConnection *connection, gint64 *first, gint64 *n, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "SELECT (SELECT MIN (notice) FROM text WHERE notice >= " END "), (SELECT MAX (notice) FROM text)",
      error);
  if (statement == NULL || tz_statement_step (statement, error) != TZ_STEP_ROW)
    return FALSE;
  *first = tz_statement_get_int (statement, 0);
  *n = *first == 0 ? 0 : tz_statement_get_int (statement, 1) - *first + 1;
  return TRUE;
}

static gboolean
plan_texts (TzConnection *connection, TzWordPlan *plan, guint least, GError **error)
{
  gint64 n_missing = 0;
  if (!find_missing (connection, &plan->first, &n_missing, error))
    return FALSE;
  if (n_missing < least)
    return TRUE;
  plan->n_slots = MIN (n_missing, TZ_WORD_LONG);
  TzGramLengths lengths = TZ_GRAMS_SHORT | (tz_word_segment_has_long (plan->n_slots) ? TZ_GRAMS_LONG : 0);
  plan->pages =
      tz_word_texts_make_pages (connection, plan->first, plan->n_slots, lengths, &plan->n_texts, error);
  return plan->pages != NULL;
}

/* ---- Plans ---- */

gboolean
tz_word_plan_new (TzConnection *connection, guint least, TzWordPlan **plan, GError **error)
{
  *plan = NULL;
  g_autoptr (TzWordPlan) made = g_new0 (TzWordPlan, 1);
  made->segments = tz_word_segments_list (connection, error);
  if (made->segments == NULL)
    return FALSE;
  made->from = find_ripe (made->segments);
  gboolean ripe = made->from < made->segments->len;
  if (!(ripe ? plan_merge (connection, made, error)
             : least == 0 || plan_texts (connection, made, least, error)))
    return FALSE;
  if (made->pages != NULL)
    *plan = g_steal_pointer (&made);
  return TRUE;
}

void
tz_word_plan_free (TzWordPlan *plan)
{
  g_clear_pointer (&plan->segments, g_array_unref);
  g_clear_pointer (&plan->pages, g_array_unref);
  g_free (plan);
}

static gboolean
is_same (const TzWordSegment *one, const TzWordSegment *other)
{
  return one->id == other->id && one->first == other->first && one->n == other->n;
}

gboolean
tz_word_plan_fits (TzConnection *connection, const TzWordPlan *plan, gboolean *fits, GError **error)
{
  g_autoptr (GArray) now = tz_word_segments_list (connection, error);
  if (now == NULL)
    return FALSE;
  *fits = now->len == plan->segments->len;
  for (guint i = 0; *fits && i < now->len; i++)
    *fits =
        is_same (&g_array_index (now, TzWordSegment, i), &g_array_index (plan->segments, TzWordSegment, i));
  return TRUE;
}
