#include "report-content.h"

#include <glib/gi18n.h>

#include "report-view.h"
#include "saved-report.h"
#include "saved-view-shelf.h"

static GPtrArray *
list (TzLibrary *library, GError **error)
{
  return tz_library_list_views (library, TZ_SAVED_REPORT, error);
}

static gboolean
remove_view (TzLibrary *library, gint64 id, GError **error)
{
  return tz_library_delete_view (library, TZ_SAVED_REPORT, id, error);
}

/* "10 parts · 2 picked notices · names hidden" */
static char *
dup_words (gconstpointer item, TzLibrary *library G_GNUC_UNUSED)
{
  const TzSavedView *view = item;
  TzReportOptions options;
  g_autoptr (GArray) parts = NULL;
  tz_report_load (view, &options, &parts);
  guint n = view->notices != NULL ? view->notices->len : 0;
  g_autoptr (GString) words = g_string_new (NULL);
  g_string_append_printf (words, ngettext ("%u part", "%u parts", parts->len), parts->len);
  if (view->notices != NULL) {
    g_string_append (words, " · ");
    g_string_append_printf (words, ngettext ("%u picked notice", "%u picked notices", n), n);
  }
  if (options.rate == TZ_RATE_INCLUDING_MOSTLY)
    g_string_append_printf (words, " · %s", _ ("Rate: including mostly"));
  if (tz_part_choices_count (&options.choices) > 0) {
    guint n_choices = tz_part_choices_count (&options.choices);
    g_string_append (words, " · ");
    g_string_append_printf (words, ngettext ("%u option chosen", "%u options chosen", n_choices), n_choices);
  }
  if (options.hide_names)
    g_string_append_printf (words, " · %s", _ ("names hidden"));
  return g_strdup (words->str);
}

static gpointer
make (gpointer view)
{
  return tz_report_view_dup_saved (view);
}

const TzShelfContent tz_report_content = {
    .title = N_ ("Saved reports"),
    .none = N_ ("No report is saved yet"),
    .name = N_ ("Name of this report"),
    .first = N_ ("Open a library first"),
    .deleted = N_ ("Saved report deleted"),
    .unread = N_ ("The saved reports cannot be read"),
    .unsaved = N_ ("The saved reports were not changed"),
    .list = list,
    .save = tz_saved_view_shelf_save,
    .remove = remove_view,
    .copy = tz_saved_view_shelf_copy,
    .free = tz_saved_view_shelf_free,
    .dup_words = dup_words,
    .make = make,
};
