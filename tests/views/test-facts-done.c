#include "door.h"
#include "fact-row.h"
#include "facts-panel.h"
#include "notice-page.h"
#include "reviewed.h"

/* What was done, and other forms of the notice. */

static GtkWidget *
find_panel (const Reviewed *fixture)
{
  return tz_view_test_find (fixture->page, TZ_TYPE_FACTS_PANEL, NULL);
}

static GtkWidget *
find_row (const Reviewed *fixture, const char *words)
{
  GtkWidget *label = tz_view_test_find (find_panel (fixture), GTK_TYPE_LABEL, words);
  return label != NULL ? gtk_widget_get_ancestor (label, TZ_TYPE_FACT_ROW) : NULL;
}

/* Measures are counted by kind, and a kind leads to the first of them. */
static void
test_measures (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzAccountability *done = &tz_open_notice_get_content (fixture->open)->done;
  GtkWidget *row = find_row (fixture, tz_name_display (TZ_VOCABULARY_MEASURE, TZ_MEASURE_RULE));
  g_autofree char *figure = g_strdup_printf ("%u", done->n_measures[TZ_MEASURE_RULE]);
  g_assert_cmpuint (done->n_measures[TZ_MEASURE_RULE], >, 0);
  g_assert_nonnull (row);
  g_assert_nonnull (tz_view_test_find (row, GTK_TYPE_LABEL, figure));
  TzSpan first = tz_fact_row_get_span (TZ_FACT_ROW (row));
  g_assert_true (tz_span_overlaps (first, reviewed_span_of ("修订食堂管理制度")));

  /* A problem that is rejected takes its measures with it. */
  tz_open_notice_show (fixture->open, reviewed_span_of ("食堂管理松散"));
  guint before = done->n_measures[TZ_MEASURE_RULE];
  reviewed_act (fixture, "read.reject");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 2);
  g_assert_cmpuint (tz_open_notice_get_content (fixture->open)->done.n_measures[TZ_MEASURE_RULE], <, before);
}

/* Another form is listed as soon as it is said to be one, and opens. */
static void
test_forms (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_false (reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "Other forms of the notice"));
  g_autoptr (GError) error = NULL;
  gint64 other = tz_view_test_add (fixture->test, "云溪市教育局巡察整改进展情况通报摘要\n");
  tz_door_open_here ();
  tz_library_join_forms (fixture->test->library, fixture->notice, other, "analyst", &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  TZ_WAIT_FOR (reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "Other forms of the notice"));
  const TzForm *form = tz_open_notice_get_content (fixture->open)->forms->pdata[0];
  g_assert_cmpint (form->notice, ==, other);
  GtkWidget *row = find_row (fixture, form->source_name);
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "row-activated", row);
  AdwTabView *tabs = ADW_TAB_VIEW (gtk_widget_get_ancestor (fixture->page, ADW_TYPE_TAB_VIEW));
  TZ_WAIT_FOR (adw_tab_view_get_n_pages (tabs) == 2);
  GtkWidget *opened = adw_tab_page_get_child (adw_tab_view_get_selected_page (tabs));
  g_assert_cmpint (tz_notice_page_get_id (TZ_NOTICE_PAGE (opened)), ==, other);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/facts-done/measures", test_measures);
  ADD ("/views/facts-done/forms", test_forms);
  return g_test_run ();
}
