#include "facts-panel.h"
#include "notice-text.h"
#include "outline-list.h"
#include "reviewed.h"
#include "text-painter.h"

/* The outline as the analyst changes it in the window. */

static const TzProblem *
get_problem (const Reviewed *fixture, guint number)
{
  return &g_array_index (tz_open_notice_get_analysis (fixture->open)->problems, TzProblem, number);
}

static void
put_cursor (const Reviewed *fixture, const char *words)
{
  TzSpan place = reviewed_span_of (words);
  tz_open_notice_show (fixture->open, tz_span (place.start, place.start));
  tz_open_notice_set_finding (fixture->open, TZ_SPAN_NONE);
}

static char *
dup_title (const Reviewed *fixture, guint number)
{
  return tz_text_dup_slice (tz_open_notice_get_text (fixture->open), get_problem (fixture, number)->title);
}

/* A problem begins in the middle of another, which ends there. */
static void
test_split (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan second = reviewed_span_of ("开展检查");
  reviewed_select_words (fixture, second);
  tz_open_notice_set_place (fixture->open, second.start);
  reviewed_act (fixture, "read.begin-problem");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 4);
  g_assert_cmpuint (get_problem (fixture, 0)->span.end, ==, second.start);
  g_assert_cmpint (reviewed_status_of (fixture, 0), ==, TZ_STATUS_NOT_STATED);
  g_autofree char *title = dup_title (fixture, 1);
  g_assert_cmpstr (title, ==, "开展检查");
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_COMPLETED);
  g_autoptr (TzOutlineItem) line = reviewed_dup_line (fixture, "开展检查");
  g_assert_nonnull (line);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 3);
  g_assert_cmpint (reviewed_status_of (fixture, 0), ==, TZ_STATUS_COMPLETED);
}

/* A line outside all problems begins one, which reaches up to the next heading. */
static void
test_add (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  put_cursor (fixture, "2021年4月6日至6月25日");
  reviewed_act (fixture, "read.begin-problem");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 4);
  g_assert_cmpuint (get_problem (fixture, 0)->span.end, ==, reviewed_span_of ("一、巡察反馈").start);
  /* It is there already. */
  put_cursor (fixture, "2021年4月6日至6月25日");
  reviewed_act (fixture, "read.begin-problem");
  tz_view_test_settle (100);
  g_assert_cmpuint (reviewed_count_problems (fixture), ==, 4);
}

static void
test_merge (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  put_cursor (fixture, "培训走过场");
  TzSpan next = get_problem (fixture, 2)->span;
  reviewed_act (fixture, "read.merge-problem");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 2);
  g_assert_cmpuint (get_problem (fixture, 1)->span.end, ==, next.end);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_IN_PROGRESS);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 3);
}

static void
move (const Reviewed *fixture, gboolean end, gboolean outwards)
{
  reviewed_act_with (fixture, "read.move-problem", g_variant_new ("(bb)", end, outwards));
}

/* Two keys at once are two lines; no end moves over the title, nor into another problem. */
static void
test_move (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzSpan whole = get_problem (fixture, 1)->span;
  put_cursor (fixture, "培训走过场");
  move (fixture, TRUE, TRUE);
  move (fixture, FALSE, FALSE);
  move (fixture, TRUE, FALSE);
  move (fixture, TRUE, FALSE);
  TZ_WAIT_FOR (get_problem (fixture, 1)->span.end == reviewed_span_of ("培训走过场的问题").end);
  g_assert_cmpuint (get_problem (fixture, 1)->span.start, ==, whole.start);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_NOT_STATED);
  move (fixture, TRUE, FALSE);
  tz_view_test_settle (100);
  g_assert_cmpuint (get_problem (fixture, 1)->span.end, ==, reviewed_span_of ("培训走过场的问题").end);
  move (fixture, TRUE, TRUE);
  move (fixture, TRUE, TRUE);
  TZ_WAIT_FOR (tz_span_equal (get_problem (fixture, 1)->span, whole));
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_IN_PROGRESS);
}

/* The menu says to the action what its keys say. */
static void
test_move_by_menu (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *outline = tz_view_test_find (fixture->page, TZ_TYPE_OUTLINE_LIST, NULL);
  GtkWidget *button = tz_view_test_find (outline, GTK_TYPE_MENU_BUTTON, NULL);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_autoptr (GMenuModel) moves = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (moves), ==, 4);
  for (int i = 0; i < 4; i++) {
    gboolean end, outwards;
    g_assert_true (
        g_menu_model_get_item_attribute (moves, i, G_MENU_ATTRIBUTE_TARGET, "(bb)", &end, &outwards));
    g_assert_true (end == (i < 2) && outwards == (i % 2 == 0));
  }
}

/* ---- Dragging ---- */

static TzNoticeText *
find_text (const Reviewed *fixture)
{
  return TZ_NOTICE_TEXT (tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_TEXT, NULL));
}

/* Returns: (transfer none): what hears of @type at the text, before the text itself does. */
static gpointer
find_controller (const Reviewed *fixture, GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (find_text (fixture)));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkEventController) each = g_list_model_get_item (all, i);
    if (G_OBJECT_TYPE (each) == type &&
        gtk_event_controller_get_propagation_phase (each) == GTK_PHASE_CAPTURE)
      return each;
  }
  g_assert_not_reached ();
}

static void
find_lines (const Reviewed *fixture, TzSpan span, double *top, double *bottom)
{
  int first, last;
  TZ_WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (find_text (fixture))) > 0);
  tz_notice_text_get_lines (find_text (fixture), span, &first, &last);
  *top = first;
  *bottom = last;
}

/* Takes an end of the bar of problem 1, and moves it to the middle of the line of @words. */
static void
drag (const Reviewed *fixture, gboolean end, const char *words)
{
  double top, bottom, to_top, to_bottom;
  find_lines (fixture, get_problem (fixture, 1)->span, &top, &bottom);
  find_lines (fixture, reviewed_span_of (words), &to_top, &to_bottom);
  const double from = end ? bottom - 3 : top + 3;
  gpointer gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  g_signal_emit_by_name (gesture, "drag-begin", TZ_BAR_X + 2., from);
  g_signal_emit_by_name (gesture, "drag-update", 0., (to_top + to_bottom) / 2 - from);
}

static void
drop (const Reviewed *fixture)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-end", 0., 0.);
}

/* An end is dropped at a line; it is one step of the history. */
static void
test_drag (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzSpan whole = get_problem (fixture, 1)->span;
  drag (fixture, TRUE, "培训走过场的问题");
  g_assert_true (tz_span_equal (get_problem (fixture, 1)->span, whole));
  drop (fixture);
  TZ_WAIT_FOR (get_problem (fixture, 1)->span.end == reviewed_span_of ("培训走过场的问题").end);
  g_assert_cmpuint (get_problem (fixture, 1)->span.start, ==, whole.start);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_NOT_STATED);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (tz_span_equal (get_problem (fixture, 1)->span, whole));
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_IN_PROGRESS);
}

static gboolean
tells (const Reviewed *fixture, double x, double y)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean told = FALSE;
  g_signal_emit_by_name (find_text (fixture), "query-tooltip", (int)x, (int)y, FALSE, tooltip, &told);
  return told;
}

/* What can be dragged says so, and only that. */
static void
test_drag_tells (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  double top, bottom;
  find_lines (fixture, get_problem (fixture, 1)->span, &top, &bottom);
  g_assert_true (tells (fixture, TZ_BAR_X, top + 3));
  g_assert_true (tells (fixture, TZ_BAR_X, bottom - 3));
  g_assert_false (tells (fixture, TZ_BAR_X, (top + bottom) / 2));
  g_assert_false (tells (fixture, TZ_BAR_X + 40, top + 3));
}

/* However far it is dragged, a problem keeps its title and takes no line of another. */
static void
test_drag_far (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzSpan whole = get_problem (fixture, 1)->span;
  drag (fixture, TRUE, "整改措施：一是规范采购流程");
  drop (fixture);
  tz_view_test_settle (100);
  g_assert_true (tz_span_equal (get_problem (fixture, 1)->span, whole));
  drag (fixture, FALSE, "整改进度：正在整改");
  drop (fixture);
  tz_view_test_settle (100);
  g_assert_true (tz_span_equal (get_problem (fixture, 1)->span, whole));
  drag (fixture, TRUE, "中共云溪市教育局党组关于");
  drop (fixture);
  TZ_WAIT_FOR (get_problem (fixture, 1)->span.end == get_problem (fixture, 1)->title.end);
}

static void
test_drag_escape (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzSpan whole = get_problem (fixture, 1)->span;
  gboolean taken = FALSE;
  drag (fixture, TRUE, "培训走过场的问题");
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         GDK_KEY_Escape, 0u, 0, &taken);
  g_assert_true (taken);
  drop (fixture);
  tz_view_test_settle (100);
  g_assert_true (tz_span_equal (get_problem (fixture, 1)->span, whole));
}

/* By the example of the only line with a Chinese numeral there is one problem; the panel says so and sets it back. */
static void
test_like (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  put_cursor (fixture, "一、巡察反馈问题整改情况");
  reviewed_act (fixture, "read.like-this");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 1);
  g_assert_true (reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "The outline is read by an example you gave"));
  g_assert_cmpuint (tz_marks_get_n (tz_pending_get_marks (tz_open_notice_get_pending (fixture->open))), ==,
                    0);
  reviewed_act (fixture, "read.set-outline-back");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 3);
}

static void
test_confirm (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act (fixture, "read.confirm-outline");
  TZ_WAIT_FOR (reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "You confirmed the outline"));
  g_assert_cmpfloat (tz_open_notice_get_analysis (fixture->open)->outline_certainty, ==, 1);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (!reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "You confirmed the outline"));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/outline-edits/split", test_split);
  ADD ("/views/outline-edits/add", test_add);
  ADD ("/views/outline-edits/merge", test_merge);
  ADD ("/views/outline-edits/move", test_move);
  ADD ("/views/outline-edits/move-by-menu", test_move_by_menu);
  ADD ("/views/outline-edits/drag", test_drag);
  ADD ("/views/outline-edits/drag-tells", test_drag_tells);
  ADD ("/views/outline-edits/drag-far", test_drag_far);
  ADD ("/views/outline-edits/drag-escape", test_drag_escape);
  ADD ("/views/outline-edits/like", test_like);
  ADD ("/views/outline-edits/confirm", test_confirm);
  return g_test_run ();
}
