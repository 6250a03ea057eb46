#include "promises.h"

#include "door.h"
#include "library-private.h"

static gboolean
holds (const TzProblem *problem, guint32 at)
{
  return (at >= problem->span.start && at < problem->span.end) ||
         (at >= problem->answer.start && at < problem->answer.end);
}

/* The first problem that @at stands in, from @from on; problems and commitments come in order of the text. */
static int
find_problem (const TzAnalysis *analysis, guint32 at, guint *from)
{
  for (; *from < analysis->problems->len; (*from)++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, *from);
    if (holds (problem, at))
      return (int)*from;
    if (problem->span.start > at)
      return -1;
  }
  return -1;
}

static gboolean
insert (TzConnection *connection, const TzCommitment *commitment, guint number, int problem, gint64 notice,
        GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO commitment (notice, number, problem, last_day) VALUES (?, ?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  TzDay last = 0;
  tz_edtf_bounds (commitment->due, NULL, &last);
  tz_statement_bind_int (statement, 1, notice);
  tz_statement_bind_int (statement, 2, number);
  if (problem >= 0)
    tz_statement_bind_int (statement, 3, problem);
  if (last != 0)
    tz_statement_bind_int (statement, 4, last);
  return tz_statement_run (statement, error);
}

gboolean
tz_promises_insert (TzConnection *connection, const TzAnalysis *analysis, gint64 notice, GError **error)
{
  if (!tz_connection_run_on (connection, "DELETE FROM commitment WHERE notice = ?", notice, error))
    return FALSE;
  guint from = 0;
  for (guint i = 0; i < analysis->commitments->len; i++) {
    const TzCommitment *commitment = &g_array_index (analysis->commitments, TzCommitment, i);
    int problem = find_problem (analysis, commitment->span.start, &from);
    if (!insert (connection, commitment, i, problem, notice, error))
      return FALSE;
  }
  return TRUE;
}

/* Counts the commitments of a notice that stand after each other. */
static void
add_promise (GArray *all, gint64 notice, gboolean has_last, TzDay last, TzDay today)
{
  const TzPromises none = {.notice = notice};
  if (all->len == 0 || g_array_index (all, TzPromises, all->len - 1).notice != notice)
    g_array_append_val (all, none);
  TzPromises *promises = &g_array_index (all, TzPromises, all->len - 1);
  promises->n++;
  if (!has_last)
    promises->n_undated++;
  else if (last < today)
    promises->n_past++;
  else if (promises->next == 0 || last < promises->next)
    promises->next = last;
}

GArray *
tz_library_sum_promises (TzLibrary *library, TzDay today, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  g_autoptr (TzStatement) statement =
      snapshot != NULL
          ? tz_connection_prepare (snapshot->connection,
                                   "SELECT notice, last_day FROM commitment ORDER BY notice", error)
          : NULL;
  if (statement == NULL)
    return NULL;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (TzPromises));
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    add_promise (all, tz_statement_get_int (statement, 0), !tz_statement_is_null (statement, 1),
                 (TzDay)tz_statement_get_int (statement, 1), today);
  return step == TZ_STEP_DONE ? g_steal_pointer (&all) : NULL;
}
