#include "compared.h"

#include "jobs.h"

void
tz_compared_free (TzCompared *result)
{
  if (result == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (result->tables); i++)
    tz_table_free (result->tables[i]);
  g_strfreev (result->agencies);
  g_clear_pointer (&result->years, g_array_unref);
  g_free (result);
}

typedef struct {
  TzLibrary *library;
  TzProblemQuery *scope; /* owns agencies and notices */
  TzRateKind rate;
  TzOrder order;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;
  g_object_unref (work->library);
  tz_problem_query_free (work->scope);
  g_free (work);
}

static gboolean
list_agencies (TzCompared *result, const Work *work, GError **error)
{
  const TzProblemQuery everything = {.notices = work->scope->notices, .status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (work->library, &everything, error);
  if (sums == NULL)
    return FALSE;
  result->agencies = g_new0 (char *, sums->len + 1);
  for (guint i = 0; i < sums->len; i++)
    result->agencies[i] = g_strdup (((const TzAgencySums *)g_ptr_array_index (sums, i))->name);
  return TRUE;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return *(const int *)b - *(const int *)a;
}

static gboolean
list_years (TzCompared *result, const Work *work, GError **error)
{
  const TzNoticeQuery all = {0};
  g_autoptr (GPtrArray) facets = tz_library_count_facets (work->library, &all, error);
  if (facets == NULL)
    return FALSE;
  result->years = g_array_new (TRUE, TRUE, sizeof (int));
  for (guint i = 0; i < facets->len; i++) {
    const TzFacet *facet = g_ptr_array_index (facets, i);
    int year = (int)g_ascii_strtoll (facet->value, NULL, 10);
    if (facet->kind == TZ_FACET_YEAR && year != 0)
      g_array_append_val (result->years, year);
  }
  g_array_sort (result->years, newest_first);
  return TRUE;
}

static gboolean
make_tables (TzCompared *result, const Work *work, GCancellable *cancellable, GError **error)
{
  const TzComparisonOptions options = {
      .agencies = work->scope->agencies,
      .notices = work->scope->notices,
      .year = work->scope->year,
      .rate = work->rate,
      .order = work->order,
  };
  g_autoptr (TzGathering) gathering = tz_gathering_new (work->library, &options);
  for (guint i = 0; i < TZ_N_COMPARISONS; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    result->tables[i] = tz_compare (gathering, (TzComparison)i, error);
    if (result->tables[i] == NULL)
      return FALSE;
  }
  return TRUE;
}

static gpointer
compare (gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  guint n_problems;
  g_autoptr (TzCompared) result = g_new0 (TzCompared, 1);
  if (!tz_library_count (work->library, NULL, &result->n_notices, &n_problems, error) ||
      !list_agencies (result, work, error) || !list_years (result, work, error) ||
      !make_tables (result, work, cancellable, error))
    return NULL;
  return g_steal_pointer (&result);
}

static void
free_compared (gpointer result)
{
  tz_compared_free (result);
}

void
tz_compared_read (gpointer source, TzLibrary *library, const TzProblemQuery *scope, TzRateKind rate,
                  TzOrder order, GCancellable *cancellable, GAsyncReadyCallback callback)
{
  Work *work = g_new (Work, 1);
  *work = (Work){g_object_ref (library), tz_problem_query_copy (scope), rate, order};
  tz_job_run (source, compare, work, work_free, free_compared, cancellable, callback, NULL);
}
