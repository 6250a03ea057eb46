#include "comparison-content.h"

#include <glib/gi18n.h>

#include "comparing.h"
#include "saved-comparison.h"
#include "saved-view-shelf.h"

/* So many agencies are named. */
#define MOST_NAMES 3u

static const char *const groupings[TZ_N_GROUPINGS] = {
    [TZ_GROUPING_PROVINCE] = N_ ("By province"),   [TZ_GROUPING_LEVEL] = N_ ("By level"),
    [TZ_GROUPING_YEAR] = N_ ("By year"),           [TZ_GROUPING_INSPECTORS] = N_ ("By inspectors"),
    [TZ_GROUPING_KIND] = N_ ("By kind of agency"),
};

static GPtrArray *
list (TzLibrary *library, GError **error)
{
  return tz_library_list_views (library, TZ_SAVED_COMPARISON, error);
}

static gboolean
remove_view (TzLibrary *library, gint64 id, GError **error)
{
  return tz_library_delete_view (library, TZ_SAVED_COMPARISON, id, error);
}

static char *
dup_agencies (char **agencies)
{
  guint n = agencies != NULL ? g_strv_length (agencies) : 0;
  if (n == 0)
    return g_strdup (_ ("All agencies"));
  return n <= MOST_NAMES ? g_strjoinv (", ", agencies)
                         : g_strdup_printf (ngettext ("%u agency", "%u agencies", n), n);
}

/* "甲县水务局, 乙县水务局 · By year · 2022" */
static char *
dup_words (gconstpointer item, TzLibrary *library G_GNUC_UNUSED)
{
  const TzSavedView *view = item;
  TzComparisonOptions options;
  g_auto (GStrv) agencies = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  tz_comparison_load (view, &options, &agencies);
  g_autofree char *named = dup_agencies (agencies);
  g_autofree char *year = g_strdup_printf ("%d", options.year);
  guint n = view->notices != NULL ? view->notices->len : 0;
  g_autofree char *picked = g_strdup_printf (ngettext ("%u picked notice", "%u picked notices", n), n);
  g_strv_builder_add (words, named);
  if (view->notices != NULL)
    g_strv_builder_add (words, picked);
  if (options.grouping != TZ_GROUPING_AGENCY)
    g_strv_builder_add (words, _ (groupings[options.grouping]));
  if (options.year != 0)
    g_strv_builder_add (words, year);
  if (options.rate == TZ_RATE_INCLUDING_MOSTLY)
    g_strv_builder_add (words, _ ("Rate: including mostly"));
  g_auto (GStrv) parts = g_strv_builder_end (words);
  return g_strjoinv (" · ", parts);
}

static gpointer
make (gpointer comparing)
{
  const TzComparisonOptions options = tz_comparing_get_options (comparing);
  return tz_comparison_save (&options);
}

const TzShelfContent tz_comparison_content = {
    .title = N_ ("Saved comparisons"),
    .none = N_ ("No comparison is saved yet"),
    .name = N_ ("Name of this comparison"),
    .first = N_ ("Open a library first"),
    .deleted = N_ ("Saved comparison deleted"),
    .unread = N_ ("The saved comparisons cannot be read"),
    .unsaved = N_ ("The saved comparisons were not changed"),
    .list = list,
    .save = tz_saved_view_shelf_save,
    .remove = remove_view,
    .copy = tz_saved_view_shelf_copy,
    .free = tz_saved_view_shelf_free,
    .dup_words = dup_words,
    .make = make,
};
