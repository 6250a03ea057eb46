#include "problem-list.h"

#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-rows.h"
#include "texts.h"

void
tz_problems_add_notices (TzWhere *where, const TzProblemQuery *query)
{
  tz_where_add_ids (where, "n.id IN " TZ_WHERE_LIST, query->notices);
  tz_where_add_texts (where, "n.name IN " TZ_WHERE_LIST, query->agencies);
  if (query->year != 0)
    tz_where_add_int (where, "n.year = ?", query->year);
  tz_grouping_add (where, query);
}

static void
add_theme (TzWhere *where, const TzProblemQuery *query)
{
  if (query->theme == NULL)
    return;
  tz_where_add_text (where,
                     "p.notice IN (SELECT x.notice FROM theme t JOIN notice_theme x ON x.theme = t.id"
                     " WHERE t.key = ?)",
                     query->theme);
  tz_where_add_text (where,
                     query->first_theme_only
                         ? "EXISTS (SELECT 1 FROM problem_theme x JOIN theme t ON t.id = x.theme WHERE"
                           " x.notice = p.notice AND x.number = p.number AND x.rank = 0 AND t.key = ?)"
                         : "EXISTS (SELECT 1 FROM problem_theme x JOIN theme t ON t.id = x.theme WHERE"
                           " x.notice = p.notice AND x.number = p.number AND t.key = ?)",
                     query->theme);
}

#define PROMISED "EXISTS (SELECT 1 FROM commitment c WHERE c.notice = p.notice AND c.problem = p.number"

TzWhere *
tz_problems_new_where (const TzProblemQuery *query)
{
  TzWhere *where = tz_where_new ("n.counts");
  tz_problems_add_notices (where, query);
  add_theme (where, query);
  if (query->status >= 0)
    tz_where_add_int (where, "p.status = ?", query->status);
  if (query->deeds != 0)
    tz_where_add_int (where, "p.deeds & ?", query->deeds);
  if (query->promised)
    tz_where_add (where, PROMISED ")");
  if (query->due_before != 0)
    tz_where_add_int (where, PROMISED " AND c.last_day < ?)", query->due_before);
  if (query->stated_only)
    tz_where_add_int (where, "p.status != ?", TZ_STATUS_NOT_STATED);
  return where;
}

void
tz_problem_reading_clear (TzProblemReading *reading)
{
  g_clear_pointer (&reading->text, tz_text_unref);
}

static gboolean
turn_to (TzProblemReading *reading, gint64 notice, GError **error)
{
  if (reading->text != NULL && reading->notice == notice)
    return TRUE;
  g_clear_pointer (&reading->text, tz_text_unref);
  reading->notice = notice;
  reading->text = tz_texts_load (reading->connection, notice, error);
  return reading->text != NULL;
}

static char **
load_themes (TzConnection *connection, gint64 notice, guint number, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT t.key FROM problem_theme x JOIN theme t ON t.id = x.theme"
                             " WHERE x.notice = ? AND x.number = ? AND x.theme != 0 ORDER BY x.rank",
                             error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, notice);
  tz_statement_bind_int (statement, 2, number);
  g_autoptr (GStrvBuilder) themes = g_strv_builder_new ();
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    g_strv_builder_add (themes, tz_statement_get_text (statement, 0));
  return step == TZ_STEP_FAILED ? NULL : g_strv_builder_end (themes);
}

static TzSpan
read_span (TzStatement *statement, int column)
{
  return tz_span (tz_statement_get_int (statement, column), tz_statement_get_int (statement, column + 1));
}

static char *
dup_where_there (const TzText *text, TzSpan span)
{
  return tz_span_is_empty (span) ? NULL : tz_text_dup_slice (text, span);
}

#define COLUMNS                                                                                              \
  "p.notice, p.number, n.name, p.status, p.n_measures, p.start, p.end, p.label_start, p.label_end,"          \
  " p.title_start, p.title_end, p.answer_start, p.answer_end, p.status_start, p.status_end, p.path, "        \
  "p.reviewed, p.verdict"

static TzProblemRow *
read_row (TzStatement *statement, const TzText *text)
{
  TzProblemRow *row = g_new0 (TzProblemRow, 1);
  TzProblem problem = {.label = read_span (statement, 7)};
  row->notice = tz_statement_get_int (statement, 0);
  row->index = tz_statement_get_int (statement, 1);
  row->name = tz_statement_dup_text (statement, 2);
  row->status = tz_statement_get_int (statement, 3);
  row->n_measures = tz_statement_get_int (statement, 4);
  row->span = read_span (statement, 5);
  row->label = tz_analysis_dup_label (text, &problem);
  row->title_span = read_span (statement, 9);
  row->title = tz_text_dup_slice (text, row->title_span);
  row->answer = read_span (statement, 11);
  row->answer_text = dup_where_there (text, row->answer);
  row->status_quote = dup_where_there (text, read_span (statement, 13));
  row->path = tz_problem_rows_dup_path (tz_statement_get_text (statement, 15), text);
  row->reviewed = tz_statement_get_int (statement, 16);
  row->verdict = tz_statement_get_int (statement, 17);
  return row;
}

static gboolean
add_problem (TzProblemReading *reading, TzStatement *statement, GPtrArray *rows, GError **error)
{
  gint64 notice = tz_statement_get_int (statement, 0);
  if (!turn_to (reading, notice, error))
    return FALSE;
  TzProblemRow *row = read_row (statement, reading->text);
  g_ptr_array_add (rows, row);
  row->themes = load_themes (reading->connection, notice, row->index, error);
  return row->themes != NULL;
}

static void
row_free (gpointer data)
{
  tz_problem_row_free (data);
}

static GPtrArray *
read_rows (TzProblemReading *reading, TzStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    if (!add_problem (reading, statement, rows, error))
      return NULL;
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&rows);
}

GPtrArray *
tz_library_list_problems (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzWhere) where = tz_problems_new_where (query);
  g_autoptr (TzStatement) statement = tz_where_prepare (
      where, snapshot->connection, "SELECT " COLUMNS " FROM problem p JOIN notice n ON n.id = p.notice",
      "ORDER BY n.name, n.feedback_day DESC NULLS LAST, n.id, p.number", error);
  if (statement == NULL)
    return NULL;
  g_auto (TzProblemReading) reading = {.connection = snapshot->connection};
  return read_rows (&reading, statement, error);
}

TzProblemRow *
tz_problems_read_one (TzProblemReading *reading, gint64 notice, guint number, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      reading->connection,
      "SELECT " COLUMNS
      " FROM problem p JOIN notice n ON n.id = p.notice WHERE p.notice = ? AND p.number = ?",
      error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, notice);
  tz_statement_bind_int (statement, 2, number);
  g_autoptr (GPtrArray) rows = read_rows (reading, statement, error);
  if (rows == NULL)
    return NULL;
  if (rows->len > 0)
    return g_ptr_array_steal_index (rows, 0);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("This problem is not in the library"));
  return NULL;
}

GPtrArray *
tz_library_list_concerned (TzLibrary *library, const TzProblemQuery *query, guint most, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autofree char *after = g_strdup_printf ("GROUP BY n.name ORDER BY n.name LIMIT %u", most);
  g_autoptr (TzWhere) where = tz_problems_new_where (query);
  /* By name from the first notice on, so that the rest need not be looked at. */
  g_autoptr (TzStatement) statement = tz_where_prepare (
      where, snapshot->connection,
      "SELECT n.name FROM notice n INDEXED BY notice_name CROSS JOIN problem p ON p.notice = n.id", after,
      error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    g_ptr_array_add (names, tz_statement_dup_words (statement, 0));
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&names);
}
