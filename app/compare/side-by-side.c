#include "side-by-side.h"

#include <string.h>

/* An agency that could stand in a column. */
typedef struct {
  const TzTableAxis *axis;
  guint place;
} Candidate;

static void
add_candidate (GArray *candidates, const TzTableAxis *axis, guint count)
{
  const Candidate candidate = {axis, candidates->len};
  if (axis->mark != NULL && count > 0)
    g_array_append_val (candidates, candidate);
}

/* Marks are "A" … "Z", "AA", …: the shorter first. */
static int
compare_marks (gconstpointer left, gconstpointer right)
{
  const Candidate *a = left, *b = right;
  gsize m = strlen (a->axis->mark), n = strlen (b->axis->mark);
  if (m != n)
    return m < n ? -1 : 1;
  int order = strcmp (a->axis->mark, b->axis->mark);
  return order != 0 ? order : (int)a->place - (int)b->place;
}

static GArray *
find_candidates (const TzTable *table, guint row, guint column, gboolean agencies_are_rows)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n = agencies_are_rows ? table->rows->len : table->columns->len;
  for (guint i = 0; i < n; i++) {
    if (agencies_are_rows)
      add_candidate (candidates, tz_table_get_row (table, i), tz_table_get_count (table, i, column));
    else
      add_candidate (candidates, tz_table_get_column (table, i), tz_table_get_count (table, row, i));
  }
  g_array_sort (candidates, compare_marks);
  return candidates;
}

/* @n_more: (out): those for which there is no room. */
static char **
take_names (GArray *candidates, const TzTableAxis *first, guint most, guint *n_more)
{
  *n_more = 0;
  GPtrArray *names = g_ptr_array_new ();
  if (first->mark != NULL)
    g_ptr_array_add (names, g_strdup (first->id));
  for (guint i = 0; i < candidates->len; i++) {
    const TzTableAxis *axis = g_array_index (candidates, Candidate, i).axis;
    if (axis == first)
      continue;
    if (names->len < most)
      g_ptr_array_add (names, g_strdup (axis->id));
    else
      (*n_more)++;
  }
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

TzProblemQuery *
tz_compare_side_by_side (const TzTable *table, guint row, guint column, guint most, char ***agencies,
                         guint *n_more)
{
  g_autoptr (TzProblemQuery) query = tz_table_dup_query (table, row, column);
  if (query == NULL)
    return NULL;
  if (table->query != NULL && table->query->grouping != TZ_GROUPING_AGENCY) {
    *agencies = NULL;
    *n_more = 0;
    return g_steal_pointer (&query);
  }
  gboolean agencies_are_rows = tz_table_get_row (table, row)->mark != NULL;
  g_autoptr (GArray) candidates = find_candidates (table, row, column, agencies_are_rows);
  const TzTableAxis *first =
      agencies_are_rows ? tz_table_get_row (table, row) : tz_table_get_column (table, column);
  *agencies = take_names (candidates, first, most, n_more);
  g_strfreev ((char **)query->agencies);
  query->agencies = (const char *const *)g_strdupv (*agencies);
  return g_steal_pointer (&query);
}
