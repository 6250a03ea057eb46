#include "library-status.h"
#include "notice-preview.h"
#include "view-test.h"

#define NOTICE                                                                                                                                  \
  "云溪市教育局关于巡察整改进展情况的通报\n一、整改情况\n1.食堂管理松散的问题。\n整改进度：已完成\n" \
  "云溪市教育局\n2024年3月5日\n"

/* While a library is read again it changes all the time: what is shown of it comes all the same. */
static void
test_library_view (void)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  tz_view_test_add (test, NOTICE);
  guint source = tz_view_test_disturb (test);
  GtkWidget *window = tz_view_test_open_window (test);
  GtkWidget *preview = tz_view_test_find (window, TZ_TYPE_NOTICE_PREVIEW, NULL);
  GtkWidget *status = tz_view_test_find (window, TZ_TYPE_LIBRARY_STATUS, NULL);
  TZ_WAIT_FOR (tz_view_test_find (preview, GTK_TYPE_LABEL, "云溪市教育局") != NULL);
  TZ_WAIT_FOR (tz_view_test_find (status, GTK_TYPE_LABEL, "1 notice · 1 problem") != NULL);
  g_source_remove (source);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/restless/library-view", test_library_view);
  return g_test_run ();
}
