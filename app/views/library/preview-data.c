#include "preview-data.h"

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
  g_free (data);
}
