#include "library-figures.h"

static void
free_facet (gpointer data)
{
  tz_facet_free (data);
}

static GPtrArray *
count_but (TzLibrary *library, const TzNoticeFilter *filter, int but, GError **error)
{
  g_auto (TzNoticeFilterQuery) query = {0};
  tz_notice_filter_make_query (filter, but, &query);
  return tz_library_count_facets (library, &query.query, error);
}

/* Moves the facets of one kind, or of all kinds in which nothing is chosen. */
static void
take (GPtrArray *into, GPtrArray *from, const TzNoticeFilter *filter, int kind)
{
  for (guint i = from->len; i > 0; i--) {
    const TzFacet *facet = from->pdata[i - 1];
    gboolean wanted = kind >= 0 ? (int)facet->kind == kind : filter->values[facet->kind]->len == 0;
    if (wanted)
      g_ptr_array_add (into, g_ptr_array_steal_index (from, i - 1));
  }
}

/* The values of a facet in which something is chosen are counted as if nothing were: they are alternatives,
 * so each number says what choosing it would add. */
static GPtrArray *
count_facets (TzLibrary *library, const TzNoticeFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_facet);
  g_autoptr (GPtrArray) base = count_but (library, filter, -1, error);
  if (base == NULL)
    return NULL;
  take (all, base, filter, -1);
  for (int kind = 0; kind < TZ_N_FACET_KINDS; kind++) {
    if (filter->values[kind]->len == 0)
      continue;
    g_autoptr (GPtrArray) some = count_but (library, filter, kind, error);
    if (some == NULL)
      return NULL;
    take (all, some, filter, kind);
  }
  return g_steal_pointer (&all);
}

TzLibraryFigures *
tz_library_figures_read (TzLibrary *library, const TzNoticeFilter *filter, GError **error)
{
  g_autoptr (TzLibraryFigures) figures = g_new0 (TzLibraryFigures, 1);
  g_auto (TzNoticeFilterQuery) query = {0};
  const TzNoticeQuery all = {.trash = filter->trash}, trash = {.trash = TRUE};
  tz_notice_filter_make_query (filter, -1, &query);
  if (!tz_library_count (library, &all, &figures->n_all, NULL, error) ||
      !tz_library_count_reviewed (library, &figures->n_reviewed, error) ||
      !tz_library_count (library, &trash, &figures->n_trash, NULL, error) ||
      !tz_library_count (library, &query.query, &figures->n_notices, &figures->n_problems, error))
    return NULL;
  figures->facets = count_facets (library, filter, error);
  return figures->facets != NULL ? g_steal_pointer (&figures) : NULL;
}

void
tz_library_figures_free (TzLibraryFigures *figures)
{
  g_clear_pointer (&figures->facets, g_ptr_array_unref);
  g_free (figures);
}
