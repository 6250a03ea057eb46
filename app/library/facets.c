#include "door.h"
#include "library-private.h"
#include "notice-query.h"
#include "notice-rows.h"

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

/* Values and how many notices have them, most frequent first. */
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

static gboolean
count_warnings (TzConnection *connection, const TzWhere *where, GPtrArray *facets, GError **error)
{
  g_autofree char *select =
      g_strdup_printf ("SELECT TOTAL ((n.warnings & %d) != 0), TOTAL ((n.warnings & %d) != 0),"
                       " TOTAL ((n.warnings & %d) != 0), TOTAL ((n.warnings & %d) != 0),"
                       " TOTAL (n.first_due < %u) FROM notice n",
                       TZ_WARNING_NOT_RECOGNISED, TZ_WARNING_OUTLINE_UNCERTAIN, TZ_WARNING_DIFFERS,
                       TZ_WARNING_DAMAGED, tz_day_today ());
  g_autoptr (TzStatement) statement = tz_where_prepare (where, connection, select, "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  for (guint bit = 0; bit < 5; bit++) {
    guint n_notices = tz_statement_get_int (statement, bit);
    if (n_notices > 0)
      add_facet (facets, TZ_FACET_WARNING, g_strdup_printf ("%u", 1u << bit), n_notices);
  }
  return TRUE;
}

GPtrArray *
tz_library_count_facets (TzLibrary *library, const TzNoticeQuery *query, GError **error)
{
  static const struct {
    TzFacetKind kind;
    const char *select;
  } parts[] = {
      {TZ_FACET_PROVINCE, "SELECT n.province, COUNT(*) FROM notice n"},
      {TZ_FACET_LEVEL, "SELECT n.level, COUNT(*) FROM notice n"},
      {TZ_FACET_YEAR, "SELECT NULLIF (n.year, 0), COUNT(*) FROM notice n"},
      {TZ_FACET_THEME, "SELECT t.key, COUNT(*) FROM notice n JOIN notice_theme nt ON nt.notice = n.id"
                       " JOIN theme t ON t.id = nt.theme AND t.id != 0"},
  };
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzWhere) where =
      tz_list_new_where (snapshot->connection, query, tz_library_get_lexicon (library), error);
  if (where == NULL)
    return NULL;
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (facet_free);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!count_values (snapshot->connection, where, parts[i].kind, parts[i].select, facets, error))
      return NULL;
  if (!count_warnings (snapshot->connection, where, facets, error))
    return NULL;
  return g_steal_pointer (&facets);
}
