#include "agencies-window.h"
#include "agency-item.h"
#include "agency-merger.h"
#include "agency-pane.h"
#include "view-test.h"

#define NOTICE_OF(agency, problem)                                                                           \
  agency "关于巡察整改进展情况的通报\n一、整改情况\n1." problem "的问题。\n整改进度：已完成\n" agency        \
         "\n2024年3月5日\n"
#define NOTICE(agency) NOTICE_OF (agency, "食堂管理松散")

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  GtkWidget *agencies;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->window = tz_view_test_open_window (fixture->test);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static void
open_register (Fixture *fixture, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "agencies", g_variant_new_string (name));
  fixture->agencies = tz_view_test_find_window (TZ_TYPE_AGENCIES_WINDOW);
  g_assert_nonnull (fixture->agencies);
}

static GListModel *
model_of (const Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (
      GTK_LIST_VIEW (tz_view_test_find (fixture->agencies, GTK_TYPE_LIST_VIEW, NULL))));
}

/* Returns: (transfer none): the item of the agency called @name. */
static TzAgencyItem *
find_item (const Fixture *fixture, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (model_of (fixture)); i++) {
    g_autoptr (TzAgencyItem) item = g_list_model_get_item (model_of (fixture), i);
    if (g_str_equal (tz_agency_item_get (item)->name, name))
      return item;
  }
  return NULL;
}

static guint
count_listed (const Fixture *fixture)
{
  return g_list_model_get_n_items (model_of (fixture));
}

static const char *
get_selected (const Fixture *fixture)
{
  TzAgencyItem *item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model_of (fixture)));
  return item != NULL ? tz_agency_item_get (item)->name : NULL;
}

/* Ticks the selected agency as the space bar does. */
static void
pick (const Fixture *fixture, const char *name)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (model_of (fixture));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++) {
    g_autoptr (TzAgencyItem) item = g_list_model_get_item (G_LIST_MODEL (selection), i);
    if (g_str_equal (tz_agency_item_get (item)->name, name))
      gtk_single_selection_set_selected (selection, i);
  }
  g_assert_cmpstr (get_selected (fixture), ==, name);
  gboolean taken = FALSE; /* by one of the controllers */
  GtkWidget *view = tz_view_test_find (fixture->agencies, GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_space, 0, 0, &taken);
  }
  g_assert_true (taken);
}

static void
search (const Fixture *fixture, const char *words)
{
  GtkWidget *entry = tz_view_test_find (fixture->agencies, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *found = tz_view_test_find (root, GTK_TYPE_LABEL, label);
  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
}

static void
undo (const Fixture *fixture)
{
  TZ_WAIT_FOR (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  g_assert_true (gtk_widget_activate_action (fixture->agencies, "win.undo", NULL));
}

/* Ticks stay while other words are searched; one step of the window's undo takes the merger back. */
static void
test_merge (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_add (fixture->test, NOTICE ("云溪市卫生局"));
  tz_view_test_add (fixture->test, NOTICE ("云溪市卫生健康局"));
  tz_view_test_add (fixture->test, NOTICE ("云溪市计生局"));
  open_register (fixture, "");
  search (fixture, "计生");
  TZ_WAIT_FOR (count_listed (fixture) == 1);
  pick (fixture, "云溪市计生局");
  search (fixture, "卫生");
  TZ_WAIT_FOR (count_listed (fixture) == 2);
  pick (fixture, "云溪市卫生健康局");
  search (fixture, "");
  TZ_WAIT_FOR (count_listed (fixture) == 3);
  g_assert_true (tz_agency_item_get_picked (find_item (fixture, "云溪市计生局")));

  GtkWidget *merger = tz_view_test_find (fixture->agencies, TZ_TYPE_AGENCY_MERGER, NULL);
  GtkWidget *choice = gtk_widget_get_ancestor (tz_view_test_find (merger, GTK_TYPE_LABEL, "云溪市计生局"),
                                               GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  click (merger, "Merge");
  TZ_WAIT_FOR (count_listed (fixture) == 2);
  TZ_WAIT_FOR (g_strcmp0 (get_selected (fixture), "云溪市计生局") == 0);
  const TzAgency *merged = tz_agency_item_get (find_item (fixture, "云溪市计生局"));
  g_assert_cmpuint (merged->n_notices, ==, 2);
  g_assert_cmpuint (merged->n_problems, ==, 2);
  g_assert_false (tz_agency_item_get_picked (find_item (fixture, "云溪市计生局")));

  undo (fixture);
  TZ_WAIT_FOR (count_listed (fixture) == 3);
}

static GtkWidget *
pane_of (const Fixture *fixture)
{
  return tz_view_test_find (fixture->agencies, TZ_TYPE_AGENCY_PANE, NULL);
}

/* The register opens at an agency; its name can be typed anew. */
static void
test_rename (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_add (fixture->test, NOTICE ("云溪市财政局"));
  tz_view_test_add (fixture->test, NOTICE ("云溪市教育局"));
  open_register (fixture, "云溪市教育局");
  TZ_WAIT_FOR (g_strcmp0 (get_selected (fixture), "云溪市教育局") == 0);
  GtkWidget *name = tz_view_test_find (pane_of (fixture), ADW_TYPE_ENTRY_ROW, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "云溪市教育局");
  gtk_editable_set_text (GTK_EDITABLE (name), "云溪市教育体育局");
  g_signal_emit_by_name (name, "apply");
  TZ_WAIT_FOR (g_strcmp0 (get_selected (fixture), "云溪市教育体育局") == 0);
  g_assert_cmpstr (tz_agency_item_get (find_item (fixture, "云溪市教育体育局"))->names[0], ==,
                   "云溪市教育局");

  gtk_editable_set_text (GTK_EDITABLE (name), "云溪市财政局");
  g_signal_emit_by_name (name, "apply");
  TZ_WAIT_FOR (tz_view_test_find (fixture->agencies, GTK_TYPE_LABEL,
                                  "Another agency is called “云溪市财政局”: merge the two") != NULL);
  g_assert_cmpuint (count_listed (fixture), ==, 2);
}

/* A notice is moved out of its agency into one that is new. */
static void
test_move (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_add (fixture->test, NOTICE ("鼓楼区教育局"));
  tz_view_test_add (fixture->test, NOTICE_OF ("鼓楼区教育局", "票据不全"));
  open_register (fixture, "");
  TZ_WAIT_FOR (g_strcmp0 (get_selected (fixture), "鼓楼区教育局") == 0);
  g_assert_cmpuint (tz_agency_item_get (find_item (fixture, "鼓楼区教育局"))->n_notices, ==, 2);
  TZ_WAIT_FOR (tz_view_test_find (pane_of (fixture), GTK_TYPE_ENTRY, NULL) != NULL);
  GtkWidget *entry = tz_view_test_find (pane_of (fixture), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "鼓楼区教育局（甲市）");
  g_signal_emit_by_name (entry, "activate");
  TZ_WAIT_FOR (count_listed (fixture) == 2);
  TZ_WAIT_FOR (g_strcmp0 (get_selected (fixture), "鼓楼区教育局（甲市）") == 0);
  undo (fixture);
  TZ_WAIT_FOR (count_listed (fixture) == 1);
}

static const char *
get_page (const Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (tz_view_test_find (fixture->agencies, GTK_TYPE_STACK, NULL)));
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_register (fixture, "");
  TZ_WAIT_FOR (g_strcmp0 (get_page (fixture), "empty") == 0);
  tz_view_test_add (fixture->test, NOTICE ("云溪市教育局"));
  TZ_WAIT_FOR (g_strcmp0 (get_page (fixture), "list") == 0);
  search (fixture, "没有");
  TZ_WAIT_FOR (g_strcmp0 (get_page (fixture), "nothing-found") == 0);
}

/* The register is one window, which goes with the library. */
static void
test_once (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_register (fixture, "");
  GtkWidget *first = fixture->agencies;
  open_register (fixture, "云溪市教育局");
  g_assert_true (first == fixture->agencies);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *)&fixture->agencies);
  tz_desk_set_library (fixture->test->desk, NULL);
  TZ_WAIT_FOR (fixture->agencies == NULL);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "agencies"));
}

static gboolean
focus_is_in (const Fixture *fixture, GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->agencies));
  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

/* Tab goes from the search through the list to the pane. */
static void
test_tab (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_add (fixture->test, NOTICE ("云溪市教育局"));
  open_register (fixture, "");
  TZ_WAIT_FOR (count_listed (fixture) == 1 && focus_is_in (fixture, GTK_TYPE_SEARCH_ENTRY));
  tz_view_test_settle (100);
  gtk_widget_child_focus (fixture->agencies, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_is_in (fixture, GTK_TYPE_LIST_VIEW));
  gtk_widget_child_focus (fixture->agencies, GTK_DIR_TAB_FORWARD);
  g_assert_true (focus_is_in (fixture, TZ_TYPE_AGENCY_PANE));
}

static GPtrArray *
make_items (guint n, guint without)
{
  GPtrArray *agencies = g_ptr_array_new ();
  for (guint i = 0; i < n; i++) {
    if (i == without)
      continue;
    TzAgency *agency = g_new0 (TzAgency, 1);
    agency->name = g_strdup_printf ("%05u局", i);
    agency->names = g_new0 (char *, 1);
    g_ptr_array_add (agencies, agency);
  }
  return tz_agency_items_new (agencies);
}

static void
count_changed_cb (GListModel *model G_GNUC_UNUSED, guint position, guint removed, guint added, guint *changed)
{
  changed[0] = position;
  changed[1] = removed;
  changed[2] = added;
}

/* Of 30,000 agencies the list tells of the one that went; the others stay the same items. */
static void
test_many (void)
{
  guint changed[3] = {0};
  g_autoptr (GListStore) store = g_list_store_new (TZ_TYPE_AGENCY_ITEM);
  g_autoptr (GPtrArray) items = make_items (30000, G_MAXUINT);
  g_autoptr (GPtrArray) fewer = make_items (30000, 12345);
  tz_agency_items_replace (store, items);
  g_signal_connect (store, "items-changed", G_CALLBACK (count_changed_cb), changed);
  g_test_timer_start ();
  tz_agency_items_replace (store, fewer);
  g_test_message ("30000 agencies compared in %.1f ms", g_test_timer_elapsed () * 1000);
  g_assert_cmpuint (changed[0], ==, 12345);
  g_assert_cmpuint (changed[1], ==, 1);
  g_assert_cmpuint (changed[2], ==, 0);
  g_autoptr (TzAgencyItem) last = g_list_model_get_item (G_LIST_MODEL (store), 29998);
  g_assert_true (last == items->pdata[29999]);
}

static GtkWidget *
find_line (const Fixture *fixture)
{
  GtkWidget *pane = tz_view_test_find (fixture->agencies, TZ_TYPE_AGENCY_PANE, NULL);
  return tz_view_test_find (pane, ADW_TYPE_ACTION_ROW, NULL);
}

/* A library that changes all the time is listed all the same, and what is shown of an agency stays. */
static void
test_restless (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_add (fixture->test, NOTICE ("云溪市教育局"));
  guint source = tz_view_test_disturb (fixture->test);
  open_register (fixture, "");
  TZ_WAIT_FOR (find_item (fixture, "云溪市教育局") != NULL);
  TZ_WAIT_FOR (find_line (fixture) != NULL);
  GtkWidget *line = find_line (fixture);
  tz_view_test_add (fixture->test, NOTICE ("临江区教育局"));
  TZ_WAIT_FOR (find_item (fixture, "临江区教育局") != NULL);
  g_assert_true (find_line (fixture) == line);
  g_source_remove (source);
}

#define LONG_NAME "云溪市住房和城乡建设局机关后勤服务管理中心"

/* Whoever merges must see which is which: in a row they were cut off where they began to differ. */
static void
test_alike (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_add (fixture->test, NOTICE (LONG_NAME "第一分中心"));
  tz_view_test_add (fixture->test, NOTICE (LONG_NAME "第二分中心"));
  open_register (fixture, "");
  gtk_window_set_default_size (GTK_WINDOW (fixture->agencies), 640, 480);
  TZ_WAIT_FOR (count_listed (fixture) == 2);
  GtkWidget *view = tz_view_test_find (fixture->agencies, GTK_TYPE_LIST_VIEW, NULL);
  TZ_WAIT_FOR (tz_view_test_says (view, LONG_NAME "第二分中心"));
  GtkWidget *name = tz_view_test_find (view, GTK_TYPE_LABEL, LONG_NAME "第二分中心");
  TZ_WAIT_FOR (gtk_widget_get_width (name) > 0);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (name))));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/agencies/merge", test_merge);
  ADD ("/agencies/alike", test_alike);
  ADD ("/agencies/rename", test_rename);
  ADD ("/agencies/move", test_move);
  ADD ("/agencies/empty", test_empty);
  ADD ("/agencies/tab", test_tab);
  ADD ("/agencies/once", test_once);
  ADD ("/agencies/restless", test_restless);
  g_test_add_func ("/agencies/many", test_many);
  return g_test_run ();
}
