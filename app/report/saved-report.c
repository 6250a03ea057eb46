#include "saved-report.h"

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

static GVariant *
list_parts (const TzReportOptions *options)
{
  GVariantBuilder ids;
  guint n_parts = options->parts != NULL ? options->n_parts : TZ_N_PARTS;
  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < n_parts; i++)
    g_variant_builder_add (&ids, "s",
                           tz_report_part_id (options->parts != NULL ? options->parts[i] : (TzReportPart)i));
  return g_variant_builder_end (&ids);
}

/* Only what is not as usual, so that it is what a later version takes for usual. */
static GVariant *
list_choices (const TzPartChoices *choices)
{
  GVariantBuilder chosen;
  g_variant_builder_init (&chosen, G_VARIANT_TYPE ("a{ss}"));
  for (TzPartChoice choice = 0; choice < TZ_N_CHOICES; choice++)
    if (choices->values[choice] != 0)
      g_variant_builder_add (&chosen, "{ss}", tz_part_choice_id (choice),
                             tz_part_choice_value_id (choice, choices->values[choice]));
  return g_variant_builder_end (&chosen);
}

TzSavedView *
tz_report_save (const TzReportOptions *options)
{
  GVariantDict dict;
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "title", "s", options->title != NULL ? options->title : "");
  g_variant_dict_insert (&dict, "author", "s", options->author != NULL ? options->author : "");
  g_variant_dict_insert_value (&dict, "parts", list_parts (options));
  g_variant_dict_insert (&dict, "rate", "s", rates[options->rate]);
  g_variant_dict_insert (&dict, "order", "s", orders[options->order]);
  g_variant_dict_insert (&dict, "typeface", "s", tz_typeface_id (options->typeface));
  g_variant_dict_insert_value (&dict, "choices", list_choices (&options->choices));
  g_variant_dict_insert (&dict, "hide-names", "b", options->hide_names);
  return tz_saved_view_new (TZ_SAVED_REPORT, options->notices, g_variant_dict_end (&dict));
}

static int
find_part (const char *id)
{
  for (int part = 0; part < TZ_N_PARTS; part++)
    if (g_str_equal (tz_report_part_id ((TzReportPart)part), id))
      return part;
  return -1;
}

/* A report that does not say its parts has all. */
static GArray *
read_parts (const TzSavedView *view)
{
  g_autofree const char **ids = NULL;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (TzReportPart));
  gboolean says = g_variant_lookup (view->options, "parts", "^a&s", &ids);
  for (guint i = 0; says && ids[i] != NULL; i++) {
    TzReportPart part = (TzReportPart)find_part (ids[i]);
    if (find_part (ids[i]) >= 0)
      g_array_append_val (parts, part);
  }
  for (TzReportPart part = 0; !says && part < TZ_N_PARTS; part++)
    g_array_append_val (parts, part);
  return parts;
}

static void
read_choices (const TzSavedView *view, TzPartChoices *choices)
{
  g_autoptr (GVariantIter) chosen = NULL;
  const char *id, *value;
  g_variant_lookup (view->options, "choices", "a{ss}", &chosen);
  while (chosen != NULL && g_variant_iter_next (chosen, "{&s&s}", &id, &value))
    tz_part_choices_set (choices, id, value);
}

static TzOrder
find_order (const char *id)
{
  for (TzOrder order = 0; order < G_N_ELEMENTS (orders); order++)
    if (g_strcmp0 (orders[order], id) == 0)
      return order;
  return TZ_ORDER_RATE;
}

void
tz_report_load (const TzSavedView *view, TzReportOptions *options, GArray **parts)
{
  const char *rate = NULL, *order = NULL, *typeface = NULL;
  *options = (TzReportOptions){0};
  *parts = read_parts (view);
  g_variant_lookup (view->options, "title", "&s", &options->title);
  g_variant_lookup (view->options, "author", "&s", &options->author);
  g_variant_lookup (view->options, "rate", "&s", &rate);
  g_variant_lookup (view->options, "hide-names", "b", &options->hide_names);
  g_variant_lookup (view->options, "order", "&s", &order);
  g_variant_lookup (view->options, "typeface", "&s", &typeface);
  read_choices (view, &options->choices);
  options->order = find_order (order);
  options->typeface = tz_typeface_find (typeface);
  options->rate =
      g_strcmp0 (rate, rates[TZ_RATE_INCLUDING_MOSTLY]) == 0 ? TZ_RATE_INCLUDING_MOSTLY : TZ_RATE_STRICT;
  options->notices = view->notices != NULL ? (const gint64 *)(gpointer)view->notices->data : NULL;
  options->parts = (const TzReportPart *)(gpointer)(*parts)->data;
  options->n_parts = (*parts)->len;
}
