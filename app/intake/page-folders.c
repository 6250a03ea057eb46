#include "page-folders.h"

#include <string.h>

/* @origin: of a file. Returns: whether it lies in the folder of a page of @origins. */
static gboolean
is_of_page (const char *origin, GHashTable *origins)
{
  static const char *const folders[] = {"_files/", ".files/"};
  static const char *const endings[] = {".html", ".htm"};
  for (guint i = 0; i < G_N_ELEMENTS (folders) * G_N_ELEMENTS (endings); i++) {
    const char *folder = strstr (origin, folders[i / G_N_ELEMENTS (endings)]);
    g_autofree char *stem = folder != NULL ? g_strndup (origin, (gsize)(folder - origin)) : NULL;
    g_autofree char *page =
        stem != NULL ? g_strconcat (stem, endings[i % G_N_ELEMENTS (endings)], NULL) : NULL;
    if (page != NULL && g_hash_table_contains (origins, page))
      return TRUE;
  }
  return FALSE;
}

void
tz_page_folders_drop (GPtrArray *found)
{
  g_autoptr (GHashTable) origins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (origins, g_strdup (((TzFound *)found->pdata[i])->origin));
  for (guint i = found->len; i > 0; i--)
    if (is_of_page (((TzFound *)found->pdata[i - 1])->origin, origins))
      g_ptr_array_remove_index (found, i - 1);
}
