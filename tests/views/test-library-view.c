#include "door.h"
#include "facet-pane.h"
#include "lazy-tip.h"
#include "library-view.h"
#include "notice-cells.h"
#include "notice-item.h"
#include "notice-preview.h"
#include "view-notices.h"
#include "view-test.h"

typedef struct {
  TzViewTest *test;
  gint64 north;
  gint64 south;
  GtkWidget *window;
  GtkWidget *page;
  GtkColumnView *view;
} Fixture;

static guint
n_listed (const Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (fixture->view)));
}

static TzNoticeItem *
item_at (const Fixture *fixture, guint position)
{
  TzNoticeItem *item =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (fixture->view)), position);
  if (item != NULL)
    g_object_unref (item);
  return item;
}

static gint64
id_at (const Fixture *fixture, guint position)
{
  TzNoticeItem *item = item_at (fixture, position);
  return item != NULL ? tz_notice_item_get_id (item) : 0;
}

static gboolean
has_row (const Fixture *fixture, guint position)
{
  TzNoticeItem *item = item_at (fixture, position);
  return item != NULL && tz_notice_item_get_row (item) != NULL;
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->north = tz_view_test_add (fixture->test, c_north);
  fixture->south = tz_view_test_add (fixture->test, c_south);
  fixture->window = tz_view_test_open_window (fixture->test);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
  fixture->view = GTK_COLUMN_VIEW (tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL));
  TZ_WAIT_FOR (n_listed (fixture) == 2 && has_row (fixture, 0) && has_row (fixture, 1));
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static GtkEditable *
search_entry (const Fixture *fixture)
{
  return GTK_EDITABLE (tz_view_test_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL));
}

static gboolean
shows (const Fixture *fixture, GType type, const char *text)
{
  GtkWidget *root = tz_view_test_find (fixture->page, type, NULL);
  return tz_view_test_find (root, GTK_TYPE_LABEL, text) != NULL;
}

static void
test_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* Newest feedback first. */
  g_assert_cmpint (id_at (fixture, 0), ==, fixture->north);
  const TzNoticeRow *row = tz_notice_item_get_row (item_at (fixture, 0));
  g_assert_cmpstr (row->name, ==, "北滩市教育局");
  g_assert_cmpuint (row->n_problems, ==, 2);
  g_assert_true (shows (fixture, GTK_TYPE_COLUMN_VIEW, "1/2"));
  TZ_WAIT_FOR (tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "2 notices · 3 problems") != NULL);
}

static void
test_search (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_editable_set_text (search_entry (fixture), "采购");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  g_assert_cmpint (id_at (fixture, 0), ==, fixture->south);
  TZ_WAIT_FOR (shows (fixture, TZ_TYPE_NOTICE_PREVIEW, "“采购”: 2 places"));
  gtk_editable_set_text (search_entry (fixture), "无此字样");
  TZ_WAIT_FOR (n_listed (fixture) == 0);
  gtk_widget_activate_action (fixture->page, "library.clear-all", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 2);
}

static void
test_preview_stays (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (shows (fixture, TZ_TYPE_NOTICE_PREVIEW, "Source"));
  g_autoptr (GtkWidget) label = g_object_ref (tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "Source"));
  g_signal_emit_by_name (fixture->test->desk, "library-changed", TZ_CHANGE_NOTICES, (gint64)0);
  tz_view_test_settle (300);
  g_assert_true (tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "Source") == label);
}

/* Half of a narrow window holds declared figures of any width: their beginnings were cut off. */
static void
test_preview_is_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *figures =
      "中共西洲市财政局党组关于巡察整改进展情况的通报\n市委第二巡察组于2024年6月3日反馈了意见。"
      "共反馈12个问题，基本完成10个，收缴违纪资金8123456.78元。\n";
  gint64 notice = tz_view_test_add (fixture->test, figures);
  GtkWidget *preview = tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_PREVIEW, NULL);
  tz_notice_preview_show (TZ_NOTICE_PREVIEW (preview), notice, NULL);
  TZ_WAIT_FOR (tz_view_test_find (preview, GTK_TYPE_LABEL, "Problems mostly completed") != NULL);
  int least;
  gtk_widget_measure (preview, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 830);
}

static void
test_filter (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *pane = tz_view_test_find (fixture->page, TZ_TYPE_FACET_PANE, NULL);
  TZ_WAIT_FOR (tz_view_test_find (pane, GTK_TYPE_LABEL, "2021") != NULL);
  GtkWidget *label = tz_view_test_find (pane, GTK_TYPE_LABEL, "2021");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  g_assert_cmpint (id_at (fixture, 0), ==, fixture->south);
  /* The other year is an alternative: it stays, with the number of notices it would add. */
  g_assert_nonnull (tz_view_test_find (pane, GTK_TYPE_LABEL, "2022"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  TZ_WAIT_FOR (n_listed (fixture) == 2);
}

static void
test_sort (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    if (g_strcmp0 (gtk_column_view_column_get_title (column), "Problems") == 0)
      gtk_column_view_sort_by_column (fixture->view, column, GTK_SORT_ASCENDING);
  }
  TZ_WAIT_FOR (id_at (fixture, 0) == fixture->south);
  g_autofree char *kept = g_settings_get_string (fixture->test->settings, "library-sort");
  g_assert_cmpstr (kept, ==, "problems");
  g_assert_false (g_settings_get_boolean (fixture->test->settings, "library-descending"));
  /* What was selected stays selected where it stands now. */
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (fixture->view));
  TZ_WAIT_FOR (gtk_single_selection_get_selected (selection) == 1);
}

static void
test_pick (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n = 0;
  gtk_widget_activate_action (fixture->page, "library.pick", "u", 1);
  const gint64 *picked = tz_desk_get_picked (fixture->test->desk, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (picked[0], ==, fixture->south);
  g_assert_true (tz_notice_item_get_picked (item_at (fixture, 1)));
  gtk_widget_activate_action (fixture->page, "library.pick-all", NULL);
  tz_desk_get_picked (fixture->test->desk, &n);
  g_assert_cmpuint (n, ==, 2);
  gtk_widget_activate_action (fixture->page, "library.unpick-all", NULL);
  tz_desk_get_picked (fixture->test->desk, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (tz_notice_item_get_picked (item_at (fixture, 1)));
}

static void
keep_place_cb (TzDesk *desk G_GNUC_UNUSED, gint64 notice, guint start, guint end, gint64 *kept)
{
  kept[0] = notice;
  kept[1] = start;
  kept[2] = end;
}

static void
test_open (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 place[3] = {0};
  gtk_editable_set_text (search_entry (fixture), "采购");
  TZ_WAIT_FOR (shows (fixture, TZ_TYPE_NOTICE_PREVIEW, "“采购”: 2 places"));
  g_signal_connect (fixture->test->desk, "open-place", G_CALLBACK (keep_place_cb), place);
  gtk_widget_activate_action (fixture->page, "library.open", NULL);
  g_signal_handlers_disconnect_by_func (fixture->test->desk, keep_place_cb, place);
  g_assert_cmpint (place[0], ==, fixture->south);
  const char *found = strstr (c_south, "采购");
  g_assert_cmpint (place[1], ==, g_utf8_pointer_to_offset (c_south, found));
  g_assert_cmpint (place[2], ==, place[1] + 2);
}

static void
test_change (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_add (
      fixture->test,
      "中共东坪区财政局党组关于巡察整改进展情况的通报\n1.关于账目不清的问题\n整改进度：已完成。\n");
  TZ_WAIT_FOR (n_listed (fixture) == 3);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_array_append_val (ids, fixture->north);
  tz_door_open_here ();
  g_assert_true (tz_library_trash_notices (fixture->test->library, ids, "", &error) &&
                 tz_library_empty_trash (fixture->test->library, &error));
  tz_door_close_here ();
  g_assert_no_error (error);
  TZ_WAIT_FOR (n_listed (fixture) == 2);
  g_assert_cmpint (id_at (fixture, 0), !=, fixture->north);
}

static gboolean
can_undo (const Fixture *fixture)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo");
}

static void
respond (const char *response)
{
  AdwMessageDialog *dialog = tz_view_test_find_message ();
  g_assert_nonnull (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is picked is deleted together, at once, and is no longer picked then; it can be undone. */
static void
test_delete (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n = 0;
  gtk_widget_activate_action (fixture->page, "library.pick-all", NULL);
  gtk_widget_activate_action (fixture->page, "library.delete", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 0);
  tz_desk_get_picked (fixture->test->desk, &n);
  g_assert_cmpuint (n, ==, 0);
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, GTK_TYPE_LABEL, "2 notices deleted") != NULL);
  TZ_WAIT_FOR (can_undo (fixture));
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 2);
}

static gboolean
shows_trash (const Fixture *fixture)
{
  GtkWidget *label = tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "Trash: these notices count nowhere");
  return gtk_widget_get_mapped (label);
}

/* The trash lists what was deleted; it can be restored there, or goes for good once that is asked. */
static void
test_trash (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (fixture->page, "library.show-trash", NULL);
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, GTK_TYPE_LABEL, "The trash is empty") != NULL);
  g_assert_false (shows_trash (fixture));
  gtk_widget_activate_action (fixture->page, "library.pick-all", NULL);
  gtk_widget_activate_action (fixture->page, "library.delete", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 0);
  gtk_widget_activate_action (fixture->page, "library.toggle-trash", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 2 && shows_trash (fixture));
  gtk_widget_activate_action (fixture->page, "library.restore", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  gint64 left = id_at (fixture, 0);

  gtk_widget_activate_action (fixture->page, "library.empty-trash", NULL);
  respond ("cancel");
  tz_view_test_settle (50);
  g_assert_true (shows_trash (fixture));
  gtk_widget_activate_action (fixture->page, "library.empty-trash", NULL);
  respond ("empty");
  TZ_WAIT_FOR (!shows_trash (fixture) && n_listed (fixture) == 1 && id_at (fixture, 0) != left);
}

/* A row is read aloud by what stands in it. */
static void
test_row_names (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *label = tz_view_test_find (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL, "北滩市教育局");
  GtkWidget *row = label;
  while (row != NULL && g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "北滩市教育局, 2 problems, 1/2");
}

static gboolean
row_has_focus (const Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (fixture->page));
  return focus != NULL && gtk_widget_get_mapped (focus) &&
         g_str_equal (gtk_widget_get_css_name (focus), "row");
}

/* The row has the focus, not the tick in it: Return must open the notice. It keeps it when another notice
 * comes to stand there: the keys go on. */
static void
test_focus (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (row_has_focus (fixture));
  gtk_widget_activate_action (fixture->page, "library.delete", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  TZ_WAIT_FOR (row_has_focus (fixture));
}

/* The notices may be there before the window is shown. */
static void
test_focus_at_once (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_visible (fixture->window, FALSE);
  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  TZ_WAIT_FOR (row_has_focus (fixture));
}

static AdwFlap *
open_window (const Fixture *fixture, int width)
{
  g_settings_set_int (fixture->test->settings, "window-width", width);
  GtkWidget *window = tz_view_test_open_window (fixture->test);
  GtkWidget *page = tz_view_test_find (window, TZ_TYPE_LIBRARY_VIEW, NULL);
  return ADW_FLAP (tz_view_test_find (page, ADW_TYPE_FLAP, NULL));
}

/* In a narrow window the filters give way to the list; that is nobody's choice and is not kept. */
static void
test_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GSettings *settings = fixture->test->settings;
  AdwFlap *flap = open_window (fixture, 1024);
  TZ_WAIT_FOR (adw_flap_get_folded (flap));
  g_assert_false (adw_flap_get_reveal_flap (flap));
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (flap), TZ_TYPE_LIBRARY_VIEW);
  gtk_widget_activate_action (page, "library.toggle-filters", NULL);
  gtk_widget_activate_action (page, "library.toggle-filters", NULL);
  g_assert_true (g_settings_get_boolean (settings, "library-filters"));

  flap = open_window (fixture, 1500);
  TZ_WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (flap)) > 0);
  g_assert_false (adw_flap_get_folded (flap));
  g_assert_true (adw_flap_get_reveal_flap (flap));
  page = gtk_widget_get_ancestor (GTK_WIDGET (flap), TZ_TYPE_LIBRARY_VIEW);
  gtk_widget_activate_action (page, "library.toggle-filters", NULL);
  g_assert_false (g_settings_get_boolean (settings, "library-filters"));
}

/* A commitment past its day is no fault of the notice. */
static void
test_overdue_is_no_fault (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  TzNoticeRow row = {.name = (char *)"北滩市教育局", .warnings = TZ_WARNING_OVERDUE};
  g_autoptr (GtkWidget) cell = g_object_ref_sink (tz_cell_agency.make ());
  GtkWidget *sign = tz_view_test_find (cell, GTK_TYPE_IMAGE, NULL);
  tz_cell_agency.show (cell, &row, NULL);
  g_assert_false (gtk_widget_get_visible (sign));
  row.warnings |= TZ_WARNING_DAMAGED;
  tz_cell_agency.show (cell, &row, NULL);
  g_assert_true (gtk_widget_get_visible (sign));
  g_assert_cmpstr (tz_lazy_tip_get (sign), ==, tz_warning_display (TZ_WARNING_DAMAGED));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(name, function)                                                                                  \
  g_test_add ("/views/library/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("list", test_list);
  ADD ("search", test_search);
  ADD ("preview-stays", test_preview_stays);
  ADD ("preview-is-narrow", test_preview_is_narrow);
  ADD ("filter", test_filter);
  ADD ("sort", test_sort);
  ADD ("pick", test_pick);
  ADD ("open", test_open);
  ADD ("change", test_change);
  ADD ("delete", test_delete);
  ADD ("trash", test_trash);
  ADD ("row-names", test_row_names);
  ADD ("focus", test_focus);
  ADD ("focus-at-once", test_focus_at_once);
  ADD ("narrow", test_narrow);
  ADD ("overdue-is-no-fault", test_overdue_is_no_fault);
  return g_test_run ();
}
