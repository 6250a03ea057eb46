#include "word-index.h"

#include <string.h>

#include "errors.h"
#include "word-care.h"
#include "word-merge.h"
#include "word-segments.h"
#include "word-texts.h"

/* So many segments of one size become one. */
#define FAN 8

/* A segment of so many notices is not merged any more. */
#define FULL 4096

/* ---- Writing ---- */

static gboolean
insert_page (TzConnection *connection, gint64 segment, const TzWordPage *page, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO word_page (segment, gram, body, checksum) VALUES (?, ?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, segment);
  tz_statement_bind_int (statement, 2, page->first);
  tz_statement_bind_bytes (statement, 3, page->body);
  gsize n_bytes = 0;
  const guint8 *body = g_bytes_get_data (page->body, &n_bytes);
  tz_statement_bind_int (statement, 4, tz_page_checksum (segment, page->first, body, n_bytes));
  return tz_statement_run (statement, error);
}

static gboolean
insert_segment (TzConnection *connection, gint64 first, guint n, const GArray *pages, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "INSERT INTO word_segment (first, n) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, first);
  tz_statement_bind_int (statement, 2, n);
  if (!tz_statement_run (statement, error))
    return FALSE;
  gint64 id = tz_connection_last_id (connection);
  for (guint i = 0; i < pages->len; i++)
    if (!insert_page (connection, id, &g_array_index (pages, TzWordPage, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
delete_segment (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_run_on (connection, "DELETE FROM word_page WHERE segment = ?", id, error) &&
         tz_connection_run_on (connection, "DELETE FROM word_segment WHERE id = ?", id, error);
}

/* ---- Merging ---- */

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

static gboolean
merge_segments (TzConnection *connection, const TzWordSegment *segments, guint n_segments, GError **error)
{
  const TzWordSegment *last = &segments[n_segments - 1];
  gint64 first = segments[0].first;
  guint n_slots = last->first + last->n - first;
  g_autoptr (GArray) pages = merge_pages (connection, segments, n_segments, n_slots, error);
  if (pages == NULL)
    return FALSE;
  for (guint i = 0; i < n_segments; i++)
    if (!delete_segment (connection, segments[i].id, error))
      return FALSE;
  return insert_segment (connection, first, n_slots, pages, error);
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
merge_ripe (TzConnection *connection, GError **error)
{
  for (;;) {
    g_autoptr (GArray) segments = tz_word_segments_list (connection, error);
    if (segments == NULL)
      return FALSE;
    guint from = find_ripe (segments);
    if (from == segments->len)
      return TRUE;
    if (!merge_segments (connection, &g_array_index (segments, TzWordSegment, from), segments->len - from,
                         error))
      return FALSE;
  }
}

/* ---- Adding ---- */

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

/* Adds a segment of the next texts that are missing, where they span @least. @n: (out): how many texts. */
static gboolean
add_next (TzConnection *connection, guint least, guint *n, GError **error)
{
  gint64 first = 0, n_missing = 0;
  *n = 0;
  if (!find_missing (connection, &first, &n_missing, error))
    return FALSE;
  if (n_missing < least)
    return TRUE;
  guint n_slots = MIN (n_missing, TZ_WORD_LONG);
  TzGramLengths lengths = TZ_GRAMS_SHORT | (tz_word_segment_has_long (n_slots) ? TZ_GRAMS_LONG : 0);
  g_autoptr (GArray) pages = tz_word_texts_make_pages (connection, first, n_slots, lengths, n, error);
  return pages != NULL && insert_segment (connection, first, n_slots, pages, error) &&
         merge_ripe (connection, error);
}

gboolean
tz_word_index_fill_some (TzConnection *connection, guint *n, GError **error)
{
  return add_next (connection, 1, n, error);
}

gboolean
tz_word_index_add (TzConnection *connection, guint n_new, gboolean more, GError **error)
{
  g_autoptr (GError) local = NULL;
  for (guint done = 0, n = 1; n > 0 && done <= n_new; done += n) {
    if (add_next (connection, more ? TZ_WORD_LONG : 1, &n, &local))
      continue;
    if (g_error_matches (local, TZ_ERROR, TZ_ERROR_CORRUPT))
      return tz_word_care_forget (connection, error);
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return TRUE;
}

gboolean
tz_word_index_fill (TzConnection *connection, TzCare *care, GError **error)
{
  guint n = 0;
  do {
    if (!tz_word_index_fill_some (connection, &n, error))
      return FALSE;
    care->done += n;
    if (!tz_care_tell (care, error))
      return FALSE;
  } while (n > 0);
  return TRUE;
}
