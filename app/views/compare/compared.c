#include "compared.h"

#include "gather.h"
#include "jobs.h"
#include "overview.h"

void
tz_comparable_free (TzComparable *comparable)
{
  if (comparable == NULL)
    return;
  g_strfreev (comparable->agencies);
  g_clear_pointer (&comparable->years, g_array_unref);
  g_free (comparable);
}

void
tz_compared_free (TzCompared *compared)
{
  if (compared == NULL)
    return;
  tz_table_free (compared->table);
  tz_table_free (compared->overview);
  tz_comparable_free (compared->comparable);
  g_free (compared);
}

/* ---- What may be compared ---- */

static gboolean
list_agencies (TzComparable *comparable, TzGathering *gathering, GError **error)
{
  const TzComparisonOptions *options = tz_gathering_get_options (gathering);
  const TzComparisonOptions everything = {.notices = options->notices};
  g_autoptr (TzGathering) all =
      options->agencies == NULL && options->year == 0 && options->grouping == TZ_GROUPING_AGENCY
          ? tz_gathering_ref (gathering)
          : tz_gathering_new (tz_gathering_get_library (gathering), &everything);
  GPtrArray *sums = tz_gathering_get_agencies (all, error);
  if (sums == NULL)
    return FALSE;
  comparable->agencies = g_new0 (char *, sums->len + 1);
  for (guint i = 0; i < sums->len; i++)
    comparable->agencies[i] = g_strdup (((const TzAgencySums *)g_ptr_array_index (sums, i))->name);
  return TRUE;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return *(const int *)b - *(const int *)a;
}

static gboolean
list_years (TzComparable *comparable, TzLibrary *library, GError **error)
{
  const TzNoticeQuery all = {0};
  g_autoptr (GPtrArray) facets = tz_library_count_facets (library, &all, error);
  if (facets == NULL)
    return FALSE;
  comparable->years = g_array_new (TRUE, TRUE, sizeof (int));
  for (guint i = 0; i < facets->len; i++) {
    const TzFacet *facet = g_ptr_array_index (facets, i);
    int year = (int)g_ascii_strtoll (facet->value, NULL, 10);
    if (facet->kind == TZ_FACET_YEAR && year != 0)
      g_array_append_val (comparable->years, year);
  }
  g_array_sort (comparable->years, newest_first);
  return TRUE;
}

static TzComparable *
read_comparable (TzGathering *gathering, GError **error)
{
  guint n_problems;
  TzLibrary *library = tz_gathering_get_library (gathering);
  g_autoptr (TzComparable) comparable = g_new0 (TzComparable, 1);
  if (!tz_library_count (library, NULL, &comparable->n_notices, &n_problems, error) ||
      !list_agencies (comparable, gathering, error) || !list_years (comparable, library, error))
    return NULL;
  return g_steal_pointer (&comparable);
}

/* ---- The job ---- */

typedef struct {
  TzGathering *gathering;
  TzComparison comparison;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;
  tz_gathering_unref (work->gathering);
  g_free (work);
}

static gpointer
compare (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Work *work = data;
  g_autoptr (TzCompared) compared = g_new0 (TzCompared, 1);
  compared->table = tz_compare (work->gathering, work->comparison, error);
  if (compared->table == NULL)
    return NULL;
  compared->overview = tz_overview_new (compared->table);
  if (work->comparison == 0 && (compared->comparable = read_comparable (work->gathering, error)) == NULL)
    return NULL;
  return g_steal_pointer (&compared);
}

static void
free_compared (gpointer compared)
{
  tz_compared_free (compared);
}

void
tz_compared_read (gpointer source, TzGathering *gathering, TzComparison comparison, GCancellable *cancellable,
                  GAsyncReadyCallback callback)
{
  Work *work = g_new (Work, 1);
  *work = (Work){tz_gathering_ref (gathering), comparison};
  tz_job_run (source, compare, work, work_free, free_compared, cancellable, callback, NULL);
}
