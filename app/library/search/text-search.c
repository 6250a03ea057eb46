#include "door.h"
#include "errors.h"
#include "hit-order.h"
#include "library-private.h"
#include "needle-walk.h"
#include "search-fields.h"
#include "search-terms.h"
#include "texts.h"
#include "where.h"

/* Code points of the text that a hit shows on either side. */
#define CONTEXT 20

typedef struct {
  TzConnection *connection;
  const TzLexicon *lexicon;
  const TzSearchTerms *terms;
  guint offset; /* hits still to be passed over */
  guint limit;  /* hits still wanted */
  GPtrArray *hits;
} Search;

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

static char *
dup_name (TzConnection *connection, gint64 notice, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT name FROM notice WHERE id = ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, notice);
  return tz_statement_step (statement, error) == TZ_STEP_ROW ? tz_statement_dup_text (statement, 0) : NULL;
}

static gboolean
add_hit (Search *search, gint64 notice, const TzText *text, TzSpan span, GError **error)
{
  g_autofree char *problem = NULL;
  g_autofree char *name = dup_name (search->connection, notice, error);
  if (name == NULL || !find_problem (search->connection, notice, text, span, &problem, error))
    return FALSE;
  TzHit *hit = g_new0 (TzHit, 1);
  hit->notice = notice;
  hit->name = g_steal_pointer (&name);
  hit->span = span;
  hit->before = tz_text_dup_slice (text, tz_span (span.start - MIN (span.start, CONTEXT), span.start));
  hit->quote = tz_text_dup_slice (text, span);
  hit->after = tz_text_dup_slice (text, tz_span (span.end, span.end + CONTEXT));
  hit->problem = g_steal_pointer (&problem);
  g_ptr_array_add (search->hits, hit);
  return TRUE;
}

static gboolean
search_notice (Search *search, gint64 notice, GError **error)
{
  g_autoptr (GBytes) bytes = tz_texts_load_bytes (search->connection, notice, error);
  if (bytes == NULL)
    return FALSE;
  gsize size = 0;
  const char *utf8 = g_bytes_get_data (bytes, &size);
  if (!tz_search_terms_are_in (search->terms, utf8, size))
    return TRUE;
  g_autoptr (TzText) text = tz_text_new (utf8, size, error);
  if (text == NULL)
    return FALSE;
  g_autoptr (TzNeedleWalk) walk = tz_needle_walk_new (search->terms->wanted, text);
  TzSpan span;
  while (search->limit > 0 && tz_needle_walk_next (walk, &span)) {
    if (search->offset > 0) {
      search->offset--;
      continue;
    }
    if (!add_hit (search, notice, text, span, error))
      return FALSE;
    search->limit--;
  }
  return TRUE;
}

/* In one that is gone there is nothing to be found. */
static gboolean
search_one (Search *search, gint64 notice, GError **error)
{
  g_autoptr (GError) local = NULL;
  if (search_notice (search, notice, &local) || g_error_matches (local, TZ_ERROR, TZ_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Asks whether the fields of the search hold for a notice, the first parameter. */
static TzStatement *
prepare_fields (const Search *search, GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_where_add_int (where, "n.id = ?", 0);
  tz_search_add_fields (where, search->terms->terms, search->lexicon);
  return tz_where_prepare (where, search->connection, "SELECT 1 FROM notice n", "", error);
}

/* Searches @notice where the fields hold for it. */
static gboolean
search_where_fields_hold (Search *search, TzStatement *fields, gint64 notice, GError **error)
{
  tz_statement_bind_int (fields, 1, notice);
  TzStep step = tz_statement_step (fields, error);
  tz_statement_reset (fields);
  return step == TZ_STEP_ROW ? search_notice (search, notice, error) : step == TZ_STEP_DONE;
}

static gboolean
search_all (Search *search, GError **error)
{
  g_autoptr (GArray) ids = tz_search_terms_list (search->terms, search->connection, NULL, error);
  if (ids == NULL)
    return FALSE;
  g_autoptr (TzHitOrder) order = tz_hit_order_new (search->connection, ids, error);
  g_autoptr (TzStatement) fields = order == NULL ? NULL : prepare_fields (search, error);
  if (fields == NULL)
    return FALSE;
  gint64 notice = 0;
  TzStep step = TZ_STEP_DONE;
  while (search->limit > 0 && (step = tz_hit_order_next (order, &notice, error)) == TZ_STEP_ROW)
    if (!search_where_fields_hold (search, fields, notice, error))
      return FALSE;
  return step != TZ_STEP_FAILED;
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
  g_autoptr (TzSearchTerms) terms = tz_search_terms_new (text, error);
  if (terms == NULL)
    return NULL;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);
  if (terms->wanted->len == 0)
    return g_steal_pointer (&hits);
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  Search search = {snapshot->connection, tz_library_get_lexicon (library), terms, offset, limit, hits};
  gboolean found = notice != 0 ? search_one (&search, notice, error) : search_all (&search, error);
  return found ? g_steal_pointer (&hits) : NULL;
}
