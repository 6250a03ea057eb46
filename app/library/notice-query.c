#include "notice-query.h"

#include "door.h"
#include "library-private.h"
#include "notice-rows.h"
#include "search-fields.h"
#include "search-terms.h"
#include "sql-functions.h"

/* Adds the notices that have the texts of @terms, as a set (sql-functions.h). */
static gboolean
add_texts (TzWhere *where, TzConnection *connection, const TzSearchTerms *terms, GError **error)
{
  if (terms->wanted->len + terms->unwanted->len == 0)
    return TRUE;
  g_autoptr (GArray) ids = tz_search_terms_list_exactly (terms, connection, error);
  if (ids == NULL)
    return FALSE;
  tz_where_add_set (where, TZ_IN_SET " (?, n.id)", ids);
  return TRUE;
}

static gboolean
add_search (TzWhere *where, TzConnection *connection, const char *text, const TzLexicon *lexicon,
            GError **error)
{
  if (text == NULL)
    return TRUE;
  g_autoptr (TzSearchTerms) terms = tz_search_terms_new (text, error);
  if (terms == NULL)
    return FALSE;
  tz_search_add_fields (where, terms->terms, lexicon);
  return add_texts (where, connection, terms, error);
}

static void
add_warnings (TzWhere *where, TzWarnings warnings)
{
  if (warnings == 0)
    return;
  g_autofree char *stored = g_strdup_printf ("(n.warnings & %d) != 0", warnings & ~TZ_WARNING_OVERDUE);
  if ((warnings & TZ_WARNING_OVERDUE) == 0) {
    tz_where_add (where, stored);
    return;
  }
  g_autofree char *either = g_strconcat (stored, " OR n.first_due < ?", NULL);
  tz_where_add_int (where, either, tz_day_today ());
}

TzWhere *
tz_list_new_where (TzConnection *connection, const TzNoticeQuery *query, const TzLexicon *lexicon,
                   GError **error)
{
  gboolean trash = query != NULL && query->trash;
  g_autoptr (TzWhere) where =
      tz_where_new (trash ? "n.id IN " TZ_WHERE_TRASH : "n.id NOT IN " TZ_WHERE_TRASH);
  if (query == NULL)
    return g_steal_pointer (&where);
  if (!add_search (where, connection, query->text, lexicon, error))
    return NULL;
  tz_where_add_texts (where, "n.name IN " TZ_WHERE_LIST, query->agencies);
  tz_where_add_texts (where, "n.province IN " TZ_WHERE_LIST, query->provinces);
  tz_where_add_texts (where, "n.level IN " TZ_WHERE_LIST, query->levels);
  tz_where_add_texts (where,
                      "n.id IN (SELECT nt.notice FROM theme t JOIN notice_theme nt ON nt.theme = t.id"
                      " WHERE t.key IN " TZ_WHERE_LIST ")",
                      query->themes);
  tz_where_add_years (where, "n.year IN " TZ_WHERE_LIST, query->years);
  add_warnings (where, query->warnings);
  return g_steal_pointer (&where);
}

/* What is not known comes last in both directions. */
static char *
dup_order (const TzNoticeQuery *query)
{
  static const char *const columns[] = {
      [TZ_SORT_AGENCY] = "n.name",           [TZ_SORT_LEVEL] = "n.level_rank",
      [TZ_SORT_FEEDBACK] = "n.feedback_day", [TZ_SORT_PROBLEMS] = "n.n_problems",
      [TZ_SORT_COMPLETED] = "n.rate",        [TZ_SORT_IMPORTED] = "n.imported",
  };
  const char *column = columns[query == NULL ? TZ_SORT_AGENCY : query->sort];
  gboolean descending = query != NULL && query->descending;
  return g_strdup_printf ("ORDER BY %s %s NULLS LAST, n.id", column, descending ? "DESC" : "ASC");
}

GArray *
tz_library_list_notices (TzLibrary *library, const TzNoticeQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzWhere) where =
      tz_list_new_where (snapshot->connection, query, tz_library_get_lexicon (library), error);
  if (where == NULL)
    return NULL;
  g_autofree char *order = dup_order (query);
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, snapshot->connection, "SELECT n.id FROM notice n", order, error);
  if (statement == NULL)
    return NULL;
  return tz_statement_read_ids (statement, error);
}

gboolean
tz_library_count (TzLibrary *library, const TzNoticeQuery *query, guint *n_notices, guint *n_problems,
                  GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return FALSE;
  g_autoptr (TzWhere) where =
      tz_list_new_where (snapshot->connection, query, tz_library_get_lexicon (library), error);
  if (where == NULL)
    return FALSE;
  g_autoptr (TzStatement) statement = tz_where_prepare (
      where, snapshot->connection, "SELECT COUNT(*), TOTAL(n.n_problems) FROM notice n", "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  if (n_notices != NULL)
    *n_notices = tz_statement_get_int (statement, 0);
  if (n_problems != NULL)
    *n_problems = tz_statement_get_int (statement, 1);
  return TRUE;
}
