#include "repeats.h"

#include "door.h"
#include "library-private.h"
#include "problem-list.h"
#include "sharing.h"
#include "word-repeats.h"

void
tz_notice_repeats_free (TzNoticeRepeats *repeats)
{
  g_free (repeats->name);
  g_free (repeats);
}

static void
free_repeats (gpointer data)
{
  tz_notice_repeats_free (data);
}

/* Returns: (element-type gint64): the notices that count. */
static GArray *
list_counting (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id FROM notice WHERE counts ORDER BY id", error);
  return statement != NULL ? tz_statement_read_ids (statement, error) : NULL;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a, other = *(const gint64 *)b;
  return (one > other) - (one < other);
}

/* The marks of all notices that count. */
typedef struct {
  GArray *notices; /* (element-type gint64) */
  GArray *counts;  /* (element-type TzMarkCount) */
  gint64 end;      /* those from here on are not in the index */
} Marks;

static void
marks_clear (Marks *marks)
{
  g_clear_pointer (&marks->notices, g_array_unref);
  g_clear_pointer (&marks->counts, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marks, marks_clear)

static void
add (GPtrArray *repeats, const Marks *marks, TzStatement *statement, guint *n_missing)
{
  guint place;
  gint64 notice = tz_statement_get_int (statement, 0);
  if (notice >= marks->end) {
    (*n_missing)++;
    return;
  }
  if (!g_array_binary_search (marks->notices, &notice, compare_ids, &place))
    return;
  const TzMarkCount *count = &g_array_index (marks->counts, TzMarkCount, place);
  TzNoticeRepeats *one = g_new (TzNoticeRepeats, 1);
  *one = (TzNoticeRepeats){.notice = notice,
                           .name = tz_statement_dup_words (statement, 1),
                           .n_marks = count->n_marks,
                           .n_repeated = count->n_repeated,
                           .n_common = count->n_common};
  g_ptr_array_add (repeats, one);
}

static GPtrArray *
list (TzConnection *connection, const Marks *marks, const TzProblemQuery *query, guint *n_missing,
      GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new ("n.counts");
  tz_problems_add_notices (where, query);
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection, "SELECT n.id, n.name FROM notice n", "ORDER BY n.id", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) repeats = g_ptr_array_new_with_free_func (free_repeats);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    add (repeats, marks, statement, n_missing);
  return step == TZ_STEP_DONE ? g_steal_pointer (&repeats) : NULL;
}

GPtrArray *
tz_library_list_repeats (TzLibrary *library, const TzProblemQuery *query, TzCareProgress progress,
                         gpointer user_data, GCancellable *cancellable, guint *n_missing, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  g_auto (Marks) marks = {0};
  *n_missing = 0;
  marks.notices = snapshot != NULL ? list_counting (snapshot->connection, error) : NULL;
  if (marks.notices == NULL)
    return NULL;
  TzCare care = {.progress = progress, .user_data = user_data, .cancellable = cancellable};
  guint common = tz_sharing_find_common (marks.notices->len);
  marks.counts =
      tz_word_index_count_repeats (snapshot->connection, marks.notices, common, &marks.end, &care, error);
  if (marks.counts == NULL)
    return NULL;
  return list (snapshot->connection, &marks, query, n_missing, error);
}
