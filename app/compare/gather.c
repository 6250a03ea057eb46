#include "gather.h"

#include <glib/gi18n.h>

TzProblemQuery
tz_gather_query (const TzComparisonOptions *options)
{
  return (TzProblemQuery){
      .notices = options->notices,
      .agencies = options->agencies,
      .first_theme_only = options->first_theme_only,
      .status = -1,
      .year = options->year,
  };
}

static int
place_of (const TzComparisonOptions *options, const char *name)
{
  for (int i = 0; options->agencies != NULL && options->agencies[i] != NULL; i++)
    if (g_str_equal (options->agencies[i], name))
      return i;
  return -1;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const TzAgencySums *left = *(TzAgencySums *const *)a, *right = *(TzAgencySums *const *)b;
  return place_of (data, left->name) - place_of (data, right->name);
}

GPtrArray *
tz_gather_agencies (TzLibrary *library, const TzComparisonOptions *options, GError **error)
{
  TzProblemQuery query = tz_gather_query (options);
  GPtrArray *agencies = tz_library_sum_agencies (library, &query, error);
  if (agencies != NULL && options->agencies != NULL)
    g_ptr_array_sort_with_data (agencies, compare_places, (gpointer)options);
  return agencies;
}

char *
tz_gather_dup_mark (const TzComparisonOptions *options, const char *name, guint index)
{
  int place = place_of (options, name);
  g_autoptr (GString) mark = g_string_new (NULL);
  for (guint rest = (place >= 0 ? (guint)place : index) + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (mark, (char)('A' + (rest - 1) % 26));
  return g_string_free (g_steal_pointer (&mark), FALSE);
}

GPtrArray *
tz_gather_rows (TzLibrary *library, GPtrArray *agencies, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (agencies, i);
    g_array_append_vals (ids, sums->notices->data, sums->notices->len);
  }
  return tz_library_get_rows (library, (const gint64 *)(gpointer)ids->data, ids->len, error);
}

static gboolean
is_asked_for (const gint64 *notices, gint64 id)
{
  if (notices == NULL)
    return TRUE;
  for (; *notices != 0; notices++)
    if (*notices == id)
      return TRUE;
  return FALSE;
}

/* How many of the notices that @options ask for have one of @warnings; -1 on error. */
static int
count_warned (TzLibrary *library, const TzComparisonOptions *options, TzWarnings warnings, GError **error)
{
  const int years[] = {options->year, 0};
  const TzNoticeQuery query = {
      .agencies = options->agencies,
      .years = options->year != 0 ? years : NULL,
      .warnings = warnings,
  };
  g_autoptr (GArray) ids = tz_library_list_notices (library, &query, error);
  if (ids == NULL)
    return -1;
  int n = 0;
  for (guint i = 0; i < ids->len; i++)
    n += is_asked_for (options->notices, g_array_index (ids, gint64, i));
  return n;
}

gboolean
tz_gather_add_left_out (TzTable *table, TzLibrary *library, const TzComparisonOptions *options,
                        GError **error)
{
  int n = count_warned (library, options, TZ_WARNINGS_LEFT_OUT, error);
  int n_forms = n < 0 ? -1 : count_warned (library, options, TZ_WARNING_FORM, error);
  if (n_forms < 0)
    return FALSE;
  if (n > 0)
    g_ptr_array_add (table->remarks,
                     g_strdup_printf (ngettext ("%u notice left out: no rectification notice, or its "
                                                "outline is uncertain.",
                                                "%u notices left out: no rectification notices, or their "
                                                "outline is uncertain.",
                                                (guint)n),
                                      (guint)n));
  if (n_forms > 0)
    g_ptr_array_add (table->remarks,
                     g_strdup_printf (ngettext ("%u notice not counted again: another form of one that is.",
                                                "%u notices not counted again: other forms of ones that are.",
                                                (guint)n_forms),
                                      (guint)n_forms));
  return TRUE;
}
