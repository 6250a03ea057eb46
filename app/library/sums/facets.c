#include "door.h"
#include "facet-tallies.h"
#include "library-private.h"
#include "notice-query.h"
#include "notice-rows.h"
#include "sql-functions.h"

/* Any order that an index has: what is counted stands in it. */
#define ORDER " INDEXED BY notice_by_feedback"

static void
facet_free (gpointer data)
{
  tz_facet_free (data);
}

static void
add_facet (GPtrArray *facets, TzFacetKind kind, char *value, guint n_notices)
{
  TzFacet *facet = g_new (TzFacet, 1);
  *facet = (TzFacet){kind, value, n_notices};
  g_ptr_array_add (facets, facet);
}

/* From what is kept (facet-tallies.h). */
static gboolean
read_kept (TzConnection *connection, GPtrArray *facets, GError **error)
{
  g_autoptr (TzStatement) statement = tz_facet_tallies_prepare (connection, error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    add_facet (facets, tz_statement_get_int (statement, 0), tz_statement_dup_text (statement, 1),
               tz_statement_get_int (statement, 2));
  return step == TZ_STEP_DONE;
}

static gboolean
add_overdue (TzConnection *connection, const TzWhere *where, GPtrArray *facets, GError **error)
{
  g_autofree char *select =
      g_strdup_printf ("SELECT TOTAL (n.first_due < %u) FROM notice n" ORDER, tz_day_today ());
  g_autoptr (TzStatement) statement = tz_where_prepare (where, connection, select, "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  guint n_notices = tz_statement_get_int (statement, 0);
  if (n_notices > 0)
    add_facet (facets, TZ_FACET_WARNING, g_strdup_printf ("%d", TZ_WARNING_OVERDUE), n_notices);
  return TRUE;
}

/* Values and how many of the notices have them, most frequent first. */
static gboolean
count_values (TzConnection *connection, const TzWhere *where, TzFacetKind kind, const char *select,
              GPtrArray *facets, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection, select, "GROUP BY 1 ORDER BY 2 DESC, 1", error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    if (!tz_statement_is_null (statement, 0))
      add_facet (facets, kind, tz_statement_dup_text (statement, 0), tz_statement_get_int (statement, 1));
  return step == TZ_STEP_DONE;
}

/* The notices of the query as a set: what is costly to ask is asked once. */
static TzWhere *
new_set (TzConnection *connection, const TzWhere *where, const char *condition, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection, "SELECT n.id FROM notice n" ORDER, "ORDER BY n.id", error);
  g_autoptr (GArray) ids = statement == NULL ? NULL : tz_statement_read_ids (statement, error);
  if (ids == NULL)
    return NULL;
  TzWhere *set = tz_where_new ("1");
  tz_where_add_set (set, condition, ids);
  return set;
}

static gboolean
count_warnings (TzConnection *connection, const TzWhere *where, GPtrArray *facets, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection,
                        "SELECT TOTAL ((n.warnings & 1) != 0), TOTAL ((n.warnings & 2) != 0),"
                        " TOTAL ((n.warnings & 4) != 0), TOTAL ((n.warnings & 8) != 0), 0, COUNT (n.form_of)"
                        " FROM notice n" ORDER,
                        "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  for (guint bit = 0; bit < 6; bit++) {
    guint n_notices = tz_statement_get_int (statement, bit);
    if (n_notices > 0)
      add_facet (facets, TZ_FACET_WARNING, g_strdup_printf ("%u", 1u << bit), n_notices);
  }
  return TRUE;
}

static gboolean
count_all (TzConnection *connection, const TzWhere *where, GPtrArray *facets, GError **error)
{
  static const struct {
    TzFacetKind kind;
    const char *select;
  } parts[] = {
      {TZ_FACET_PROVINCE, "SELECT n.province, COUNT(*) FROM notice n" ORDER},
      {TZ_FACET_LEVEL, "SELECT n.level, COUNT(*) FROM notice n" ORDER},
      {TZ_FACET_YEAR, "SELECT NULLIF (n.year, 0), COUNT(*) FROM notice n" ORDER},
  };
  g_autoptr (TzWhere) listed = new_set (connection, where, TZ_IN_SET " (?, n.id)", error);
  g_autoptr (TzWhere) themed =
      listed == NULL ? NULL : new_set (connection, where, TZ_IN_SET " (?, nt.notice)", error);
  if (themed == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!count_values (connection, listed, parts[i].kind, parts[i].select, facets, error))
      return FALSE;
  return count_values (
             connection, themed, TZ_FACET_THEME,
             "SELECT t.key, COUNT(*) FROM theme t JOIN notice_theme nt ON nt.theme = t.id AND t.id != 0",
             facets, error) &&
         count_warnings (connection, listed, facets, error) &&
         add_overdue (connection, listed, facets, error);
}

GPtrArray *
tz_library_count_facets (TzLibrary *library, const TzNoticeQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzWhere) where =
      tz_list_new_where (snapshot->connection, query, tz_library_get_lexicon (library), error);
  if (where == NULL)
    return NULL;
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (facet_free);
  gboolean counted = tz_list_is_whole (query) ? read_kept (snapshot->connection, facets, error) &&
                                                    add_overdue (snapshot->connection, where, facets, error)
                                              : count_all (snapshot->connection, where, facets, error);
  return counted ? g_steal_pointer (&facets) : NULL;
}
