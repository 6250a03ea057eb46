#include "wordings.h"

#include "door.h"
#include "library-private.h"
#include "problem-list.h"
#include "problem-sketches.h"
#include "texts.h"

/* The notice that is being gathered. */
typedef struct {
  TzConnection *connection;
  TzWordedFunc func;
  gpointer data;
  GCancellable *cancellable;
  gint64 notice; /* 0 before the first */
  char *name;
  GArray *problems; /* (element-type TzWordedProblem) */
  guint done, total;
} Reading;

static void
clear_problem (gpointer data)
{
  g_clear_pointer (&((TzWordedProblem *)data)->masks, g_array_unref);
}

static gboolean
load_masks (Reading *reading, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (reading->connection, "SELECT masks FROM problem_sketch WHERE notice = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, reading->notice);
  if (tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  gsize n_bytes = 0;
  const guint8 *masks = tz_statement_get_bytes (statement, 0, &n_bytes);
  for (guint i = 0; i < reading->problems->len; i++) {
    TzWordedProblem *problem = &g_array_index (reading->problems, TzWordedProblem, i);
    problem->masks = tz_title_masks_read (masks, n_bytes, problem->index, problem->title);
  }
  return TRUE;
}

/* Tells the notice that is gathered. */
static gboolean
tell (Reading *reading, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
    return FALSE;
  g_autoptr (TzText) text = tz_texts_load (reading->connection, reading->notice, error);
  if (text == NULL || !load_masks (reading, error))
    return FALSE;
  const TzWorded worded = {reading->notice, reading->name, text, reading->problems};
  gboolean goes_on = reading->func (&worded, reading->done, reading->total, reading->data, error);
  g_array_set_size (reading->problems, 0);
  reading->done++;
  return goes_on;
}

static TzSpan
read_span (TzStatement *statement, int column)
{
  return tz_span (tz_statement_get_int (statement, column), tz_statement_get_int (statement, column + 1));
}

static void
add_problem (Reading *reading, TzStatement *statement)
{
  TzWordedProblem problem = {.index = tz_statement_get_int (statement, 2),
                             .title = read_span (statement, 3),
                             .answer = read_span (statement, 5)};
  guint n = reading->problems->len;
  TzSpan before = n > 0 ? g_array_index (reading->problems, TzWordedProblem, n - 1).answer : TZ_SPAN_NONE;
  problem.has_answer = !tz_span_is_empty (problem.answer) && !tz_span_equal (problem.answer, before);
  g_array_append_val (reading->problems, problem);
}

static gboolean
read_all (Reading *reading, TzStatement *statement, GError **error)
{
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gint64 notice = tz_statement_get_int (statement, 0);
    if (notice != reading->notice && reading->notice != 0 && !tell (reading, error))
      return FALSE;
    if (reading->done == reading->total)
      return TRUE;
    if (notice != reading->notice) {
      g_free (reading->name);
      reading->name = tz_statement_dup_words (statement, 1);
      reading->notice = notice;
    }
    add_problem (reading, statement);
  }
  return step == TZ_STEP_DONE && (reading->notice == 0 || tell (reading, error));
}

#define PROBLEMS "FROM notice n CROSS JOIN problem p ON p.notice = n.id"

static gboolean
count (TzConnection *connection, const TzWhere *where, guint *n, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection, "SELECT COUNT(DISTINCT p.notice) " PROBLEMS, "", error);
  if (statement == NULL || tz_statement_step (statement, error) != TZ_STEP_ROW)
    return FALSE;
  *n = (guint)tz_statement_get_int (statement, 0);
  return TRUE;
}

gboolean
tz_library_read_wordings (TzLibrary *library, const TzProblemQuery *query, guint most, guint *n_notices,
                          TzWordedFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return FALSE;
  g_autoptr (TzWhere) where = tz_problems_new_where (query);
  if (!count (snapshot->connection, where, n_notices, error))
    return FALSE;
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, snapshot->connection,
                        "SELECT p.notice, n.name, p.number, p.title_start, p.title_end, p.answer_start,"
                        " p.answer_end " PROBLEMS,
                        "ORDER BY n.id DESC, p.number", error);
  if (statement == NULL)
    return FALSE;
  Reading reading = {.connection = snapshot->connection,
                     .func = func,
                     .data = data,
                     .cancellable = cancellable,
                     .problems = g_array_new (FALSE, FALSE, sizeof (TzWordedProblem)),
                     .total = MIN (*n_notices, most)};
  g_array_set_clear_func (reading.problems, clear_problem);
  gboolean done = read_all (&reading, statement, error);
  g_array_unref (reading.problems);
  g_free (reading.name);
  return done;
}
