#include "door.h"
#include "facet-tallies.h"
#include "library-private.h"
#include "notice-query.h"
#include "notice-rows.h"
#include "sql-functions.h"

/* In any order that an index has: what is counted stands in it. */
#define LISTED                                                                                               \
  "SELECT n.id, n.province, n.level, NULLIF (n.year, 0), n.warnings, n.form_of, n.first_due FROM notice n"   \
  " INDEXED BY notice_by_feedback"
enum { ID, PROVINCE, LEVEL, YEAR, WARNINGS, FORM, FIRST_DUE };

/* Where fewer than one in so many notices are listed, their themes are looked up one by one. */
#define FEW 4

/* What is counted of those that are listed. */
typedef struct {
  GArray *ids;                        /* (element-type gint64): closed by 0 */
  GHashTable *values[TZ_FACET_THEME]; /* (element-type utf8 guint): of provinces, levels, years */
  guint n_warned[6];                  /* by the bits of TzWarnings */
  GArray *n_themed;                   /* (element-type guint): by the number of the theme */
} Counts;

static void
counts_init (Counts *counts)
{
  counts->ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  counts->n_themed = g_array_new (FALSE, TRUE, sizeof (guint));
  for (guint i = 0; i < G_N_ELEMENTS (counts->values); i++)
    counts->values[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
counts_clear (Counts *counts)
{
  g_array_unref (counts->ids);
  g_array_unref (counts->n_themed);
  for (guint i = 0; i < G_N_ELEMENTS (counts->values); i++)
    g_hash_table_unref (counts->values[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counts, counts_clear)

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
  g_autofree char *select = g_strdup_printf (
      "SELECT TOTAL (n.first_due < %u) FROM notice n INDEXED BY notice_by_feedback", tz_day_today ());
  g_autoptr (TzStatement) statement = tz_where_prepare (where, connection, select, "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  guint n_notices = tz_statement_get_int (statement, 0);
  if (n_notices > 0)
    add_facet (facets, TZ_FACET_WARNING, g_strdup_printf ("%d", TZ_WARNING_OVERDUE), n_notices);
  return TRUE;
}

static void
count_value (GHashTable *values, const char *value)
{
  guint *n = value != NULL ? g_hash_table_lookup (values, value) : NULL;
  if (n != NULL) {
    (*n)++;
  } else if (value != NULL) {
    const guint one = 1;
    g_hash_table_insert (values, g_strdup (value), g_memdup2 (&one, sizeof one));
  }
}

static void
count_row (Counts *counts, TzStatement *row, guint today)
{
  gint64 id = tz_statement_get_int (row, ID);
  TzWarnings warnings =
      (TzWarnings)tz_statement_get_int (row, WARNINGS) & ~TZ_WARNING_OVERDUE & ~TZ_WARNING_FORM;
  if (!tz_statement_is_null (row, FORM))
    warnings |= TZ_WARNING_FORM;
  if (!tz_statement_is_null (row, FIRST_DUE) && tz_statement_get_int (row, FIRST_DUE) < today)
    warnings |= TZ_WARNING_OVERDUE;
  for (guint bit = 0; bit < G_N_ELEMENTS (counts->n_warned); bit++)
    counts->n_warned[bit] += (warnings >> bit) & 1;
  for (guint kind = 0; kind < G_N_ELEMENTS (counts->values); kind++)
    count_value (counts->values[kind], tz_statement_get_text (row, PROVINCE + (int)kind));
  g_array_append_val (counts->ids, id);
}

static gboolean
count_rows (Counts *counts, TzConnection *connection, const TzWhere *where, GError **error)
{
  g_autoptr (TzStatement) statement = tz_where_prepare (where, connection, LISTED, "", error);
  if (statement == NULL)
    return FALSE;
  guint today = tz_day_today ();
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    count_row (counts, statement, today);
  return step == TZ_STEP_DONE;
}

/* A seek for each, or all of them once. */
static TzStatement *
prepare_themes (const Counts *counts, TzWhere *where, TzConnection *connection, gint64 n_all, GError **error)
{
  if (counts->ids->len >= n_all / FEW) {
    tz_where_add_set (where, TZ_IN_SET " (?, notice)", counts->ids);
    return tz_where_prepare (where, connection, "SELECT " TZ_TALLY_OF " (theme) FROM notice_theme", "",
                             error);
  }
  tz_where_add_ids (where, "notice IN " TZ_WHERE_LIST, (const gint64 *)(gconstpointer)counts->ids->data);
  return tz_where_prepare (where, connection,
                           "SELECT " TZ_TALLY_OF " (theme) FROM notice_theme INDEXED BY notice_theme_notice",
                           "", error);
}

static gboolean
count_themes (Counts *counts, TzConnection *connection, GError **error)
{
  gint64 n_all = 0;
  g_autoptr (TzWhere) where = tz_where_new ("1");
  if (counts->ids->len == 0)
    return TRUE;
  if (!tz_connection_read_int (connection, "SELECT MAX (id) FROM notice", &n_all, error))
    return FALSE;
  g_autoptr (TzStatement) statement = prepare_themes (counts, where, connection, n_all, error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  gsize n_bytes = 0;
  const guint8 *tally = tz_statement_get_bytes (statement, 0, &n_bytes);
  g_array_append_vals (counts->n_themed, tally, (guint)(n_bytes / sizeof (guint)));
  return TRUE;
}

/* Most frequent first. */
static int
compare_facets (gconstpointer a, gconstpointer b)
{
  const TzFacet *one = *(const TzFacet *const *)a, *other = *(const TzFacet *const *)b;
  if (one->n_notices != other->n_notices)
    return one->n_notices > other->n_notices ? -1 : 1;
  return strcmp (one->value, other->value);
}

static void
add_sorted (GPtrArray *facets, GPtrArray *some)
{
  g_ptr_array_sort (some, compare_facets);
  g_ptr_array_extend_and_steal (facets, g_ptr_array_ref (some));
}

static void
add_values (GPtrArray *facets, TzFacetKind kind, GHashTable *values)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value, n;
  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &value, &n))
    add_facet (some, kind, g_strdup (value), *(const guint *)n);
  add_sorted (facets, some);
}

static gboolean
add_themes (GPtrArray *facets, const Counts *counts, TzConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new_with_free_func (facet_free);
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id, key FROM theme WHERE id != 0", error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gint64 theme = tz_statement_get_int (statement, 0);
    guint n = theme < counts->n_themed->len ? g_array_index (counts->n_themed, guint, theme) : 0;
    if (n > 0)
      add_facet (some, TZ_FACET_THEME, tz_statement_dup_words (statement, 1), n);
  }
  g_ptr_array_set_free_func (some, NULL);
  add_sorted (facets, some);
  return step == TZ_STEP_DONE;
}

/* What hangs on the day comes last. */
static void
add_warnings (GPtrArray *facets, const Counts *counts)
{
  const guint bits[] = {0, 1, 2, 3, 5, 4};
  for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
    if (counts->n_warned[bits[i]] > 0)
      add_facet (facets, TZ_FACET_WARNING, g_strdup_printf ("%u", 1u << bits[i]), counts->n_warned[bits[i]]);
}

static gboolean
count_all (TzConnection *connection, const TzWhere *where, GPtrArray *facets, GError **error)
{
  g_auto (Counts) counts = {0};
  counts_init (&counts);
  if (!count_rows (&counts, connection, where, error) || !count_themes (&counts, connection, error))
    return FALSE;
  for (guint kind = 0; kind < G_N_ELEMENTS (counts.values); kind++)
    add_values (facets, (TzFacetKind)kind, counts.values[kind]);
  if (!add_themes (facets, &counts, connection, error))
    return FALSE;
  add_warnings (facets, &counts);
  return TRUE;
}

GPtrArray *
tz_library_count_facets (TzLibrary *library, const TzNoticeQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzWhere) where = tz_list_new_where (library, snapshot->connection, query, error);
  if (where == NULL)
    return NULL;
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (facet_free);
  gboolean counted = tz_list_is_whole (query) ? read_kept (snapshot->connection, facets, error) &&
                                                    add_overdue (snapshot->connection, where, facets, error)
                                              : count_all (snapshot->connection, where, facets, error);
  return counted ? g_steal_pointer (&facets) : NULL;
}
