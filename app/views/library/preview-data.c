#include "preview-data.h"

#include "findings-record.h"

/* Of what may change while the row of the notice does not; places of searched words stay where they are. */
static char *
make_print (const TzPreviewData *data)
{
  GString *print = g_string_new (NULL);
  for (guint i = 0; i < data->sources->len; i++)
    g_string_append_printf (print, "\n%" G_GINT64_FORMAT, ((const TzSource *)data->sources->pdata[i])->id);
  for (guint i = 0; i < data->forms->len; i++) {
    const TzForm *form = data->forms->pdata[i];
    g_string_append_printf (print, "\n%" G_GINT64_FORMAT " %s %s %g %d %u", form->notice, form->name,
                            form->source_name, form->likeness, form->counts_for_all, form->verdict);
  }
  return g_string_free (print, FALSE);
}

TzPreviewData *
tz_preview_data_read (TzLibrary *library, gint64 notice, const char *text, GError **error)
{
  g_autoptr (TzPreviewData) data = g_new0 (TzPreviewData, 1);
  data->text = g_strdup (text);
  data->words = tz_search_words_new (text);
  data->notice = tz_library_load (library, notice, error);
  if (data->notice == NULL)
    return NULL;
  data->sources = tz_library_list_sources (library, notice, error);
  data->forms = data->sources != NULL ? tz_library_list_forms (library, notice, error) : NULL;
  if (data->forms == NULL)
    return NULL;
  data->findings = tz_findings_record_write (data->notice->analysis, tz_library_get_lexicon (library));
  data->print = make_print (data);
  if (text == NULL)
    return g_steal_pointer (&data);
  data->hits = tz_library_search (library, text, notice, TZ_PREVIEW_MAX_HITS, 0, error);
  return data->hits != NULL ? g_steal_pointer (&data) : NULL;
}

void
tz_preview_data_free (TzPreviewData *data)
{
  g_clear_pointer (&data->notice, tz_notice_free);
  g_clear_pointer (&data->sources, g_ptr_array_unref);
  g_clear_pointer (&data->forms, g_ptr_array_unref);
  g_clear_pointer (&data->hits, g_ptr_array_unref);
  g_clear_pointer (&data->words, tz_search_words_unref);
  g_free (data->text);
  g_clear_pointer (&data->findings, g_bytes_unref);
  g_free (data->print);
  g_free (data);
}

gboolean
tz_preview_data_equal (const TzPreviewData *data, const TzPreviewData *other)
{
  return tz_notice_row_equal (data->notice->row, other->notice->row) &&
         g_strcmp0 (data->text, other->text) == 0 && g_bytes_equal (data->findings, other->findings) &&
         g_str_equal (data->print, other->print);
}
