#include "saved-report.h"

/* Written in the file. */
static const char *const rates[] = {
    [TZ_RATE_STRICT] = "strict",
    [TZ_RATE_INCLUDING_MOSTLY] = "including-mostly",
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

TzSavedView *
tz_report_save (const TzReportOptions *options)
{
  GVariantDict dict;
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "title", "s", options->title != NULL ? options->title : "");
  g_variant_dict_insert (&dict, "author", "s", options->author != NULL ? options->author : "");
  g_variant_dict_insert_value (&dict, "parts", list_parts (options));
  g_variant_dict_insert (&dict, "rate", "s", rates[options->rate]);
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

void
tz_report_load (const TzSavedView *view, TzReportOptions *options, GArray **parts)
{
  const char *rate = NULL;
  *options = (TzReportOptions){0};
  *parts = read_parts (view);
  g_variant_lookup (view->options, "title", "&s", &options->title);
  g_variant_lookup (view->options, "author", "&s", &options->author);
  g_variant_lookup (view->options, "rate", "&s", &rate);
  g_variant_lookup (view->options, "hide-names", "b", &options->hide_names);
  options->rate =
      g_strcmp0 (rate, rates[TZ_RATE_INCLUDING_MOSTLY]) == 0 ? TZ_RATE_INCLUDING_MOSTLY : TZ_RATE_STRICT;
  options->notices = view->notices != NULL ? (const gint64 *)(gpointer)view->notices->data : NULL;
  options->parts = (const TzReportPart *)(gpointer)(*parts)->data;
  options->n_parts = (*parts)->len;
}
