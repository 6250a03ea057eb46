#include "door.h"
#include "note-row.h"
#include "notice-page.h"
#include "view-test.h"
#include "window.h"

#define NOTICE                                                                                                                                  \
  "云溪市教育局关于巡察整改进展情况的通报\n一、整改情况\n1.食堂管理松散的问题。\n整改进度：已完成\n" \
  "云溪市教育局\n2024年3月5日\n"

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  TzOpenNotice *open;
} Fixture;

static void
store_note (TzLibrary *library, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  const TzAnnotation note = {.notice = notice, .span = tz_span (0, 6), .body = "已核对", .creator = "甲"};
  tz_door_open_here ();
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (library, &note, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
}

/* Another program holds the library, as it were: this one opens it for reading. */
static void
open_for_reading (TzViewTest *test)
{
  g_autoptr (GError) error = NULL;
  tz_door_open_here ();
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_autoptr (TzLibrary) library =
      tz_library_open (tz_library_get_path (test->library), TZ_LIBRARY_READ_ONLY, lexicon, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  tz_desk_set_library (test->desk, library);
}

static GtkWidget *
find_page (const Fixture *fixture)
{
  return tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
}

static gboolean
is_loaded (const Fixture *fixture)
{
  return find_page (fixture) != NULL &&
         tz_notice_page_get_open (TZ_NOTICE_PAGE (find_page (fixture))) != NULL;
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  gint64 notice = tz_view_test_add (fixture->test, NOTICE);
  store_note (fixture->test->library, notice);
  fixture->window = GTK_WIDGET (tz_window_new (NULL, fixture->test->desk));
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_for_reading (fixture->test);
  tz_desk_open_place (fixture->test->desk, notice, tz_span (6, 10));
  TZ_WAIT_FOR (is_loaded (fixture));
  fixture->open = tz_notice_page_get_open (TZ_NOTICE_PAGE (find_page (fixture)));
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  tz_view_test_settle (50);
  tz_view_test_free (fixture->test);
}

static gboolean
says_why (const Fixture *fixture)
{
  return tz_view_test_find (fixture->window, GTK_TYPE_LABEL, "The library can only be read") != NULL;
}

/* What could never be saved is not begun. */
static void
test_note (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GListModel *notes = G_LIST_MODEL (tz_open_notice_get_notes (fixture->open));
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
  g_assert_true (gtk_widget_activate_action (find_page (fixture), "read.note", NULL));
  TZ_WAIT_FOR (says_why (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
}

static void
test_note_there (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, TZ_TYPE_NOTE_ROW, NULL) != NULL);
  GtkWidget *row = tz_view_test_find (fixture->window, TZ_TYPE_NOTE_ROW, NULL);
  GtkWidget *body = tz_view_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (body)));
  g_assert_false (
      gtk_widget_get_sensitive (tz_view_test_find_tooltip (row, GTK_TYPE_BUTTON, "Delete this note")));
}

static void
test_accept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (gtk_widget_activate_action (find_page (fixture), "read.accept", NULL));
  TZ_WAIT_FOR (says_why (fixture));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/read-only/note", test_note);
  ADD ("/read-only/note-there", test_note_there);
  ADD ("/read-only/accept", test_accept);
  return g_test_run ();
}
