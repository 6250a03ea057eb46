#include "search-content.h"

#include <glib/gi18n.h>

#include "filter-words.h"
#include "notice-browser.h"

static gboolean
save (TzLibrary *library, gconstpointer item, GError **error)
{
  return tz_library_save_search (library, item, error);
}

static gpointer
copy (gconstpointer item)
{
  return tz_saved_search_copy (item);
}

static void
free_search (gpointer item)
{
  tz_saved_search_free (item);
}

static char *
dup_words (gconstpointer item, TzLibrary *library)
{
  g_autoptr (TzNoticeFilter) filter = tz_notice_filter_new ();
  tz_notice_filter_set_search (filter, item);
  return tz_notice_filter_dup_words (filter, tz_library_get_lexicon (library));
}

static gpointer
make (gpointer browser)
{
  const TzNoticeFilter *filter = tz_notice_browser_get_filter (browser);
  return tz_notice_filter_is_empty (filter) ? NULL : tz_notice_filter_dup_search (filter);
}

const TzShelfContent tz_search_content = {
    .title = N_ ("Saved searches"),
    .none = N_ ("No search is saved yet"),
    .name = N_ ("Name of this search"),
    .first = N_ ("Search or filter first, then save it here"),
    .deleted = N_ ("Saved search deleted"),
    .unread = N_ ("The saved searches cannot be read"),
    .unsaved = N_ ("The saved searches were not changed"),
    .list = tz_library_list_searches,
    .save = save,
    .remove = tz_library_delete_search,
    .copy = copy,
    .free = free_search,
    .dup_words = dup_words,
    .make = make,
};
