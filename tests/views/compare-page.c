#include "compare-page.h"

#include "chart-datum.h"
#include "compare-view.h"
#include "view-notices.h"

static void
opened_cb (ComparePage *page, gint64 notice, guint start G_GNUC_UNUSED, guint end G_GNUC_UNUSED)
{
  page->opened = notice;
}

void
compare_page_open (ComparePage *page)
{
  page->window = tz_view_test_open_window (page->test);
  page->page = tz_view_test_find (page->window, TZ_TYPE_COMPARE_VIEW, NULL);
  g_signal_connect_swapped (page->test->desk, "open-place", G_CALLBACK (opened_cb), page);
  tz_desk_show_view (page->test->desk, TZ_VIEW_COMPARE);
}

void
compare_page_set_up (ComparePage *page, gconstpointer data G_GNUC_UNUSED)
{
  page->test = tz_view_test_new ();
  page->north = tz_view_test_add (page->test, c_north);
  tz_view_test_add (page->test, c_south);
  compare_page_open (page);
}

void
compare_page_tear_down (ComparePage *page, gconstpointer data G_GNUC_UNUSED)
{
  g_signal_handlers_disconnect_by_data (page->test->desk, page);
  tz_view_test_free (page->test);
}

gboolean
compare_page_is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

static gboolean
says (GtkWidget *datum, const char *words)
{
  g_autofree char *difference =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (datum), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  return difference == NULL;
}

static GtkWidget *
find_datum (GtkWidget *root, const char *words)
{
  if (TZ_IS_CHART_DATUM (root))
    return says (root, words) ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_datum (child, words);
    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkWidget *
compare_page_find_datum (const ComparePage *page, const char *words)
{
  return find_datum (page->page, words);
}

GtkWidget *
compare_page_find_label (const ComparePage *page, GType inside, const char *text)
{
  return tz_view_test_find (tz_view_test_find (page->page, inside, NULL), GTK_TYPE_LABEL, text);
}
