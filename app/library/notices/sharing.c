#include "sharing.h"

#include <string.h>

#include "door.h"
#include "library-private.h"
#include "texts.h"
#include "word-sharing.h"

G_STATIC_ASSERT (TZ_SHARING_LEAST == TZ_MARKED_LEAST);

/* One notice in so many. */
#define COMMON_SHARE 10

void
tz_sharing_free (TzSharing *sharing)
{
  g_clear_pointer (&sharing->notices, g_array_unref);
  g_free (sharing);
}

guint
tz_sharing_find_common (guint n_notices)
{
  return MAX (TZ_SHARING_COMMON, n_notices / COMMON_SHARE);
}

/* ---- Marks ---- */

static int
compare_grams (gconstpointer a, gconstpointer b)
{
  TzGram one = *(const TzGram *)a, other = *(const TzGram *)b;
  return (one > other) - (one < other);
}

static void
keep_each_once (GArray *grams)
{
  guint n = 0;
  g_array_sort (grams, compare_grams);
  for (guint i = 0; i < grams->len; i++) {
    TzGram gram = g_array_index (grams, TzGram, i);
    if (n == 0 || g_array_index (grams, TzGram, n - 1) != gram)
      g_array_index (grams, TzGram, n++) = gram;
  }
  g_array_set_size (grams, n);
}

static GArray *
read_marks (TzConnection *connection, gint64 notice, GError **error)
{
  g_autoptr (TzText) text = tz_texts_load (connection, notice, error);
  g_autoptr (TzStatement) answers =
      text != NULL
          ? tz_connection_prepare (
                connection, "SELECT DISTINCT answer_start, answer_end FROM problem WHERE notice = ?", error)
          : NULL;
  if (answers == NULL)
    return NULL;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (TzGram));
  tz_statement_bind_int (answers, 1, notice);
  TzStep step;
  while ((step = tz_statement_step (answers, error)) == TZ_STEP_ROW) {
    TzSpan span = tz_span (tz_statement_get_int (answers, 0), tz_statement_get_int (answers, 1));
    g_autofree char *words = tz_text_dup_slice (text, span);
    tz_grams_add_marks (marks, words, strlen (words));
  }
  keep_each_once (marks);
  return step == TZ_STEP_DONE ? g_steal_pointer (&marks) : NULL;
}

/* ---- Notices ---- */

/* Takes those that count, the @most first. */
static gboolean
take_counting (TzSharing *sharing, TzConnection *connection, gint64 notice, const GArray *holders, guint most,
               GError **error)
{
  g_autoptr (TzStatement) counts =
      tz_connection_prepare (connection, "SELECT 1 FROM notice WHERE id = ? AND id != ? AND counts", error);
  if (counts == NULL)
    return FALSE;
  guint i;
  for (i = 0; i < holders->len && sharing->notices->len < most; i++) {
    const TzMarkHolder *holder = &g_array_index (holders, TzMarkHolder, i);
    tz_statement_reset (counts);
    tz_statement_bind_int (counts, 1, holder->notice);
    tz_statement_bind_int (counts, 2, notice);
    TzStep step = tz_statement_step (counts, error);
    if (step == TZ_STEP_FAILED)
      return FALSE;
    if (step == TZ_STEP_ROW)
      g_array_append_val (sharing->notices, holder->notice);
  }
  sharing->n_more = holders->len - i;
  return TRUE;
}

static gboolean
count_missing (TzConnection *connection, gint64 end, guint *n, GError **error)
{
  g_autoptr (TzStatement) missing =
      tz_connection_prepare (connection, "SELECT COUNT(*) FROM text WHERE notice >= ?", error);
  if (missing == NULL)
    return FALSE;
  tz_statement_bind_int (missing, 1, end);
  TzStep step = tz_statement_step (missing, error);
  *n = step == TZ_STEP_ROW ? (guint)tz_statement_get_int (missing, 0) : 0;
  return step == TZ_STEP_ROW;
}

static gboolean
find (TzSharing *sharing, TzConnection *connection, gint64 notice, guint most, GError **error)
{
  gint64 n_notices = 0;
  g_auto (TzMarkHolders) found = {0};
  g_autoptr (GArray) marks = read_marks (connection, notice, error);
  if (marks == NULL ||
      !tz_connection_read_int (connection, "SELECT COUNT(*) FROM notice INDEXED BY notice_year", &n_notices,
                               error))
    return FALSE;
  guint common = tz_sharing_find_common ((guint)n_notices);
  if (!tz_word_index_find_holders (connection, marks, common, &found, error) ||
      !take_counting (sharing, connection, notice, found.holders, most, error) ||
      !count_missing (connection, found.end, &sharing->n_missing, error))
    return FALSE;
  sharing->n_marks = marks->len;
  sharing->n_common = found.n_common;
  return TRUE;
}

TzSharing *
tz_library_find_sharing (TzLibrary *library, gint64 notice, guint most, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzSharing) sharing = g_new0 (TzSharing, 1);
  sharing->notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  return find (sharing, snapshot->connection, notice, most, error) ? g_steal_pointer (&sharing) : NULL;
}
