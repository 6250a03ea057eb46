#include "door.h"
#include "notice-page.h"
#include "notice-text.h"
#include "outline-item.h"
#include "outline-list.h"
#include "read-view.h"
#include "reviewed.h"

typedef struct {
  TzViewTest *test;
  gint64 notice;
  GtkWidget *window;
  GtkWidget *view;
} Fixture;

static TzNoticePage *
page_of (const Fixture *fixture)
{
  GtkWidget *page = tz_view_test_find (fixture->view, TZ_TYPE_NOTICE_PAGE, NULL);
  return page != NULL ? TZ_NOTICE_PAGE (page) : NULL;
}

static TzOpenNotice *
open_of (const Fixture *fixture)
{
  return page_of (fixture) != NULL ? tz_notice_page_get_open (page_of (fixture)) : NULL;
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->notice = tz_view_test_add (fixture->test, reviewed_text);
  fixture->window = tz_view_test_open_window (fixture->test);
  fixture->view = tz_view_test_find (fixture->window, TZ_TYPE_READ_VIEW, NULL);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static void
open_notice (const Fixture *fixture, TzSpan span)
{
  tz_desk_open_place (fixture->test->desk, fixture->notice, span);
  TZ_WAIT_FOR (open_of (fixture) != NULL);
}

static AdwTabView *
tabs_of (const Fixture *fixture)
{
  return ADW_TAB_VIEW (tz_view_test_find (fixture->view, ADW_TYPE_TAB_VIEW, NULL));
}

static GPtrArray *
stored_notes (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  tz_door_open_here ();
  GPtrArray *notes = tz_library_list_annotations (fixture->test->library, fixture->notice, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  return notes;
}

static gboolean
is_stored (const Fixture *fixture, const char *body)
{
  g_autoptr (GPtrArray) notes = stored_notes (fixture);
  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (((TzAnnotation *)notes->pdata[i])->body, body))
      return TRUE;
  return FALSE;
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_READ);
  g_assert_cmpint (adw_tab_view_get_n_pages (tabs_of (fixture)), ==, 0);
  GtkWidget *status = tz_view_test_find (fixture->view, ADW_TYPE_STATUS_PAGE, NULL);
  g_assert_true (gtk_widget_get_mapped (status));
}

/* The text is shown as it is, once; opening the notice again uses its tab. */
static void
test_open (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *shown = NULL;
  open_notice (fixture, TZ_SPAN_NONE);
  GtkWidget *text = tz_view_test_find (fixture->view, TZ_TYPE_NOTICE_TEXT, NULL);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, reviewed_text);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (text)));
  tz_desk_open_place (fixture->test->desk, fixture->notice, reviewed_span_of ("3.2万元"));
  g_assert_cmpint (adw_tab_view_get_n_pages (tabs_of (fixture)), ==, 1);
  AdwTabPage *tab = adw_tab_view_get_nth_page (tabs_of (fixture), 0);
  g_assert_cmpstr (adw_tab_page_get_title (tab), ==, "云溪市教育局 2021");
}

static void
test_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan span = reviewed_span_of ("3.2万元");
  open_notice (fixture, span);
  GtkTextView *text = GTK_TEXT_VIEW (tz_view_test_find (fixture->view, TZ_TYPE_NOTICE_TEXT, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter cursor;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, span.start);
  g_assert_true (tz_span_equal (tz_open_notice_get_finding (open_of (fixture)), span));
  g_assert_cmpint (tz_open_notice_get_problem (open_of (fixture)), ==, 1);
}

static gboolean
is_in_sight (GtkTextView *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter cursor;
  GdkRectangle visible, place;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (text, &cursor, &place);
  gtk_text_view_get_visible_rect (text, &visible);
  return place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
}

/* The lines before a place get their heights after it was scrolled to. */
static void
test_far_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) words = g_string_new (reviewed_text);
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (words,
                            "\n%u.补充说明：已逐条核对台账，逐项明确责任科室和完成时限，按月通报进度。\n", i);
  fixture->notice = tz_view_test_add (fixture->test, words->str);
  guint32 end = (guint32)g_utf8_strlen (words->str, -1);
  open_notice (fixture, tz_span (end * 2 / 3, end * 2 / 3 + 4));
  tz_view_test_settle (1000);
  GtkTextView *text = GTK_TEXT_VIEW (tz_view_test_find (fixture->view, TZ_TYPE_NOTICE_TEXT, NULL));
  TZ_WAIT_FOR (is_in_sight (text));
}

static void
test_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_desk_open_place (fixture->test->desk, fixture->notice + 1000, TZ_SPAN_NONE);
  GtkWidget *page = tz_view_test_find (fixture->view, TZ_TYPE_NOTICE_PAGE, NULL);
  GtkWidget *status = tz_view_test_find (page, ADW_TYPE_STATUS_PAGE, NULL);
  TZ_WAIT_FOR (gtk_widget_get_mapped (status));
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), !=, "");
  AdwTabPage *tab = adw_tab_view_get_nth_page (tabs_of (fixture), 0);
  g_assert_false (adw_tab_page_get_loading (tab)); /* nothing more comes */
  g_assert_cmpstr (adw_tab_page_get_title (tab), ==, "This notice cannot be shown");
}

static void
step (const Fixture *fixture, gboolean forward)
{
  gtk_widget_activate_action (fixture->view, "read.step", "b", forward);
}

/* Findings come one after the other; types that are switched off are left out. */
static void
test_step (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_notice (fixture, TZ_SPAN_NONE);
  TzOpenNotice *open = open_of (fixture);
  for (TzEntityType type = 0; type < TZ_N_ENTITY_TYPES; type++)
    tz_open_notice_set_shown (open, type, type == TZ_ENTITY_DATE);
  step (fixture, TRUE);
  g_assert_true (
      tz_span_equal (tz_open_notice_get_finding (open), reviewed_span_of ("2021年4月6日至6月25日")));
  for (TzEntityType type = 0; type < TZ_N_ENTITY_TYPES; type++)
    tz_open_notice_set_shown (open, type, type == TZ_ENTITY_MONEY);
  step (fixture, TRUE);
  g_assert_true (tz_span_equal (tz_open_notice_get_finding (open), reviewed_span_of ("3.2万元")));
  step (fixture, TRUE);
  g_assert_true (tz_span_equal (tz_open_notice_get_finding (open), reviewed_span_of ("3.2万元")));
  tz_open_notice_set_shown (open, TZ_ENTITY_DATE, TRUE);
  step (fixture, FALSE);
  g_assert_true (tz_span_equal (tz_open_notice_get_finding (open), reviewed_span_of ("2021年7月19日")));
}

/* A finding with which the text begins is the first, not skipped. */
static void
test_step_to_the_first (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_notice (fixture, TZ_SPAN_NONE);
  step (fixture, TRUE);
  g_assert_true (tz_span_equal (tz_open_notice_get_finding (open_of (fixture)),
                                reviewed_span_of ("中共云溪市教育局党组")));
}

static GtkSelectionModel *
outline_of (const Fixture *fixture)
{
  GtkWidget *list = tz_view_test_find (fixture->view, TZ_TYPE_OUTLINE_LIST, NULL);
  return gtk_list_view_get_model (GTK_LIST_VIEW (tz_view_test_find (list, GTK_TYPE_LIST_VIEW, NULL)));
}

static guint
count_problems (const Fixture *fixture)
{
  GListModel *lines = G_LIST_MODEL (outline_of (fixture));
  guint n = 0;
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++) {
    g_autoptr (TzOutlineItem) item = g_list_model_get_item (lines, i);
    n += item->problem >= 0;
  }
  return n;
}

static void
test_outline (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_notice (fixture, TZ_SPAN_NONE);
  GtkSingleSelection *outline = GTK_SINGLE_SELECTION (outline_of (fixture));
  g_assert_cmpuint (count_problems (fixture), ==, 3);
  tz_open_notice_show (open_of (fixture), reviewed_span_of ("3.2万元"));
  TzOutlineItem *item = gtk_single_selection_get_selected_item (outline);
  g_assert_cmpint (item->problem, ==, 1);
  g_assert_cmpstr (item->title, ==, "培训走过场的问题");

  guint next = gtk_single_selection_get_selected (outline) + 1;
  gtk_single_selection_set_selected (outline, next);
  g_assert_cmpint (tz_open_notice_get_problem (open_of (fixture)), ==, 2);

  GtkWidget *list = tz_view_test_find (fixture->view, TZ_TYPE_OUTLINE_LIST, NULL);
  GtkWidget *entry = tz_view_test_find (list, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "食堂");
  TZ_WAIT_FOR (count_problems (fixture) == 1);
}

/* A note is in the list at once, and in the library with what was typed after. */
static void
test_note (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_notice (fixture, reviewed_span_of ("3.2万元"));
  gtk_widget_activate_action (fixture->view, "read.note", NULL);
  TzNotes *notes = tz_open_notice_get_notes (open_of (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (notes)), ==, 1);
  g_autoptr (TzNote) note = g_list_model_get_item (G_LIST_MODEL (notes), 0);
  g_assert_cmpint (tz_note_get_state (note), ==, TZ_NOTE_PENDING);
  tz_note_set_body (note, "单价是多少？");
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_SAVED);
  g_assert_true (is_stored (fixture, "单价是多少？"));
  g_assert_true (tz_span_equal (tz_note_get_span (note), reviewed_span_of ("3.2万元")));
}

static void
turn (Fixture *fixture, char *(*func) (TzLibrary *, GError **))
{
  g_autoptr (GError) error = NULL;
  tz_door_open_here ();
  g_autofree char *name = func (fixture->test->library, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  tz_desk_turn (fixture->test->desk);
}

static void
test_delete_and_undo (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_notice (fixture, reviewed_span_of ("3.2万元"));
  gtk_widget_activate_action (fixture->view, "read.highlight", NULL);
  TzNotes *notes = tz_open_notice_get_notes (open_of (fixture));
  g_autoptr (TzNote) note = g_list_model_get_item (G_LIST_MODEL (notes), 0);
  tz_note_set_body (note, "核对");
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_SAVED);
  tz_notes_delete (notes, note);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (notes)), ==, 0);
  TZ_WAIT_FOR (!is_stored (fixture, "核对"));
  tz_notes_restore (notes, note);
  TZ_WAIT_FOR (is_stored (fixture, "核对"));
}

/* A step that is undone over the whole library is undone on the screen, and what is typed counts before it.
 */
static void
test_undo_over_library (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzDesk *desk = fixture->test->desk;
  open_notice (fixture, reviewed_span_of ("3.2万元"));
  gtk_widget_activate_action (fixture->view, "read.note", NULL);
  GListModel *notes = G_LIST_MODEL (tz_open_notice_get_notes (open_of (fixture)));
  g_autoptr (TzNote) note = g_list_model_get_item (notes, 0);
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_SAVED);
  tz_note_set_body (note, "核对");
  tz_desk_settle (desk);
  TZ_WAIT_FOR (is_stored (fixture, "核对"));
  turn (fixture, tz_library_undo);
  TZ_WAIT_FOR (g_str_equal (tz_note_get_body (note), ""));
  turn (fixture, tz_library_undo);
  TZ_WAIT_FOR (g_list_model_get_n_items (notes) == 0);
  turn (fixture, tz_library_redo);
  turn (fixture, tz_library_redo);
  TZ_WAIT_FOR (g_list_model_get_n_items (notes) == 1);
  TZ_WAIT_FOR (is_stored (fixture, "核对"));
}

/* What was typed just before the tab is closed is kept. */
static void
test_close_keeps_words (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_notice (fixture, reviewed_span_of ("3.2万元"));
  gtk_widget_activate_action (fixture->view, "read.note", NULL);
  TzNotes *notes = tz_open_notice_get_notes (open_of (fixture));
  g_autoptr (TzNote) note = g_list_model_get_item (G_LIST_MODEL (notes), 0);
  tz_note_set_body (note, "最后一句");
  gtk_widget_activate_action (fixture->view, "read.close-tab", NULL);
  g_assert_cmpint (adw_tab_view_get_n_pages (tabs_of (fixture)), ==, 0);
  TZ_WAIT_FOR (is_stored (fixture, "最后一句"));
}

static void
test_citation (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_notice (fixture, TZ_SPAN_NONE);
  g_autofree char *citation = tz_open_notice_dup_citation (open_of (fixture), reviewed_span_of ("3.2万元"));
  g_assert_cmpstr (
      citation, ==,
      "“3.2万元” (云溪市教育局, 中共云溪市教育局党组关于巡察整改进展情况的通报, 2021, problem 2)");
}

static void
test_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzDesk *desk = fixture->test->desk;
  open_notice (fixture, reviewed_span_of ("食堂管理松散"));
  tz_open_notice_jump (open_of (fixture), reviewed_span_of ("采购程序"));
  g_assert_cmpint (tz_open_notice_get_problem (open_of (fixture)), ==, 2);
  g_assert_true (tz_desk_can_go_back (desk));
  tz_desk_go_back (desk);
  g_assert_cmpint (tz_open_notice_get_problem (open_of (fixture)), ==, 0);
}

/* A notice that is no longer in the library leaves no tab, no words to be saved, and nowhere to go back to.
 */
static void
test_removed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzDesk *desk = fixture->test->desk;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_array_append_val (ids, fixture->notice);
  tz_desk_set_picked (desk, &fixture->notice, 1);
  open_notice (fixture, reviewed_span_of ("食堂管理松散"));
  tz_open_notice_jump (open_of (fixture), reviewed_span_of ("采购程序"));
  tz_open_notice_add_note (open_of (fixture), reviewed_span_of ("采购程序"), TRUE);
  tz_door_open_here ();
  g_assert_true (tz_library_trash_notices (fixture->test->library, ids, "", &error) &&
                 tz_library_empty_trash (fixture->test->library, &error));
  tz_door_close_here ();
  g_assert_no_error (error);
  tz_desk_forget (desk, ids);
  TZ_WAIT_FOR (adw_tab_view_get_n_pages (tabs_of (fixture)) == 0);
  guint n_picked = 1;
  tz_desk_get_picked (desk, &n_picked);
  g_assert_cmpuint (n_picked, ==, 0);
  while (tz_desk_can_go_back (desk))
    tz_desk_go_back (desk);
  g_assert_cmpint (adw_tab_view_get_n_pages (tabs_of (fixture)), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
      {"/views/read/empty", test_empty},
      {"/views/read/open", test_open},
      {"/views/read/place", test_place},
      {"/views/read/far-place", test_far_place},
      {"/views/read/missing", test_missing},
      {"/views/read/step", test_step},
      {"/views/read/step-to-the-first", test_step_to_the_first},
      {"/views/read/outline", test_outline},
      {"/views/read/note", test_note},
      {"/views/read/delete-and-undo", test_delete_and_undo},
      {"/views/read/undo-over-library", test_undo_over_library},
      {"/views/read/close-keeps-words", test_close_keeps_words},
      {"/views/read/citation", test_citation},
      {"/views/read/back", test_back},
      {"/views/read/removed", test_removed},
  };
  tz_view_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].func, fixture_tear_down);
  return g_test_run ();
}
