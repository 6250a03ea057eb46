#include "library-view.h"
#include "notice-page.h"
#include "read-view.h"
#include "saved-searches.h"
#include "view-notices.h"
#include "view-test.h"

/* What can be undone says so with a button that does. */
typedef struct {
  TzViewTest *test;
  gint64 notice;
  GtkWidget *window;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->notice = tz_view_test_add (fixture->test, c_north);
  fixture->window = tz_view_test_open_window (fixture->test);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static void
click_undo (const Fixture *fixture)
{
  GtkWidget *toasts = tz_view_test_find (fixture->window, ADW_TYPE_TOAST_OVERLAY, NULL);
  TZ_WAIT_FOR (tz_view_test_find (toasts, GTK_TYPE_LABEL, "Undo") != NULL);
  GtkWidget *label = tz_view_test_find (toasts, GTK_TYPE_LABEL, "Undo");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static TzOpenNotice *
get_open (const Fixture *fixture)
{
  GtkWidget *page = tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
  return page != NULL ? tz_notice_page_get_open (TZ_NOTICE_PAGE (page)) : NULL;
}

static guint
n_notes (const Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (tz_open_notice_get_notes (get_open (fixture))));
}

static gboolean
are_saved (const Fixture *fixture)
{
  GListModel *notes = G_LIST_MODEL (tz_open_notice_get_notes (get_open (fixture)));
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++) {
    g_autoptr (TzNote) note = g_list_model_get_item (notes, i);
    if (tz_note_get_state (note) != TZ_NOTE_SAVED)
      return FALSE;
  }
  return TRUE;
}

static void
test_note (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_desk_open_place (fixture->test->desk, fixture->notice, tz_span (3, 7));
  TZ_WAIT_FOR (get_open (fixture) != NULL);
  tz_open_notice_add_note (get_open (fixture), tz_span (3, 7), TRUE);
  TZ_WAIT_FOR (are_saved (fixture));
  GtkWidget *page = tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
  TZ_WAIT_FOR (tz_view_test_find_tooltip (page, GTK_TYPE_BUTTON, "Delete this note") != NULL);
  g_signal_emit_by_name (tz_view_test_find_tooltip (page, GTK_TYPE_BUTTON, "Delete this note"), "clicked");
  g_assert_cmpuint (n_notes (fixture), ==, 0);
  click_undo (fixture);
  g_assert_cmpuint (n_notes (fixture), ==, 1);
  TZ_WAIT_FOR (are_saved (fixture));
}

static guint
n_listed (const Fixture *fixture)
{
  GtkWidget *page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
  GtkWidget *view = tz_view_test_find (page, GTK_TYPE_COLUMN_VIEW, NULL);
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
}

static void
test_notice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  GtkWidget *page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
  gtk_widget_activate_action (page, "library.delete", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 0);
  click_undo (fixture);
  TZ_WAIT_FOR (n_listed (fixture) == 1);
}

/* Does something else meanwhile. */
static gpointer
save_search (TzLibrary *library, gpointer data G_GNUC_UNUSED, GError **error)
{
  TzSavedSearch search = {.saved = {.name = (char *)"操场", .creator = (char *)"李甲"},
                          .text = (char *)"操场"};
  g_assert_true (tz_library_save_search (library, &search, error));
  return NULL;
}

static gpointer
peek (TzLibrary *library, gpointer data G_GNUC_UNUSED, GError **error)
{
  char *undo = NULL;
  g_autofree char *redo = NULL;
  g_assert_true (tz_library_peek_history (library, &undo, &redo, error));
  return undo;
}

static void
peeked_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  char **name = data;
  *name = tz_library_submit_finish (TZ_LIBRARY (library), result, NULL);
}

static void
stay_cb (TzDesk *desk G_GNUC_UNUSED, AdwToast *toast)
{
  adw_toast_set_timeout (toast, 0);
}

static GtkWidget *
find_undo (const Fixture *fixture)
{
  GtkWidget *toasts = tz_view_test_find (fixture->window, ADW_TYPE_TOAST_OVERLAY, NULL);
  return tz_view_test_find (toasts, GTK_TYPE_LABEL, "Undo");
}

static void
delete_notice (const Fixture *fixture)
{
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  GtkWidget *page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
  gtk_widget_activate_action (page, "library.delete", NULL);
  TZ_WAIT_FOR (find_undo (fixture) != NULL);
}

static void
test_not_the_newest (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *name = NULL;
  delete_notice (fixture);
  tz_library_submit (fixture->test->library, save_search, NULL, NULL, NULL, NULL, NULL);
  click_undo (fixture);
  tz_library_submit (fixture->test->library, peek, NULL, NULL, g_free, peeked_cb, &name);
  TZ_WAIT_FOR (name != NULL);
  g_assert_cmpstr (name, ==, "Save Search");
  TZ_WAIT_FOR (n_listed (fixture) == 0);
}

static void
test_goes_with_its_step (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_signal_connect (fixture->test->desk, "toast", G_CALLBACK (stay_cb), NULL);
  delete_notice (fixture);
  tz_library_submit (fixture->test->library, save_search, NULL, NULL, NULL, NULL, NULL);
  TZ_WAIT_FOR (find_undo (fixture) == NULL);
}

/* What failed and why is there to the last word, though the window is narrow. */
static void
test_error (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *words =
      "The notices were not deleted: The library “/home/analyst/districts/2024/notices.taizhang” "
      "is no longer in its place: it was moved, replaced or deleted";
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, strchr (words, ':') + 2);
  g_settings_set_int (fixture->test->settings, "window-width", 640);
  fixture->window = tz_view_test_open_window (fixture->test);
  tz_desk_toast_error (fixture->test->desk, "The notices were not deleted", error);
  GtkWidget *toasts = tz_view_test_find (fixture->window, ADW_TYPE_TOAST_OVERLAY, NULL);
  TZ_WAIT_FOR (tz_view_test_find (toasts, GTK_TYPE_LABEL, words) != NULL);
  GtkLabel *label = GTK_LABEL (tz_view_test_find (toasts, GTK_TYPE_LABEL, words));
  TZ_WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (label)) > 0);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), >, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define TEST(name, func)                                                                                     \
  g_test_add ("/views/toasts/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  TEST ("note", test_note);
  TEST ("notice", test_notice);
  TEST ("not-the-newest", test_not_the_newest);
  TEST ("goes-with-its-step", test_goes_with_its_step);
  TEST ("error", test_error);
  return g_test_run ();
}
