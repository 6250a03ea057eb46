#include "notice-filter.h"

TzNoticeFilter *
tz_notice_filter_new (void)
{
  TzNoticeFilter *filter = g_new0 (TzNoticeFilter, 1);
  for (guint i = 0; i < G_N_ELEMENTS (filter->values); i++)
    filter->values[i] = g_ptr_array_new_with_free_func (g_free);
  filter->sort = TZ_SORT_FEEDBACK;
  filter->descending = TRUE;
  return filter;
}

static gpointer
copy_string (gconstpointer string, gpointer data G_GNUC_UNUSED)
{
  return g_strdup (string);
}

TzNoticeFilter *
tz_notice_filter_copy (const TzNoticeFilter *filter)
{
  TzNoticeFilter *copy = g_new0 (TzNoticeFilter, 1);
  copy->text = g_strdup (filter->text);
  for (guint i = 0; i < G_N_ELEMENTS (filter->values); i++) {
    copy->values[i] = g_ptr_array_copy (filter->values[i], copy_string, NULL);
    g_ptr_array_set_free_func (copy->values[i], g_free);
  }
  copy->trash = filter->trash;
  copy->sort = filter->sort;
  copy->descending = filter->descending;
  return copy;
}

void
tz_notice_filter_free (TzNoticeFilter *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (filter->values); i++)
    g_ptr_array_unref (filter->values[i]);
  g_free (filter->text);
  g_free (filter);
}

gboolean
tz_notice_filter_set_text (TzNoticeFilter *filter, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  const char *wanted = *stripped != '\0' ? stripped : NULL;
  if (g_strcmp0 (filter->text, wanted) == 0)
    return FALSE;
  g_free (filter->text);
  filter->text = g_strdup (wanted);
  return TRUE;
}

static gboolean
find (const TzNoticeFilter *filter, TzFacetKind kind, const char *value, guint *at)
{
  return g_ptr_array_find_with_equal_func (filter->values[kind], value, g_str_equal, at);
}

gboolean
tz_notice_filter_has (const TzNoticeFilter *filter, TzFacetKind kind, const char *value)
{
  return find (filter, kind, value, NULL);
}

void
tz_notice_filter_set (TzNoticeFilter *filter, TzFacetKind kind, const char *value, gboolean chosen)
{
  guint at = 0;
  gboolean has = find (filter, kind, value, &at);
  if (has && !chosen)
    g_ptr_array_remove_index (filter->values[kind], at);
  else if (!has && chosen)
    g_ptr_array_add (filter->values[kind], g_strdup (value));
}

void
tz_notice_filter_clear_values (TzNoticeFilter *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (filter->values); i++)
    g_ptr_array_set_size (filter->values[i], 0);
}

void
tz_notice_filter_clear (TzNoticeFilter *filter)
{
  g_clear_pointer (&filter->text, g_free);
  tz_notice_filter_clear_values (filter);
}

gboolean
tz_notice_filter_has_values (const TzNoticeFilter *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (filter->values); i++)
    if (filter->values[i]->len > 0)
      return TRUE;
  return FALSE;
}

gboolean
tz_notice_filter_is_empty (const TzNoticeFilter *filter)
{
  return filter->text == NULL && !tz_notice_filter_has_values (filter);
}

void
tz_notice_filter_set_search (TzNoticeFilter *filter, const TzSavedSearch *search)
{
  tz_notice_filter_clear_values (filter);
  tz_notice_filter_set_text (filter, search->text);
  for (int kind = 0; kind < TZ_N_FACET_KINDS; kind++)
    for (guint i = 0; search->values[kind] != NULL && search->values[kind][i] != NULL; i++)
      tz_notice_filter_set (filter, (TzFacetKind)kind, search->values[kind][i], TRUE);
}

TzSavedSearch *
tz_notice_filter_dup_search (const TzNoticeFilter *filter)
{
  TzSavedSearch *search = g_new0 (TzSavedSearch, 1);
  search->text = g_strdup (filter->text != NULL ? filter->text : "");
  for (int kind = 0; kind < TZ_N_FACET_KINDS; kind++) {
    const GPtrArray *values = filter->values[kind];
    if (values->len == 0)
      continue;
    search->values[kind] = g_new0 (char *, values->len + 1);
    for (guint i = 0; i < values->len; i++)
      search->values[kind][i] = g_strdup (values->pdata[i]);
  }
  return search;
}

static const char *const *
list_of (const TzNoticeFilter *filter, TzFacetKind kind, int but, TzNoticeFilterQuery *query)
{
  const GPtrArray *values = filter->values[kind];
  if ((int)kind == but || values->len == 0)
    return NULL;
  const char **list = g_new0 (const char *, values->len + 1);
  for (guint i = 0; i < values->len; i++)
    list[i] = values->pdata[i];
  g_ptr_array_add (query->lists, list);
  return list;
}

static const int *
years_of (const TzNoticeFilter *filter, int but, TzNoticeFilterQuery *query)
{
  const GPtrArray *values = filter->values[TZ_FACET_YEAR];
  if (but == TZ_FACET_YEAR || values->len == 0)
    return NULL;
  for (guint i = 0; i <= values->len; i++) {
    int year = i < values->len ? atoi (values->pdata[i]) : 0;
    g_array_append_val (query->years, year);
  }
  return &g_array_index (query->years, int, 0);
}

static TzWarnings
warnings_of (const TzNoticeFilter *filter, int but)
{
  const GPtrArray *values = filter->values[TZ_FACET_WARNING];
  TzWarnings warnings = 0;
  for (guint i = 0; but != TZ_FACET_WARNING && i < values->len; i++)
    warnings |= (TzWarnings)atoi (values->pdata[i]);
  return warnings;
}

void
tz_notice_filter_make_query (const TzNoticeFilter *filter, int but, TzNoticeFilterQuery *query)
{
  query->lists = g_ptr_array_new_with_free_func (g_free);
  query->years = g_array_new (FALSE, FALSE, sizeof (int));
  query->query = (TzNoticeQuery){
      .text = filter->text,
      .provinces = list_of (filter, TZ_FACET_PROVINCE, but, query),
      .levels = list_of (filter, TZ_FACET_LEVEL, but, query),
      .themes = list_of (filter, TZ_FACET_THEME, but, query),
      .years = years_of (filter, but, query),
      .warnings = warnings_of (filter, but),
      .trash = filter->trash,
      .sort = filter->sort,
      .descending = filter->descending,
  };
}

void
tz_notice_filter_query_clear (TzNoticeFilterQuery *query)
{
  g_clear_pointer (&query->lists, g_ptr_array_unref);
  g_clear_pointer (&query->years, g_array_unref);
}
