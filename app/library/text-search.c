#include "text-search.h"

#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "library-private.h"
#include "needle.h"
#include "texts.h"
#include "where.h"

/* Code points of the text that a hit shows on either side. */
#define CONTEXT 20

/* Longer ones are no search but a paste. */
#define MAX_LENGTH 1000

typedef struct {
  TzConnection *connection;
  const TzNeedle *needle;
  guint offset; /* hits still to be passed over */
  guint limit;  /* hits still wanted */
  GPtrArray *hits;
} Search;

gboolean
tz_search_check (const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("What is searched for is not UTF-8"));
    return FALSE;
  }
  if (g_utf8_strlen (text, -1) > MAX_LENGTH) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("At most %d characters can be searched for"),
                 MAX_LENGTH);
    return FALSE;
  }
  return TRUE;
}

char *
tz_search_dup_match (const char *text)
{
  g_autoptr (TzNeedle) needle = tz_needle_new (text);
  if (needle == NULL)
    return NULL;
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", parts);
  return g_strconcat ("\"", escaped, "\"", NULL);
}

static gboolean
find_problem (TzConnection *connection, gint64 notice, const TzText *text, TzSpan span, char **label,
              GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT label_start, label_end FROM problem WHERE notice = ?1 AND start <= ?2"
                             " AND end > ?2 ORDER BY start DESC LIMIT 1",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, notice);
  tz_statement_bind_int (statement, 2, span.start);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_ROW) {
    TzProblem problem = {
        .label = tz_span (tz_statement_get_int (statement, 0), tz_statement_get_int (statement, 1))};
    *label = tz_analysis_dup_label (text, &problem);
  }
  return step != TZ_STEP_FAILED;
}

static gboolean
add_hit (Search *search, gint64 notice, const char *name, const TzText *text, TzSpan span, GError **error)
{
  g_autofree char *problem = NULL;
  if (!find_problem (search->connection, notice, text, span, &problem, error))
    return FALSE;
  TzHit *hit = g_new0 (TzHit, 1);
  hit->notice = notice;
  hit->name = g_strdup (name);
  hit->span = span;
  hit->before = tz_text_dup_slice (text, tz_span (span.start - MIN (span.start, CONTEXT), span.start));
  hit->quote = tz_text_dup_slice (text, span);
  hit->after = tz_text_dup_slice (text, tz_span (span.end, span.end + CONTEXT));
  hit->problem = g_steal_pointer (&problem);
  g_ptr_array_add (search->hits, hit);
  return TRUE;
}

static gboolean
search_notice (Search *search, gint64 notice, const char *name, GError **error)
{
  g_autoptr (TzText) text = tz_texts_load (search->connection, notice, error);
  if (text == NULL)
    return FALSE;
  TzSpan span;
  for (guint32 from = 0; search->limit > 0 && tz_needle_find (search->needle, text, from, &span);
       from = span.end) {
    if (search->offset > 0) {
      search->offset--;
      continue;
    }
    if (!add_hit (search, notice, name, text, span, error))
      return FALSE;
    search->limit--;
  }
  return TRUE;
}

static TzStatement *
prepare_notices (TzConnection *connection, const char *text, gint64 notice, GError **error)
{
  if (notice != 0) {
    TzStatement *one = tz_connection_prepare (connection, "SELECT id, name FROM notice WHERE id = ?", error);
    if (one != NULL)
      tz_statement_bind_int (one, 1, notice);
    return one;
  }
  g_autofree char *match = tz_search_dup_match (text);
  TzStatement *all = tz_connection_prepare (
      connection,
      "SELECT n.id, n.name FROM words JOIN notice n ON n.id = words.rowid"
      " WHERE words MATCH ? AND n.id NOT IN " TZ_WHERE_TRASH " ORDER BY n.feedback_day DESC NULLS LAST, n.id",
      error);
  if (all != NULL)
    tz_statement_bind_text (all, 1, match);
  return all;
}

static gboolean
run_search (Search *search, const char *text, gint64 notice, GError **error)
{
  g_autoptr (TzStatement) notices = prepare_notices (search->connection, text, notice, error);
  if (notices == NULL)
    return FALSE;
  while (search->limit > 0) {
    TzStep step = tz_statement_step (notices, error);
    if (step != TZ_STEP_ROW)
      return step == TZ_STEP_DONE;
    if (!search_notice (search, tz_statement_get_int (notices, 0), tz_statement_get_text (notices, 1), error))
      return FALSE;
  }
  return TRUE;
}

static void
hit_free (gpointer data)
{
  tz_hit_free (data);
}

GPtrArray *
tz_library_search (TzLibrary *library, const char *text, gint64 notice, guint limit, guint offset,
                   GError **error)
{
  tz_door_enter ("library");
  if (!tz_search_check (text, error))
    return NULL;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);
  g_autoptr (TzNeedle) needle = tz_needle_new (text);
  if (needle == NULL)
    return g_steal_pointer (&hits);
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  Search search = {snapshot->connection, needle, offset, limit, hits};
  return run_search (&search, text, notice, error) ? g_steal_pointer (&hits) : NULL;
}
