#include "sums.h"

#include "door.h"
#include "library-private.h"
#include "problem-list.h"

/* Sums in the making; agencies by name. */
typedef struct {
  TzConnection *connection;
  const TzProblemQuery *query;
  gboolean tallied; /* from what is kept (tallies.h), else from the problems */
  GPtrArray *sums;  /* of TzAgencySums */
  GHashTable *by_name;
} Summing;

static void
sums_free (gpointer data)
{
  tz_agency_sums_free (data);
}

static TzAgencySums *
find_sums (Summing *summing, const char *name)
{
  TzAgencySums *sums = g_hash_table_lookup (summing->by_name, name);
  if (sums != NULL)
    return sums;
  sums = g_new0 (TzAgencySums, 1);
  sums->name = g_strdup (name);
  sums->notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  sums->years = g_array_new (FALSE, FALSE, sizeof (int));
  sums->declared_total = -1;
  sums->declared_done = -1;
  sums->themes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (summing->sums, sums);
  g_hash_table_insert (summing->by_name, sums->name, sums);
  return sums;
}

/* They come with the newest notice first, so the search is short. */
static void
add_year (GArray *years, int year)
{
  guint i = 0;
  while (i < years->len && g_array_index (years, int, i) < year)
    i++;
  if (year != 0 && (i == years->len || g_array_index (years, int, i) != year))
    g_array_insert_val (years, i, year);
}

static void
add_notice (TzAgencySums *sums, TzStatement *statement)
{
  gint64 id = tz_statement_get_int (statement, 1);
  int total = tz_statement_get_int (statement, 3);
  int done = tz_statement_get_int (statement, 4);
  if (!tz_statement_get_int (statement, 2)) {
    sums->n_left_out += tz_statement_is_null (statement, 5);
    return;
  }
  g_array_append_val (sums->notices, id);
  add_year (sums->years, (int)tz_statement_get_int (statement, 6));
  if (total < 0 || done < 0)
    return;
  sums->declared_total = MAX (sums->declared_total, 0) + total;
  sums->declared_done = MAX (sums->declared_done, 0) + done;
}

static gboolean
sum_notices (Summing *summing, GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_problems_add_notices (where, summing->query);
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, summing->connection,
                        "SELECT n.name, n.id, n.counts, n.declared_total, n.declared_done, n.form_of,"
                        " n.year FROM notice n",
                        "ORDER BY n.name, n.feedback_day DESC NULLS LAST, n.id", error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    add_notice (find_sums (summing, tz_statement_get_text (statement, 0)), statement);
  return step == TZ_STEP_DONE;
}

/* Whether the library keeps the sums that are asked for (tallies.h). */
static gboolean
is_tallied (const TzProblemQuery *query)
{
  return query->notices == NULL && query->theme == NULL && query->status < 0 && !query->stated_only &&
         query->deeds == 0 && !query->promised && query->due_before == 0;
}

static TzStatement *
prepare_tallied (const Summing *summing, const char *select, GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_where_add_int (where, "y.year = ?", summing->query->year);
  tz_where_add_texts (where, "y.name IN " TZ_WHERE_LIST, summing->query->agencies);
  return tz_where_prepare (where, summing->connection, select, "", error);
}

static TzStatement *
prepare_statuses (const Summing *summing, GError **error)
{
  if (summing->tallied)
    return prepare_tallied (summing, "SELECT y.name, y.status, y.n_problems FROM tally_status y", error);
  g_autoptr (TzWhere) where = tz_problems_new_where (summing->query);
  return tz_where_prepare (
      where, summing->connection,
      "SELECT n.name, p.status, COUNT(*) FROM problem p JOIN notice n ON n.id = p.notice",
      "GROUP BY n.name, p.status", error);
}

static gboolean
sum_statuses (Summing *summing, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_statuses (summing, error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzAgencySums *sums = find_sums (summing, tz_statement_get_text (statement, 0));
    gint64 status = tz_statement_get_int (statement, 1);
    guint n = tz_statement_get_int (statement, 2);
    if (status >= 0 && status < TZ_N_STATUSES)
      sums->n_status[status] = n;
    sums->n_problems += n;
  }
  return step == TZ_STEP_DONE;
}

/* A problem counts once in each of its themes, or in the first only; under "" where it has none. */
static TzStatement *
prepare_themes (const Summing *summing, GError **error)
{
  gboolean first_only = summing->query->first_theme_only;
  if (summing->tallied)
    return prepare_tallied (summing,
                            first_only ? "SELECT y.name, t.key, y.n_first FROM tally_theme y"
                                         " JOIN theme t ON t.id = y.theme AND y.n_first > 0"
                                       : "SELECT y.name, t.key, y.n_problems FROM tally_theme y"
                                         " JOIN theme t ON t.id = y.theme",
                            error);
  g_autoptr (TzWhere) where = tz_problems_new_where (summing->query);
  if (first_only)
    tz_where_add (where, "pt.rank = 0");
  return tz_where_prepare (where, summing->connection,
                           "SELECT n.name, t.key, COUNT(*) FROM problem p JOIN notice n ON n.id = p.notice"
                           " JOIN problem_theme pt ON pt.notice = p.notice AND pt.number = p.number"
                           " JOIN theme t ON t.id = pt.theme",
                           "GROUP BY n.name, pt.theme", error);
}

static gboolean
sum_themes (Summing *summing, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_themes (summing, error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzAgencySums *sums = find_sums (summing, tz_statement_get_text (statement, 0));
    g_hash_table_insert (sums->themes, tz_statement_dup_text (statement, 1),
                         GUINT_TO_POINTER ((guint)tz_statement_get_int (statement, 2)));
  }
  return step == TZ_STEP_DONE;
}

static GPtrArray *
run (Summing *summing, GError **error)
{
  g_autoptr (GPtrArray) sums = summing->sums = g_ptr_array_new_with_free_func (sums_free);
  g_autoptr (GHashTable) by_name = summing->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  if (!sum_notices (summing, error) || !sum_statuses (summing, error) || !sum_themes (summing, error))
    return NULL;
  return g_steal_pointer (&sums);
}

GPtrArray *
tz_sums_recount (TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  Summing summing = {.connection = connection, .query = query, .tallied = FALSE};
  return run (&summing, error);
}

GPtrArray *
tz_sums_read (TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  Summing summing = {.connection = connection, .query = query, .tallied = is_tallied (query)};
  return run (&summing, error);
}

/* An agency of which no notice counts has nothing to compare. */
static GPtrArray *
keep_counting (GPtrArray *all)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (sums_free);
  for (guint i = 0; i < all->len; i++) {
    TzAgencySums *sums = g_ptr_array_index (all, i);
    if (sums->notices->len > 0)
      g_ptr_array_add (kept, sums);
    else
      tz_agency_sums_free (sums);
  }
  g_ptr_array_set_free_func (all, NULL);
  return kept;
}

GPtrArray *
tz_library_sum_agencies (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (GPtrArray) sums = tz_sums_read (snapshot->connection, query, error);
  return sums != NULL ? keep_counting (sums) : NULL;
}
