#include "notice-query.h"

#include "door.h"
#include "facet-tallies.h"
#include "library-private.h"
#include "notice-rows.h"
#include "search-fields.h"
#include "search-terms.h"
#include "sql-functions.h"

/* A query on its way to SQL. */
typedef struct {
  TzConnection *connection;
  const TzNoticeQuery *query; /* (nullable) */
  TzLibrary *library;
  TzSearchTerms *terms; /* of its text; NULL where it has none */
} Asking;

static void
asking_clear (Asking *asking)
{
  g_clear_pointer (&asking->terms, tz_search_terms_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asking, asking_clear)

static gboolean
asking_init (Asking *asking, GError **error)
{
  if (asking->query == NULL || asking->query->text == NULL)
    return TRUE;
  asking->terms = tz_search_terms_new (asking->query->text, error);
  return asking->terms != NULL;
}

/* Whether texts have to have something, or must not. */
static gboolean
asks_texts (const Asking *asking)
{
  return asking->terms != NULL && asking->terms->wanted->len + asking->terms->unwanted->len > 0;
}

/* Adds the notices with the themes of the query, as a set (sql-functions.h). */
static gboolean
add_themes (TzWhere *where, const Asking *asking, GError **error)
{
  if (asking->query->themes == NULL || asking->query->themes[0] == NULL)
    return TRUE;
  g_autoptr (TzWhere) themes = tz_where_new ("1");
  tz_where_add_texts (themes, "t.key IN " TZ_WHERE_LIST, asking->query->themes);
  g_autoptr (TzStatement) statement = tz_where_prepare (
      themes, asking->connection,
      "SELECT " TZ_SET_OF " (nt.notice) FROM theme t JOIN notice_theme nt ON nt.theme = t.id", "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  g_autoptr (GBytes) set = tz_statement_dup_bytes (statement, 0);
  tz_where_add_bytes (where, TZ_IN_SET " (?, n.id)", set);
  return TRUE;
}

static void
add_warnings (TzWhere *where, TzWarnings warnings)
{
  const TzWarnings derived = TZ_WARNING_OVERDUE | TZ_WARNING_FORM;
  if (warnings == 0)
    return;
  g_autoptr (GString) any = g_string_new (NULL);
  g_string_append_printf (any, "(n.warnings & %d) != 0", warnings & ~derived);
  if (warnings & TZ_WARNING_FORM)
    g_string_append (any, " OR n.form_of IS NOT NULL");
  if (warnings & TZ_WARNING_OVERDUE)
    g_string_append_printf (any, " OR n.first_due < %u", tz_day_today ());
  tz_where_add (where, any->str);
}

/* @ids: (nullable): the notices among which those of the query are. */
static TzWhere *
new_where (const Asking *asking, const GArray *ids, GError **error)
{
  const TzNoticeQuery *query = asking->query;
  g_autoptr (TzWhere) where = tz_where_new (query != NULL && query->trash ? "n.shown = 0" : "n.shown = 1");
  if (query == NULL)
    return g_steal_pointer (&where);
  if (asking->terms != NULL)
    tz_search_add_fields (where, asking->terms->terms, tz_library_get_lexicon (asking->library));
  if (ids != NULL)
    tz_where_add_set (where, TZ_IN_SET " (?, n.id)", ids);
  if (!add_themes (where, asking, error))
    return NULL;
  tz_where_add_texts (where, "n.name IN " TZ_WHERE_LIST, query->agencies);
  tz_where_add_texts (where, "n.province IN " TZ_WHERE_LIST, query->provinces);
  tz_where_add_texts (where, "n.level IN " TZ_WHERE_LIST, query->levels);
  tz_where_add_years (where, "n.year", query->years);
  add_warnings (where, query->warnings);
  return g_steal_pointer (&where);
}

static TzWhere *
new_exact_where (const Asking *asking, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  if (asks_texts (asking)) {
    ids = tz_text_cache_list (tz_library_get_texts (asking->library), asking->query->text, asking->terms,
                              asking->connection, error);
    if (ids == NULL)
      return NULL;
  }
  return new_where (asking, ids, error);
}

TzWhere *
tz_list_new_where (TzLibrary *library, TzConnection *connection, const TzNoticeQuery *query, GError **error)
{
  g_auto (Asking) asking = {.connection = connection, .query = query, .library = library};
  return asking_init (&asking, error) ? new_exact_where (&asking, error) : NULL;
}

/* Few notices are looked up by what they have, and put in order afterwards. */
static gboolean
find_narrow_index (const Asking *asking, const char **index, GError **error)
{
  const TzNoticeQuery *query = asking->query;
  const struct {
    TzFacetKind kind;
    const char *const *values;
    const char *index;
  } filters[] = {{TZ_FACET_LEVEL, query != NULL ? query->levels : NULL, "level"},
                 {TZ_FACET_PROVINCE, query != NULL ? query->provinces : NULL, "province"}};
  gboolean few = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (filters) && !few; i++) {
    if (filters[i].values == NULL)
      continue;
    if (!tz_facet_tallies_are_few (asking->connection, filters[i].kind, filters[i].values, &few, error))
      return FALSE;
    if (few)
      *index = filters[i].index;
  }
  return TRUE;
}

/* Each order has an index of its own, which holds what queries filter by, so that no row is read for it. What
 * is not known comes last in both directions. @from_end: the last comes first. */
static TzStatement *
prepare_list (const Asking *asking, const TzWhere *where, gboolean from_end, const char *after,
              GError **error)
{
  static const struct {
    const char *index;
    const char *column;
    gboolean descends; /* in the index */
  } orders[] = {
      [TZ_SORT_AGENCY] = {"by_agency", "name", FALSE},
      [TZ_SORT_LEVEL] = {"by_level", "level_rank", FALSE},
      [TZ_SORT_FEEDBACK] = {"by_feedback", "feedback_day", TRUE},
      [TZ_SORT_PROBLEMS] = {"by_problems", "n_problems", FALSE},
      [TZ_SORT_COMPLETED] = {"by_rate", "rate", FALSE},
      [TZ_SORT_IMPORTED] = {"by_imported", "imported", FALSE},
  };
  const TzNoticeQuery *query = asking->query;
  guint sort = query == NULL ? TZ_SORT_AGENCY : query->sort;
  gboolean descending = query != NULL && query->descending;
  const char *index = orders[sort].index;
  if (!find_narrow_index (asking, &index, error))
    return NULL;
  g_autofree char *select = g_strdup_printf ("SELECT n.id FROM notice n INDEXED BY notice_%s", index);
  gboolean backwards = descending != orders[sort].descends;
  g_autofree char *order = g_strdup_printf (
      "ORDER BY n.%s %s NULLS %s, n.id %s %s", orders[sort].column, descending != from_end ? "DESC" : "ASC",
      from_end ? "FIRST" : "LAST", backwards != from_end ? "DESC" : "ASC", after);
  return tz_where_prepare (where, asking->connection, select, order, error);
}

gboolean
tz_list_is_whole (const TzNoticeQuery *query)
{
  return query == NULL || (query->text == NULL && query->agencies == NULL && query->provinces == NULL &&
                           query->levels == NULL && query->themes == NULL && query->years == NULL &&
                           query->warnings == 0 && !query->trash);
}

/* What is listed of all that fit. */
typedef struct {
  guint offset;
  guint limit; /* 0 for all */
  gboolean from_end;
} Page;

/* What comes before a page is gone through: of the whole list, whose length is known, from the end that is nearer. */
static gboolean
find_page (const Asking *asking, Page *page, GError **error)
{
  const TzNoticeQuery *query = asking->query;
  *page = query != NULL ? (Page){query->offset, query->limit, FALSE} : (Page){0};
  if (page->limit == 0 || page->offset == 0 || !tz_list_is_whole (query))
    return TRUE;
  g_autoptr (TzStatement) statement = tz_facet_tallies_prepare_whole (asking->connection, error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  guint n = (guint)tz_statement_get_int (statement, 0);
  guint left = n - MIN (page->offset, n), limit = MIN (page->limit, left);
  if (limit > 0 && left - limit < page->offset)
    *page = (Page){left - limit, limit, TRUE};
  return TRUE;
}

static void
reverse (GArray *ids)
{
  gint64 *all = (gint64 *)(gpointer)ids->data;
  for (guint i = 0; i < ids->len / 2; i++) {
    gint64 id = all[i];
    all[i] = all[ids->len - 1 - i];
    all[ids->len - 1 - i] = id;
  }
}

static GArray *
list_all (const Asking *asking, GError **error)
{
  Page page;
  g_autoptr (TzWhere) where = new_exact_where (asking, error);
  if (where == NULL || !find_page (asking, &page, error))
    return NULL;
  g_autofree char *limit =
      page.limit > 0 ? g_strdup_printf ("LIMIT %u OFFSET %u", page.limit, page.offset) : g_strdup ("");
  g_autoptr (TzStatement) statement = prepare_list (asking, where, page.from_end, limit, error);
  GArray *ids = statement != NULL ? tz_statement_read_ids (statement, error) : NULL;
  if (ids != NULL && page.from_end)
    reverse (ids);
  return ids;
}

/* Reads the texts of those that may be wanted, in their order, until there are enough. */
static GArray *
take_wanted (const Asking *asking, TzStatement *statement, gint64 certain, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_passed = 0;
  TzStep step = TZ_STEP_DONE;
  while (ids->len < asking->query->limit && (step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gint64 id = tz_statement_get_int (statement, 0);
    gboolean wanted = id < certain;
    if (!wanted && !tz_search_terms_are_in_notice (asking->terms, asking->connection, id, &wanted, error))
      return NULL;
    if (wanted && n_passed++ >= asking->query->offset)
      g_array_append_val (ids, id);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&ids);
}

static GArray *
list_some (const Asking *asking, GError **error)
{
  gint64 certain = 0;
  g_autoptr (GArray) likely = tz_search_terms_list (asking->terms, asking->connection, &certain, error);
  g_autoptr (TzWhere) where = likely == NULL ? NULL : new_where (asking, likely, error);
  g_autoptr (TzStatement) statement = where == NULL ? NULL : prepare_list (asking, where, FALSE, "", error);
  return statement != NULL ? take_wanted (asking, statement, certain, error) : NULL;
}

GArray *
tz_library_list_notices (TzLibrary *library, const TzNoticeQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_auto (Asking) asking = {.connection = snapshot->connection, .query = query, .library = library};
  if (!asking_init (&asking, error))
    return NULL;
  gboolean some = asks_texts (&asking) && query->limit > 0;
  return some ? list_some (&asking, error) : list_all (&asking, error);
}

/* @where: outlives the statement. */
static TzStatement *
prepare_count (TzConnection *connection, const TzWhere *where, const TzNoticeQuery *query, GError **error)
{
  if (tz_list_is_whole (query))
    return tz_facet_tallies_prepare_whole (connection, error);
  return tz_where_prepare (where, connection,
                           "SELECT COUNT(*), TOTAL(IIF (n.form_of IS NULL, n.n_problems, 0))"
                           " FROM notice n INDEXED BY notice_by_feedback",
                           "", error);
}

gboolean
tz_library_count (TzLibrary *library, const TzNoticeQuery *query, guint *n_notices, guint *n_problems,
                  GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return FALSE;
  g_autoptr (TzWhere) where = tz_list_new_where (library, snapshot->connection, query, error);
  if (where == NULL)
    return FALSE;
  g_autoptr (TzStatement) statement = prepare_count (snapshot->connection, where, query, error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  if (n_notices != NULL)
    *n_notices = tz_statement_get_int (statement, 0);
  if (n_problems != NULL)
    *n_problems = tz_statement_get_int (statement, 1);
  return TRUE;
}

gboolean
tz_library_count_reviewed (TzLibrary *library, guint *n_problems, GError **error)
{
  gint64 n = 0;
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL ||
      !tz_connection_read_int (snapshot->connection,
                               "SELECT TOTAL(n_problems_reviewed) FROM notice WHERE shown AND form_of IS NULL"
                               " AND id IN (SELECT notice FROM decision)",
                               &n, error))
    return FALSE;
  *n_problems = (guint)n;
  return TRUE;
}
