#include "door.h"
#include "fact-editor.h"
#include "fact-row.h"
#include "facts-panel.h"
#include "notice-page.h"
#include "notice-text.h"
#include "outline-list.h"
#include "reviewed.h"

static void
decide (const Reviewed *fixture, TzSubject subject, const char *key, TzSpan at, const char *value)
{
  g_autoptr (GError) error = NULL;
  TzDecision decision = {.notice = fixture->notice,
                         .subject = subject,
                         .key = (char *)key,
                         .kind = TZ_DECISION_CORRECTED,
                         .at.span = at,
                         .value = (char *)value,
                         .creator = (char *)"analyst"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_door_open_here ();
  tz_library_decide (fixture->test->library, decisions, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
}

static GtkSelectionModel *
outline_of (const Reviewed *fixture)
{
  GtkWidget *outline = tz_view_test_find (fixture->page, TZ_TYPE_OUTLINE_LIST, NULL);
  return gtk_list_view_get_model (GTK_LIST_VIEW (tz_view_test_find (outline, GTK_TYPE_LIST_VIEW, NULL)));
}

/* Returns: where it has scrolled to, when it has come to rest. */
static double
wait_for_rest (GtkAdjustment *scroll)
{
  double before;
  TZ_WAIT_FOR (gtk_adjustment_get_value (scroll) > 0);
  do {
    before = gtk_adjustment_get_value (scroll);
    tz_view_test_settle (400);
  } while (gtk_adjustment_get_value (scroll) != before);
  return before;
}

/* What is decided elsewhere, and undone, is on the screen at once; one stays where one was. */
static void
test_renew (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkTextView *text = GTK_TEXT_VIEW (tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_TEXT, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter start, end;
  tz_open_notice_show (fixture->open, reviewed_span_of ("采购程序"));
  guint selected = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (outline_of (fixture)));
  TzSpan words = reviewed_span_of ("规范采购流程");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, words.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, words.end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text));
  double at = wait_for_rest (scroll);

  decide (fixture, TZ_SUBJECT_STATUS, "", reviewed_span_of ("培训走过场的问题"), "completed");
  TZ_WAIT_FOR (reviewed_status_of (fixture, 1) == TZ_STATUS_COMPLETED);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (outline_of (fixture))), ==,
                    selected);
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 2);
  g_assert_true (tz_span_equal (tz_notice_text_get_selection (TZ_NOTICE_TEXT (text)), words));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, at);

  reviewed_undo (fixture);
  TZ_WAIT_FOR (reviewed_status_of (fixture, 1) == TZ_STATUS_IN_PROGRESS);
}

/* A tab that is not on the screen reads its notice again when it comes there. */
static void
test_renew_when_shown (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_LIBRARY);
  TZ_WAIT_FOR (!gtk_widget_get_mapped (fixture->page));
  decide (fixture, TZ_SUBJECT_STATUS, "", reviewed_span_of ("培训走过场的问题"), "completed");
  tz_view_test_settle (300);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_IN_PROGRESS);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_READ);
  TZ_WAIT_FOR (reviewed_status_of (fixture, 1) == TZ_STATUS_COMPLETED);
}

/* ---- Correcting ---- */

static GtkWidget *
panel_of (const Reviewed *fixture)
{
  return tz_view_test_find (fixture->page, TZ_TYPE_FACTS_PANEL, NULL);
}

static GtkWidget *
find_button (const Reviewed *fixture, const char *id)
{
  return tz_view_test_find (panel_of (fixture), GTK_TYPE_BUTTON, id);
}

static GtkWidget *
open_editor (const Reviewed *fixture, const char *id)
{
  TZ_WAIT_FOR (find_button (fixture, id) != NULL);
  g_signal_emit_by_name (find_button (fixture, id), "clicked");
  return tz_view_test_find (panel_of (fixture), TZ_TYPE_FACT_EDITOR, NULL);
}

static GtkWidget *
find_command (GtkWidget *editor, const char *label)
{
  GtkWidget *found = tz_view_test_find (editor, GTK_TYPE_LABEL, label);
  return gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
}

static void
click (GtkWidget *editor, const char *label)
{
  GtkWidget *button = find_command (editor, label);
  g_assert_true (gtk_widget_get_visible (button) && gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
type (GtkWidget *editor, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (tz_view_test_find (editor, GTK_TYPE_ENTRY, NULL)), text);
}

static const char *
header_of (const Reviewed *fixture, TzHeaderKey key)
{
  return tz_analysis_get_header (tz_open_notice_get_analysis (fixture->open), key);
}

static gboolean
says (const Reviewed *fixture, const char *words)
{
  return tz_view_test_find (panel_of (fixture), GTK_TYPE_LABEL, words) != NULL;
}

static TzNoticeRow *
load_row (const Reviewed *fixture)
{
  g_autoptr (GError) error = NULL;
  tz_door_open_here ();
  g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->test->library, &fixture->notice, 1, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  return g_ptr_array_steal_index (rows, 0);
}

/* A date is read as it is typed; a day that there is not is refused in words; list and year follow. */
static void
test_correct_date (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *editor = open_editor (fixture, "feedback_date");
  g_assert_nonnull (tz_view_test_find (editor, GTK_TYPE_LABEL, "“2021年7月19日，市委第四巡察组反馈了意见”"));
  g_assert_false (gtk_widget_get_sensitive (find_command (editor, "Save")));
  type (editor, "2020年2月30日");
  g_assert_nonnull (tz_view_test_find (editor, GTK_TYPE_LABEL, "The calendar has no 2020-02-30"));
  g_assert_false (gtk_widget_get_sensitive (find_command (editor, "Save")));
  type (editor, "2020年2月29日");
  click (editor, "Save");
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_FEEDBACK_DATE), "2020-02-29") == 0);
  g_assert_true (says (fixture, "29 Feb 2020"));
  g_autoptr (TzNoticeRow) row = load_row (fixture);
  g_assert_cmpstr (row->feedback, ==, "2020-02-29");
  g_assert_cmpint (row->year, ==, 2020);
  GtkWidget *tabs = tz_view_test_find (fixture->window, ADW_TYPE_TAB_VIEW, NULL);
  AdwTabPage *tab = adw_tab_view_get_nth_page (ADW_TAB_VIEW (tabs), 0);
  g_assert_cmpstr (adw_tab_page_get_title (tab), ==, "云溪市教育局 2020");

  editor = open_editor (fixture, "feedback_date");
  g_assert_nonnull (tz_view_test_find (editor, GTK_TYPE_LABEL, "The program found: 19 Jul 2021"));
  click (editor, "Set Back");
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_FEEDBACK_DATE), "2021-07-19") == 0);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_FEEDBACK_DATE), "2020-02-29") == 0);
}

/* Provinces and levels are chosen, also where nothing was found. */
static void
test_choose (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_null (header_of (fixture, TZ_HEADER_PROVINCE));
  GtkWidget *editor = open_editor (fixture, "province");
  GtkWidget *list = tz_view_test_find (editor, GTK_TYPE_DROP_DOWN, NULL);
  g_assert_false (gtk_widget_get_sensitive (find_command (editor, "Save")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 0);
  click (editor, "Save");
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_PROVINCE), "北京市") == 0);
  editor = open_editor (fixture, "level");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (tz_view_test_find (editor, GTK_TYPE_DROP_DOWN, NULL)), 3);
  click (editor, "Save");
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_LEVEL), "county") == 0);
  g_autoptr (TzNoticeRow) row = load_row (fixture);
  g_assert_cmpstr (row->province, ==, "北京市");
  g_assert_cmpstr (row->level, ==, "county");
}

static const TzDecision *
find_decision (const Reviewed *fixture, const char *id)
{
  GPtrArray *decisions = tz_open_notice_get_decisions (fixture->open);
  for (guint i = 0; i < decisions->len; i++)
    if (g_str_equal (((TzDecision *)decisions->pdata[i])->key, id))
      return decisions->pdata[i];
  return NULL;
}

static void
test_confirm_and_reject (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  click (open_editor (fixture, "inspectors"), "Confirm");
  TZ_WAIT_FOR (find_decision (fixture, "inspectors") != NULL);
  g_assert_cmpint (find_decision (fixture, "inspectors")->kind, ==, TZ_DECISION_ACCEPTED);
  g_assert_cmpstr (header_of (fixture, TZ_HEADER_INSPECTORS), ==, "市委第四巡察组");
  GtkWidget *editor = open_editor (fixture, "inspectors");
  g_assert_false (gtk_widget_get_visible (find_command (editor, "Confirm")));
  gtk_popover_popdown (GTK_POPOVER (editor));

  click (open_editor (fixture, "signed_date"), "Reject");
  TZ_WAIT_FOR (header_of (fixture, TZ_HEADER_SIGNED_DATE) == NULL);
  click (open_editor (fixture, "signed_date"), "Set Back");
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_SIGNED_DATE), "2022-01-10") == 0);
}

/* What is being typed stays while the notice changes. */
static void
test_keep_typed (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *editor = open_editor (fixture, "issuer");
  type (editor, "云溪市教");
  decide (fixture, TZ_SUBJECT_HEADER, "inspectors", TZ_SPAN_NONE, "市委第五巡察组");
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_INSPECTORS), "市委第五巡察组") == 0);
  GtkWidget *entry = tz_view_test_find (editor, GTK_TYPE_ENTRY, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "云溪市教");
  g_assert_true (says (fixture, "市委第五巡察组"));
  g_assert_true (gtk_widget_get_visible (editor));
  g_assert_false (gtk_widget_compute_expand (panel_of (fixture), GTK_ORIENTATION_HORIZONTAL));
  gtk_popover_popdown (GTK_POPOVER (editor));
}

static double
declared_of (const Reviewed *fixture, TzDeclaredKey key)
{
  const TzDeclared *declared = tz_analysis_find_declared (tz_open_notice_get_analysis (fixture->open), key);
  return declared != NULL ? declared->value : -1;
}

/* A declared figure is corrected, and rejected; the reconciliation and the list follow. */
static void
test_declared (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpfloat (declared_of (fixture, TZ_DECLARED_PROBLEMS_DONE), ==, 2);
  GtkWidget *editor = open_editor (fixture, "problems_done");
  type (editor, "zwei");
  g_assert_false (gtk_widget_get_sensitive (find_command (editor, "Save")));
  type (editor, "1");
  click (editor, "Save");
  TZ_WAIT_FOR (declared_of (fixture, TZ_DECLARED_PROBLEMS_DONE) == 1);
  g_assert_true (says (fixture, "differs by 1"));
  click (open_editor (fixture, "problems_done"), "Reject");
  TZ_WAIT_FOR (declared_of (fixture, TZ_DECLARED_PROBLEMS_DONE) == -1);
  g_autoptr (TzNoticeRow) row = load_row (fixture);
  g_assert_cmpint (row->declared_done, ==, -1);
  click (open_editor (fixture, "problems_done"), "Set Back");
  TZ_WAIT_FOR (declared_of (fixture, TZ_DECLARED_PROBLEMS_DONE) == 2);
}

/* The keys go on where they were after a fact is corrected. */
static void
test_keep_focus (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_grab_focus (find_button (fixture, "issuer"));
  decide (fixture, TZ_SUBJECT_HEADER, "issuer", TZ_SPAN_NONE, "云溪市教育局");
  TZ_WAIT_FOR (g_strcmp0 (header_of (fixture, TZ_HEADER_ISSUER), "云溪市教育局") == 0);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus == find_button (fixture, "issuer"));
}

/* A date that only the page gives is shown, and where it is from. */
static void
test_from_page (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "澄湖市交通运输局2024.html", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  TzImporter *importer = tz_desk_get_importer (fixture->test->desk);
  g_ptr_array_add (files, g_file_new_for_path (path));
  tz_importer_add_files (importer, fixture->test->library, files, NULL);
  TZ_WAIT_FOR (!tz_importer_is_busy (importer));
  tz_desk_open_place (fixture->test->desk, fixture->notice + 1, TZ_SPAN_NONE);
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, GTK_TYPE_LABEL, "from the web page, not from the text"));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/facts/renew", test_renew);
  ADD ("/views/facts/renew-when-shown", test_renew_when_shown);
  ADD ("/views/facts/correct-date", test_correct_date);
  ADD ("/views/facts/choose", test_choose);
  ADD ("/views/facts/confirm-and-reject", test_confirm_and_reject);
  ADD ("/views/facts/keep-typed", test_keep_typed);
  ADD ("/views/facts/declared", test_declared);
  ADD ("/views/facts/keep-focus", test_keep_focus);
  ADD ("/views/facts/from-page", test_from_page);
  return g_test_run ();
}
