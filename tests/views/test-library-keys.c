#include "library-view.h"
#include "notice-preview.h"
#include "view-notices.h"
#include "view-test.h"

/* What the list of notices does by keys alone. */
typedef struct {
  TzViewTest *test;
  GtkWidget *page;
  GtkWidget *list;
} Fixture;

static guint
n_listed (const Fixture *fixture)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (fixture->list))));
}

static gboolean
row_has_focus (const Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (fixture->page));
  return focus != NULL && g_str_equal (gtk_widget_get_css_name (focus), "row");
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  tz_view_test_add (fixture->test, c_north);
  tz_view_test_add (fixture->test, c_south);
  GtkWidget *window = tz_view_test_open_window (fixture->test);
  fixture->page = tz_view_test_find (window, TZ_TYPE_LIBRARY_VIEW, NULL);
  fixture->list = tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 2 && row_has_focus (fixture));
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

/* The first controller of @type that the list was given after it was made. */
static GObject *
find_controller (const Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
    if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
      return controller;
  }
  return NULL;
}

/* The list itself would take the key, and do nothing by it. */
static void
test_pick_all (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GObject *keys = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean handled = FALSE;
  guint n = 0;
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (keys)), ==,
                   GTK_PHASE_CAPTURE);
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_a, 0, GDK_CONTROL_MASK, &handled);
  g_assert_true (handled);
  tz_desk_get_picked (fixture->test->desk, &n);
  g_assert_cmpuint (n, ==, 2);
}

static gboolean
opens_menu (GtkShortcut *shortcut)
{
  g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
  return strstr (keys, "<Shift>F10") != NULL;
}

static GtkShortcut *
find_menu_key (const Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
    if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
      continue;
    for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (controller)); n++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), n);
      if (opens_menu (shortcut))
        return g_steal_pointer (&shortcut);
    }
  }
  return NULL;
}

static void
test_menu (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkShortcut) key = find_menu_key (fixture);
  GtkWidget *menu = tz_view_test_find (fixture->list, GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_nonnull (key);
  g_assert_false (gtk_widget_get_visible (menu));
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (key), 0, fixture->list, NULL));
  g_assert_true (gtk_widget_get_visible (menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
}

/* Where nothing is listed there is nothing to look into: the words that say so have the room. */
static void
test_nothing_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *preview = tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_PREVIEW, NULL);
  GtkWidget *entry = tz_view_test_find (fixture->test->window, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_true (gtk_widget_get_visible (preview));
  gtk_editable_set_text (GTK_EDITABLE (entry), "无此词语");
  TZ_WAIT_FOR (n_listed (fixture) == 0 && !gtk_widget_get_visible (preview));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  TZ_WAIT_FOR (n_listed (fixture) == 2 && gtk_widget_get_visible (preview));
}

#define ADD(name, function)                                                                                  \
  g_test_add ("/views/library-keys/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  tz_view_test_init (&argc, &argv);
  ADD ("pick-all", test_pick_all);
  ADD ("menu", test_menu);
  ADD ("nothing-found", test_nothing_found);
  return g_test_run ();
}
