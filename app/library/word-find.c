#include "word-index.h"

#include <string.h>

#include "compress.h"
#include "word-page.h"
#include "word-segments.h"

GArray *
tz_word_segments_list (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id, first, n FROM word_segment ORDER BY first", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (TzWordSegment));
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzWordSegment segment = {tz_statement_get_int (statement, 0), tz_statement_get_int (statement, 1),
                             tz_statement_get_int (statement, 2)};
    g_array_append_val (segments, segment);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&segments);
}

/* One segment at a time: which of its slots hold all grams so far, and which hold the one at hand. */
typedef struct {
  TzConnection *connection;
  const TzWordSegment *segment;
  guint8 *all;
  guint8 *some;
} Finding;

static gsize
n_bits_bytes (const TzWordSegment *segment)
{
  return segment->n / 8 + 1;
}

/* Marks the slots of the grams of @range on one page. */
static gboolean
mark_page (Finding *finding, const TzGramRange *range, TzStatement *statement, GError **error)
{
  TzPageReader page;
  gsize n_bytes = 0;
  const guint8 *body = tz_statement_get_bytes (statement, 1, &n_bytes);
  tz_page_open (&page, tz_statement_get_int (statement, 0), body, n_bytes, finding->segment->n);
  while (tz_page_next (&page) && page.gram <= range->last)
    if (page.gram >= range->first)
      tz_page_mark (&page, finding->some);
  if (page.damaged)
    tz_decompress_set_damaged (error);
  return !page.damaged;
}

/* The page with which the range begins starts at its first gram or before. */
static gboolean
mark_range (Finding *finding, const TzGramRange *range, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      finding->connection,
      "SELECT gram, body FROM word_page WHERE segment = ?1 AND gram <= ?3 AND gram >= IFNULL ("
      "(SELECT MAX (gram) FROM word_page WHERE segment = ?1 AND gram <= ?2), ?2) ORDER BY gram",
      error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, finding->segment->id);
  tz_statement_bind_int (statement, 2, range->first);
  tz_statement_bind_int (statement, 3, range->last);
  memset (finding->some, 0, n_bits_bytes (finding->segment));
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    if (!mark_page (finding, range, statement, error))
      return FALSE;
  return step != TZ_STEP_FAILED;
}

/* Returns: whether a slot is left. */
static gboolean
keep_common (Finding *finding)
{
  guint8 any = 0;
  for (gsize i = 0; i < n_bits_bytes (finding->segment); i++)
    any |= finding->all[i] &= finding->some[i];
  return any != 0;
}

static void
take_found (const Finding *finding, GArray *ids)
{
  for (guint slot = 0; slot < finding->segment->n; slot++) {
    gint64 id = finding->segment->first + slot;
    if (finding->all[slot / 8] & 1 << slot % 8)
      g_array_append_val (ids, id);
  }
}

static gboolean
find_in_segment (TzConnection *connection, const TzWordSegment *segment, const GArray *ranges, GArray *ids,
                 GError **error)
{
  g_autofree guint8 *all = g_malloc (n_bits_bytes (segment));
  g_autofree guint8 *some = g_malloc (n_bits_bytes (segment));
  memset (all, 0xff, n_bits_bytes (segment));
  Finding finding = {connection, segment, all, some};
  for (guint i = 0; i < ranges->len; i++) {
    if (!mark_range (&finding, &g_array_index (ranges, TzGramRange, i), error))
      return FALSE;
    if (!keep_common (&finding))
      return TRUE;
  }
  take_found (&finding, ids);
  return TRUE;
}

GArray *
tz_word_index_find (TzConnection *connection, const GArray *ranges, GError **error)
{
  g_autoptr (GArray) segments = tz_word_segments_list (connection, error);
  if (segments == NULL)
    return NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < segments->len; i++)
    if (!find_in_segment (connection, &g_array_index (segments, TzWordSegment, i), ranges, ids, error))
      return NULL;
  return g_steal_pointer (&ids);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;
  return one < other ? -1 : one > other;
}

gboolean
tz_word_index_has (TzConnection *connection, gint64 notice, const GArray *ranges, gboolean *has,
                   GError **error)
{
  g_autoptr (GArray) segments = tz_word_segments_list (connection, error);
  if (segments == NULL)
    return FALSE;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (segments, TzWordSegment, i);
    gboolean inside = notice >= segment->first && notice < segment->first + segment->n;
    if (inside && !find_in_segment (connection, segment, ranges, ids, error))
      return FALSE;
  }
  *has = g_array_binary_search (ids, &notice, compare_ids, NULL);
  return TRUE;
}
