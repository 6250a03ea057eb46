#include "problem-rows.h"

#include "review.h"

/* Places of the headings above a problem, outermost first: "12-30 45-60". */
static char *
dup_places (const TzAnalysis *analysis, const TzProblem *problem)
{
  g_autoptr (GString) places = g_string_new (NULL);
  for (int i = problem->heading; i >= 0;) {
    const TzHeading *heading = &g_array_index (analysis->headings, TzHeading, i);
    g_autofree char *place =
        g_strdup_printf ("%s%u-%u", places->len > 0 ? " " : "", heading->span.start, heading->span.end);
    if (places->len > 0)
      g_string_prepend_c (places, ' ');
    g_string_prepend (places, g_strstrip (place));
    i = heading->parent;
  }
  return g_string_free (g_steal_pointer (&places), FALSE);
}

char *
tz_problem_rows_dup_path (const char *path, const TzText *text)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_auto (GStrv) places = g_strsplit (path, " ", -1);
  for (guint i = 0; places[i] != NULL; i++) {
    char *end = NULL;
    guint32 from = g_ascii_strtoull (places[i], &end, 10);
    if (*end != '-')
      continue;
    g_autofree char *heading = tz_text_dup_slice (text, tz_span (from, g_ascii_strtoull (end + 1, NULL, 10)));
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? " › " : "", heading);
  }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static int
bind_span (TzStatement *statement, int parameter, TzSpan span)
{
  tz_statement_bind_int (statement, parameter, span.start);
  tz_statement_bind_int (statement, parameter + 1, span.end);
  return parameter + 2;
}

/* What problems of one notice are written with. */
typedef struct {
  TzConnection *connection;
  TzThemes *themes;
  TzStatement *problem;
  TzStatement *theme; /* of a problem */
} Rows;

static gboolean
insert_problem (const Rows *rows, const TzAnalysis *analysis, guint number, guint32 deeds, GError **error)
{
  TzStatement *statement = rows->problem;
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, number);
  g_autofree char *path = dup_places (analysis, problem);
  tz_statement_bind_int (statement, 2, number);
  tz_statement_bind_int (statement, 3, problem->status);
  tz_statement_bind_int (statement, 4, problem->n_measures);
  int i = bind_span (statement, 5, problem->span);
  i = bind_span (statement, i, problem->label);
  i = bind_span (statement, i, problem->title);
  i = bind_span (statement, i, problem->answer);
  i = bind_span (statement, i, problem->status_span);
  tz_statement_bind_text (statement, i++, path);
  tz_statement_bind_int (statement, i, deeds);
  return tz_statement_run (statement, error);
}

static gboolean
insert_theme (const Rows *rows, guint number, guint rank, gint64 theme, GError **error)
{
  tz_statement_bind_int (rows->theme, 2, number);
  tz_statement_bind_int (rows->theme, 3, rank);
  tz_statement_bind_int (rows->theme, 4, theme);
  return tz_statement_run (rows->theme, error);
}

static gboolean
insert_problem_themes (const Rows *rows, const TzProblem *problem, guint number, GError **error)
{
  if (problem->n_themes == 0)
    return insert_theme (rows, number, 0, TZ_THEME_NONE, error);
  for (guint rank = 0; rank < problem->n_themes; rank++) {
    gint64 theme = 0;
    if (!tz_themes_number (rows->themes, rows->connection, problem->themes[rank].theme, &theme, error) ||
        !insert_theme (rows, number, rank, theme, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
insert_problems (TzConnection *connection, const TzAnalysis *analysis, const TzFacts *facts, gint64 notice,
                 TzThemes *themes, GError **error)
{
  g_autoptr (TzStatement) problem = tz_connection_prepare (
      connection,
      "INSERT INTO problem (notice, number, status, n_measures, start, end, label_start, label_end,"
      " title_start, title_end, answer_start, answer_end, status_start, status_end, path, deeds)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);
  g_autoptr (TzStatement) theme = tz_connection_prepare (
      connection, "INSERT INTO problem_theme (notice, number, rank, theme) VALUES (?, ?, ?, ?)",
      problem != NULL ? error : NULL);
  if (problem == NULL || theme == NULL)
    return FALSE;
  const Rows rows = {connection, themes, problem, theme};
  tz_statement_bind_int (problem, 1, notice);
  tz_statement_bind_int (theme, 1, notice);
  for (guint i = 0; i < analysis->problems->len; i++)
    if (!insert_problem (&rows, analysis, i, g_array_index (facts->problem_deeds, guint32, i), error) ||
        !insert_problem_themes (&rows, &g_array_index (analysis->problems, TzProblem, i), i, error))
      return FALSE;
  return TRUE;
}

/* In how many of its problems the notice has each theme, and how often as the first. */
#define COUNT_THEMES                                                                                         \
  "INSERT INTO notice_theme (theme, notice, n_problems, n_first)"                                            \
  " SELECT theme, notice, COUNT(*), SUM(rank = 0) FROM problem_theme WHERE notice = ? GROUP BY theme"

static gboolean
mark_problem (TzConnection *connection, const TzReviewItem *item, gint64 notice, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "UPDATE problem SET reviewed = ?, verdict = ? WHERE notice = ? AND number = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, item->reviewed);
  tz_statement_bind_int (statement, 2, item->verdict);
  tz_statement_bind_int (statement, 3, notice);
  tz_statement_bind_int (statement, 4, item->number);
  return tz_statement_run (statement, error);
}

static gboolean
mark_reviewed (TzConnection *connection, const GArray *review, gint64 notice, GError **error)
{
  for (guint i = 0; i < review->len; i++) {
    const TzReviewItem *item = &g_array_index (review, TzReviewItem, i);
    gboolean said = item->reviewed || item->verdict != TZ_VERDICT_NONE;
    if (item->subject == TZ_SUBJECT_PROBLEM && item->number >= 0 && said &&
        !mark_problem (connection, item, notice, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
tz_problem_rows_insert (TzConnection *connection, const TzAnalysis *analysis, const TzFacts *facts,
                        gint64 notice, const GArray *review, TzThemes *themes, GError **error)
{
  return insert_problems (connection, analysis, facts, notice, themes, error) &&
         (review == NULL || mark_reviewed (connection, review, notice, error)) &&
         tz_connection_run_on (connection, COUNT_THEMES, notice, error) &&
         tz_sketches_insert (connection, &facts->sketches, notice, error);
}
