#include "word-index.h"

#include <string.h>

#include "compress.h"
#include "errors.h"
#include "word-care.h"
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

/* The segment at hand: which of its slots hold all grams so far, and which hold the one at hand. */
typedef struct {
  const TzGramQuery *query;
  TzStatement *page;  /* of a segment, the one in which a gram stands */
  TzStatement *pages; /* those after it, up to another gram */
  const TzWordSegment *segment;
  guint8 *all;
  guint8 *some;
} Finding;

static Finding *
finding_new (TzConnection *connection, const TzGramQuery *query, GError **error)
{
  Finding *finding = g_new0 (Finding, 1);
  finding->query = query;
  finding->page = tz_connection_prepare (
      connection,
      "SELECT gram, body, checksum FROM word_page WHERE segment = ? AND gram <= ? ORDER BY gram DESC LIMIT 1",
      error);
  if (finding->page != NULL)
    finding->pages = tz_connection_prepare (connection,
                                            "SELECT gram, body, checksum FROM word_page WHERE segment = ? "
                                            "AND gram > ? AND gram <= ? ORDER BY gram",
                                            error);
  return finding;
}

static void
finding_free (Finding *finding)
{
  g_clear_pointer (&finding->page, tz_statement_release);
  g_clear_pointer (&finding->pages, tz_statement_release);
  g_free (finding->all);
  g_free (finding->some);
  g_free (finding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Finding, finding_free)

static gsize
n_bits_bytes (const TzWordSegment *segment)
{
  return segment->n / 8 + 1;
}

static void
enter (Finding *finding, const TzWordSegment *segment)
{
  finding->segment = segment;
  finding->all = g_realloc (finding->all, n_bits_bytes (segment));
  finding->some = g_realloc (finding->some, n_bits_bytes (segment));
  memset (finding->all, 0xff, n_bits_bytes (segment));
}

/* Marks the slots of the grams of @range on one page. */
static gboolean
mark_page (Finding *finding, const TzGramRange *range, TzStatement *statement, GError **error)
{
  TzPageReader page;
  TzGram first = 0;
  gsize n_bytes = 0;
  const guint8 *body = NULL;
  if (!tz_word_care_read (statement, finding->segment->id, &first, &body, &n_bytes, error))
    return FALSE;
  tz_page_open (&page, first, body, n_bytes, finding->segment->n);
  while (tz_page_next (&page) && page.gram <= range->last)
    if (page.gram >= range->first)
      tz_page_mark (&page, finding->some);
  if (page.damaged)
    tz_decompress_set_damaged (error);
  return !page.damaged;
}

static gboolean
mark_pages (Finding *finding, const TzGramRange *range, TzStatement *statement, GError **error)
{
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    if (!mark_page (finding, range, statement, error))
      break;
  tz_statement_reset (statement);
  return step == TZ_STEP_DONE;
}

static gboolean
mark_range (Finding *finding, const TzGramRange *range, GError **error)
{
  memset (finding->some, 0, n_bits_bytes (finding->segment));
  tz_statement_bind_int (finding->page, 1, finding->segment->id);
  tz_statement_bind_int (finding->page, 2, range->first);
  if (!mark_pages (finding, range, finding->page, error))
    return FALSE;
  if (range->first == range->last)
    return TRUE;
  tz_statement_bind_int (finding->pages, 1, finding->segment->id);
  tz_statement_bind_int (finding->pages, 2, range->first);
  tz_statement_bind_int (finding->pages, 3, range->last);
  return mark_pages (finding, range, finding->pages, error);
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
find_in_segment (Finding *finding, const TzWordSegment *segment, GArray *ids, GError **error)
{
  const GArray *ranges =
      tz_word_segment_has_long (segment->n) ? finding->query->long_ranges : finding->query->ranges;
  enter (finding, segment);
  for (guint i = 0; i < ranges->len; i++) {
    if (!mark_range (finding, &g_array_index (ranges, TzGramRange, i), error))
      return FALSE;
    if (!keep_common (finding))
      return TRUE;
  }
  take_found (finding, ids);
  return TRUE;
}

static void
take_all (const TzWordSegment *segment, GArray *ids, gint64 *certain)
{
  for (guint slot = 0; slot < segment->n; slot++) {
    gint64 id = segment->first + slot;
    g_array_append_val (ids, id);
  }
  *certain = MIN (*certain, segment->first);
}

/* What is damaged says nothing of what it leaves out. */
static gboolean
find_or_take_all (Finding *finding, const TzWordSegment *segment, GArray *ids, gint64 *certain,
                  GError **error)
{
  g_autoptr (GError) local = NULL;
  if (find_in_segment (finding, segment, ids, &local))
    return TRUE;
  if (!g_error_matches (local, TZ_ERROR, TZ_ERROR_CORRUPT)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  take_all (segment, ids, certain);
  return TRUE;
}

static gint64
find_end (const GArray *segments)
{
  if (segments->len == 0)
    return 0;
  const TzWordSegment *last = &g_array_index (segments, TzWordSegment, segments->len - 1);
  return last->first + last->n;
}

static gboolean
take_missing (TzConnection *connection, const GArray *segments, GArray *ids, gint64 *certain, GError **error)
{
  gint64 end = find_end (segments);
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT notice FROM text WHERE notice >= ? ORDER BY notice", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, end);
  g_autoptr (GArray) missing = tz_statement_read_ids (statement, error);
  if (missing == NULL)
    return FALSE;
  g_array_append_vals (ids, missing->data, missing->len);
  if (missing->len > 0)
    *certain = MIN (*certain, end);
  return TRUE;
}

/* Returns: the first notice that may be found without having what is searched for. */
static gint64
find_certain (const GArray *segments, const TzGramQuery *query)
{
  for (guint i = 0; i < segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (segments, TzWordSegment, i);
    if (!(tz_word_segment_has_long (segment->n) ? query->is_exact_long : query->is_exact))
      return segment->first;
  }
  return G_MAXINT64;
}

GArray *
tz_word_index_find (TzConnection *connection, const TzGramQuery *query, gint64 *certain, GError **error)
{
  g_autoptr (GArray) segments = tz_word_segments_list (connection, error);
  if (segments == NULL)
    return NULL;
  g_autoptr (Finding) finding = finding_new (connection, query, error);
  if (finding->pages == NULL)
    return NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 sure = find_certain (segments, query);
  for (guint i = 0; i < segments->len; i++)
    if (!find_or_take_all (finding, &g_array_index (segments, TzWordSegment, i), ids, &sure, error))
      return NULL;
  if (!take_missing (connection, segments, ids, &sure, error))
    return NULL;
  if (certain != NULL)
    *certain = sure;
  return g_steal_pointer (&ids);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;
  return one < other ? -1 : one > other;
}

gboolean
tz_word_index_has (TzConnection *connection, gint64 notice, const TzGramQuery *query, gboolean *has,
                   GError **error)
{
  g_autoptr (GArray) segments = tz_word_segments_list (connection, error);
  if (segments == NULL)
    return FALSE;
  g_autoptr (Finding) finding = finding_new (connection, query, error);
  if (finding->pages == NULL)
    return FALSE;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < segments->len; i++) {
    const TzWordSegment *segment = &g_array_index (segments, TzWordSegment, i);
    gboolean inside = notice >= segment->first && notice < segment->first + segment->n;
    if (inside && !find_in_segment (finding, segment, ids, error))
      return FALSE;
  }
  *has = notice >= find_end (segments) || g_array_binary_search (ids, &notice, compare_ids, NULL);
  return TRUE;
}
