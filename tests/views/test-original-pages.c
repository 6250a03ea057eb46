#include "original-pages.h"

#include <string.h>

#include "door.h"
#include "intake.h"
#include "printed.h"
#include "reviewed.h"

static const Printed printed[] = {{0, 104, 120, 16, "关于巡察整改进展情况的通报"},
                                  {0, 72, 180, 16, "云溪市教育局党组完成整改。"},
                                  {1, 72, 120, 16, "特此通报。"},
                                  {0}};

/* Returns: the notice that is imported from a PDF. */
static gint64
import_pdf (Reviewed *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = printed_new (printed);
  g_autofree char *path = g_build_filename (fixture->test->folder, "a.pdf", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, g_file_new_for_path (path));
  tz_door_open_here ();
  g_autoptr (TzImportSummary) summary =
      tz_import_files (fixture->test->library, files, NULL, NULL, NULL, NULL, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  return ((const TzImportItem *)summary->items->pdata[0])->notice;
}

static TzNoticePage *
get_page (Reviewed *fixture)
{
  AdwTabView *tabs = ADW_TAB_VIEW (gtk_widget_get_ancestor (fixture->page, ADW_TYPE_TAB_VIEW));
  return TZ_NOTICE_PAGE (adw_tab_page_get_child (adw_tab_view_get_selected_page (tabs)));
}

static TzOpenNotice *
open_pdf (Reviewed *fixture)
{
  gint64 notice = import_pdf (fixture);
  tz_desk_open_place (fixture->test->desk, notice, TZ_SPAN_NONE);
  TZ_WAIT_FOR (tz_notice_page_get_id (get_page (fixture)) == notice &&
               tz_notice_page_get_open (get_page (fixture)) != NULL);
  return tz_notice_page_get_open (get_page (fixture));
}

static void
show_place (Reviewed *fixture, TzOpenNotice *open, const char *words)
{
  const TzText *text = tz_open_notice_get_text (open);
  const char *utf8 = tz_text_get_utf8 (text);
  const char *at = strstr (utf8, words);
  g_assert_nonnull (at);
  guint32 start = tz_text_position (text, (gsize)(at - utf8));
  tz_open_notice_show (open, tz_span (start, start + 1));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "read.original", NULL));
}

static gboolean
says (const char *words)
{
  GtkWidget *window = tz_view_test_find_window (TZ_TYPE_ORIGINAL_PAGES);
  return window != NULL && tz_view_test_says (window, words);
}

/* The page turns to the place; asked again, the same window does. */
static void
test_place (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzOpenNotice *open = open_pdf (fixture);
  show_place (fixture, open, "特此通报");
  TZ_WAIT_FOR (says ("2 of 2") && says ("The lines of the place are marked"));
  GtkWidget *window = tz_view_test_find_window (TZ_TYPE_ORIGINAL_PAGES);
  show_place (fixture, open, "完成整改");
  TZ_WAIT_FOR (says ("1 of 2"));
  g_assert_true (tz_view_test_find_window (TZ_TYPE_ORIGINAL_PAGES) == window);
  g_assert_true (gtk_widget_activate_action (window, "pages.next", NULL));
  TZ_WAIT_FOR (says ("2 of 2"));
  gtk_window_close (GTK_WINDOW (window));
}

/* Closed before anything is drawn. */
static void
test_closed (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_place (fixture, open_pdf (fixture), "特此通报");
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_ORIGINAL_PAGES)));
  tz_view_test_settle (100);
  g_assert_null (tz_view_test_find_window (TZ_TYPE_ORIGINAL_PAGES));
}

static void
test_no_pdf (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act (fixture, "read.original");
  TZ_WAIT_FOR (tz_view_test_says (fixture->window, "This notice was not imported from a PDF or a picture"));
  g_assert_null (tz_view_test_find_window (TZ_TYPE_ORIGINAL_PAGES));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/original-pages/place", test_place);
  ADD ("/views/original-pages/closed", test_closed);
  ADD ("/views/original-pages/no-pdf", test_no_pdf);
  return g_test_run ();
}
