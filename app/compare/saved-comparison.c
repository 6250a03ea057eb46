#include "saved-comparison.h"

/* Written in the file. */
static const char *const rates[] = {
    [TZ_RATE_STRICT] = "strict",
    [TZ_RATE_INCLUDING_MOSTLY] = "including-mostly",
};
static const char *const orders[] = {
    [TZ_ORDER_RATE] = "rate",
    [TZ_ORDER_NAME] = "name",
    [TZ_ORDER_PROBLEMS] = "problems",
};

static guint
find_word (const char *const *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  return 0;
}

TzSavedView *
tz_comparison_save (const TzComparisonOptions *options)
{
  GVariantDict dict;
  g_variant_dict_init (&dict, NULL);
  if (options->agencies != NULL)
    g_variant_dict_insert (&dict, "agencies", "^as", options->agencies);
  g_variant_dict_insert (&dict, "year", "i", options->year);
  g_variant_dict_insert (&dict, "rate", "s", rates[options->rate]);
  g_variant_dict_insert (&dict, "order", "s", orders[options->order]);
  g_variant_dict_insert (&dict, "grouping", "s", tz_grouping_get_id (options->grouping));
  g_variant_dict_insert (&dict, "first-theme-only", "b", options->first_theme_only);
  return tz_saved_view_new (TZ_SAVED_COMPARISON, options->notices, g_variant_dict_end (&dict));
}

void
tz_comparison_load (const TzSavedView *view, TzComparisonOptions *options, char ***agencies)
{
  const char *rate = NULL, *order = NULL, *grouping = "";
  *options = (TzComparisonOptions){0};
  *agencies = NULL;
  g_variant_lookup (view->options, "agencies", "^as", agencies);
  g_variant_lookup (view->options, "year", "i", &options->year);
  g_variant_lookup (view->options, "rate", "&s", &rate);
  g_variant_lookup (view->options, "order", "&s", &order);
  g_variant_lookup (view->options, "grouping", "&s", &grouping);
  g_variant_lookup (view->options, "first-theme-only", "b", &options->first_theme_only);
  options->agencies = (const char *const *)*agencies;
  options->notices = view->notices != NULL ? (const gint64 *)(gpointer)view->notices->data : NULL;
  options->rate = (TzRateKind)find_word (rates, G_N_ELEMENTS (rates), rate);
  options->order = (TzOrder)find_word (orders, G_N_ELEMENTS (orders), order);
  options->grouping = (TzGrouping)MAX (0, tz_grouping_find (grouping));
}
