#include <string.h>

#include "find-bar.h"
#include "library-view.h"
#include "notice-preview.h"
#include "notice-text.h"
#include "search-bar.h"
#include "shelf.h"
#include "view-notices.h"
#include "view-test.h"

/* What the Library's search says and offers, in a window. */
typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *bar;
  GtkColumnView *view;
} Fixture;

static guint
n_listed (const Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (fixture->view)));
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  tz_view_test_add (fixture->test, c_north);
  tz_view_test_add (fixture->test, c_south);
  fixture->window = tz_view_test_open_window (fixture->test);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
  fixture->bar = tz_view_test_find (fixture->window, TZ_TYPE_SEARCH_BAR, NULL);
  fixture->view = GTK_COLUMN_VIEW (tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL));
  TZ_WAIT_FOR (n_listed (fixture) == 2);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static void
search (const Fixture *fixture, const char *text)
{
  tz_search_bar_set_text (TZ_SEARCH_BAR (fixture->bar), text);
}

static GtkWidget *
find_button (const Fixture *fixture, const char *label)
{
  GtkWidget *found = tz_view_test_find (fixture->page, GTK_TYPE_LABEL, label);
  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

static void
choose_year (const Fixture *fixture, const char *year)
{
  TZ_WAIT_FOR (find_button (fixture, year) != NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, year)), TRUE);
}

static void
test_nothing_says_what_was_searched (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  choose_year (fixture, "2021");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  search (fixture, "无<此>字样");
  TZ_WAIT_FOR (n_listed (fixture) == 0);
  TZ_WAIT_FOR (tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "“无<此>字样” · 2021") != NULL);
  g_signal_emit_by_name (find_button (fixture, "Clear Filters"), "clicked");
  TZ_WAIT_FOR (tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "“无<此>字样”") != NULL);
  g_assert_cmpuint (n_listed (fixture), ==, 0);
  g_assert_false (gtk_widget_get_visible (find_button (fixture, "Clear Filters")));
  g_signal_emit_by_name (find_button (fixture, "Clear Search and Filters"), "clicked");
  TZ_WAIT_FOR (n_listed (fixture) == 2);
  g_assert_cmpstr (tz_search_bar_get_text (TZ_SEARCH_BAR (fixture->bar)), ==, "");
}

/* What there is not is not looked for: else one would think that the library has none. */
static void
test_unknown_field (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  search (fixture, "-theme:奇谈 食堂");
  TZ_WAIT_FOR (tz_view_test_says (fixture->page, "“-theme:奇谈 食堂”\nThere is no theme “奇谈”."));
  search (fixture, "year:20a4");
  TZ_WAIT_FOR (tz_view_test_says (fixture->page,
                                  "“year:20a4”\n“20a4” is no year. Years are written as 2024 or 2019-2024."));
  search (fixture, "year:2021");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
}

static void
test_help (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *button =
      tz_view_test_find_tooltip (fixture->bar, GTK_TYPE_MENU_BUTTON, "What can be searched for");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL));
  /* As the keyboard does: into the button, which takes the focus, and on it. */
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_true (gtk_widget_activate (button));
  TZ_WAIT_FOR (gtk_widget_get_mapped (popover));
  g_assert_nonnull (tz_view_test_find (popover, GTK_TYPE_LABEL, "status:in_progress"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  TZ_WAIT_FOR (!gtk_widget_get_mapped (popover));
}

/* The first label under @root that has @part in its words. */
static GtkWidget *
find_label (GtkWidget *root, const char *part)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return root;
  GtkWidget *found = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, part);
  return found;
}

/* The marked words of a label, joined by "|". */
static char *
dup_marked (GtkWidget *label)
{
  GString *marked = g_string_new (NULL);
  PangoAttrList *all = gtk_label_get_attributes (GTK_LABEL (label));
  GSList *attributes = all != NULL ? pango_attr_list_get_attributes (all) : NULL;
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  for (GSList *l = attributes; l != NULL; l = l->next) {
    const PangoAttribute *attribute = l->data;
    if (attribute->klass->type != PANGO_ATTR_BACKGROUND)
      continue;
    g_string_append_printf (marked, "%s", marked->len > 0 ? "|" : "");
    g_string_append_len (marked, text + attribute->start_index,
                         attribute->end_index - attribute->start_index);
  }
  g_slist_free_full (attributes, (GDestroyNotify)pango_attribute_destroy);
  return g_string_free (marked, FALSE);
}

static void
assert_marked (GtkWidget *label, const char *expected)
{
  g_autofree char *marked = dup_marked (label);
  g_assert_cmpstr (marked, ==, expected);
}

static void
test_marked_in_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *list = GTK_WIDGET (fixture->view);
  search (fixture, "培訓 教育局");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  TZ_WAIT_FOR (find_label (list, "共北滩市教育局党组关于") != NULL);
  assert_marked (find_label (list, "共北滩市教育局党组关于"), "教育局");
  assert_marked (tz_view_test_find (list, GTK_TYPE_LABEL, "北滩市教育局"), "教育局");
  search (fixture, "");
  TZ_WAIT_FOR (n_listed (fixture) == 2);
  TZ_WAIT_FOR (find_label (list, "共北滩市教育局党组关于") == NULL);
  assert_marked (tz_view_test_find (list, GTK_TYPE_LABEL, "北滩市教育局"), "");
}

static void
test_marked_in_preview (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *preview = tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_PREVIEW, NULL);
  search (fixture, "食堂 ２.");
  TZ_WAIT_FOR (find_label (preview, "修订食堂管理制度") != NULL);
  assert_marked (find_label (preview, "修订食堂管理制度"), "食堂|食堂|2.");
  search (fixture, "通报");
  TZ_WAIT_FOR (find_label (preview, "“通报”") != NULL);
  assert_marked (find_label (preview, "关于巡察整改进展情况的通报"), "通报");
  assert_marked (find_label (preview, "“通报”"), "");
}

static GtkWidget *
find_bar (const Fixture *fixture)
{
  return tz_view_test_find (fixture->window, TZ_TYPE_FIND_BAR, NULL);
}

static gboolean
says (const Fixture *fixture, const char *words)
{
  return find_bar (fixture) != NULL && tz_view_test_find (find_bar (fixture), GTK_TYPE_LABEL, words) != NULL;
}

/* What the key does in @widget by a shortcut of its own. */
static gboolean
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
    for (guint n = 0;
         GTK_IS_SHORTCUT_CONTROLLER (controller) && n < g_list_model_get_n_items (G_LIST_MODEL (controller));
         n++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), n);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
    }
  }
  return FALSE;
}

/* Down leads from the words to what they found. */
static void
test_down_to_the_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  search (fixture, "采购");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  g_assert_true (press (tz_view_test_find (fixture->bar, GTK_TYPE_SEARCH_ENTRY, NULL), GDK_KEY_Down));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->view)));
}

static void
test_opened_with_words (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  search (fixture, "食堂 培訓 -采购");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  gtk_widget_activate_action (fixture->page, "library.open", NULL);
  TZ_WAIT_FOR (says (fixture, "1 of 4"));
  GtkWidget *entry = tz_view_test_find (find_bar (fixture), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "食堂 培訓 -采购");
  TZ_WAIT_FOR (TZ_IS_NOTICE_TEXT (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_signal_emit_by_name (entry, "next-match");
  g_assert_true (says (fixture, "2 of 4"));
  g_signal_emit_by_name (entry, "previous-match");
  g_signal_emit_by_name (entry, "previous-match");
  g_assert_true (says (fixture, "4 of 4"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "“食堂管理” 无此");
  TZ_WAIT_FOR (says (fixture, "1 of 2"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "无此");
  TZ_WAIT_FOR (says (fixture, "Not found"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "status:completed");
  TZ_WAIT_FOR (!says (fixture, "Not found"));
}

static void
test_opened_without_words (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  search (fixture, "status:in_progress");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  gtk_widget_activate_action (fixture->page, "library.open", NULL);
  TZ_WAIT_FOR (TZ_IS_NOTICE_TEXT (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  GtkWidget *bar = tz_view_test_find (find_bar (fixture), GTK_TYPE_SEARCH_BAR, NULL);
  g_assert_false (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *found = tz_view_test_find (root, GTK_TYPE_LABEL, label);
  g_assert_nonnull (found);
  GtkWidget *button = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_saved (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  choose_year (fixture, "2021");
  search (fixture, "整改");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  shelf_open (fixture->window);
  shelf_save (fixture->window, "去年", "Save");
  TZ_WAIT_FOR (shelf_find_row (fixture->window, "去年") != NULL);
  g_assert_nonnull (find_label (shelf_find_row (fixture->window, "去年"), "“整改” · 2021"));
  gtk_widget_activate_action (fixture->page, "library.clear-all", NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 2);
  shelf_run (fixture->window, "去年");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  g_assert_cmpstr (tz_search_bar_get_text (TZ_SEARCH_BAR (fixture->bar)), ==, "整改");
}

static void
save_search (Fixture *fixture, const char *name)
{
  search (fixture, "整改");
  TZ_WAIT_FOR (n_listed (fixture) == 2);
  shelf_open (fixture->window);
  shelf_save (fixture->window, name, "Save");
  TZ_WAIT_FOR (shelf_find_row (fixture->window, name) != NULL);
}

static void
start_rename (Fixture *fixture, const char *name)
{
  GtkWidget *row = shelf_find_row (fixture->window, name);
  g_signal_emit_by_name (tz_view_test_find_tooltip (row, GTK_TYPE_BUTTON, "Rename"), "clicked");
}

static void
test_saved_is_changed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  save_search (fixture, "甲");
  start_rename (fixture, "甲");
  GtkWidget *entry = tz_view_test_find (shelf_find_row (fixture->window, "甲"), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "乙");
  g_signal_emit_by_name (entry, "activate");
  TZ_WAIT_FOR (shelf_find_row (fixture->window, "乙") != NULL &&
               shelf_find_row (fixture->window, "甲") == NULL);
  search (fixture, "采购");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  shelf_save (fixture->window, "乙", "Update");
  TZ_WAIT_FOR (find_label (shelf_find_row (fixture->window, "乙"), "“采购”") != NULL);
}

/* The row was made anew at every change of the library, and the name that was being typed in it was gone. What is saved
 * meanwhile is there when the name is kept. */
static void
test_renamed_while_others_change (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  save_search (fixture, "甲");
  start_rename (fixture, "甲");
  GtkWidget *row = shelf_find_row (fixture->window, "甲");
  GtkWidget *entry = tz_view_test_find (row, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "乙");
  guint disturbing = tz_view_test_disturb (fixture->test);
  shelf_save (fixture->window, "丙", "Save");
  tz_view_test_settle (300);
  g_source_remove (disturbing);
  g_assert_true (shelf_find_row (fixture->window, "甲") == row);
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "乙");
  g_signal_emit_by_name (entry, "activate");
  TZ_WAIT_FOR (shelf_find_row (fixture->window, "乙") != NULL &&
               shelf_find_row (fixture->window, "丙") != NULL);
}

static void
test_saved_is_deleted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  save_search (fixture, "甲");
  g_signal_emit_by_name (
      tz_view_test_find_tooltip (shelf_find_row (fixture->window, "甲"), GTK_TYPE_BUTTON, "Delete"),
      "clicked");
  TZ_WAIT_FOR (shelf_find_row (fixture->window, "甲") == NULL);
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, GTK_TYPE_LABEL, "Undo") != NULL);
  click (fixture->window, "Undo");
  TZ_WAIT_FOR (shelf_find_row (fixture->window, "甲") != NULL);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define TEST(name, func)                                                                                     \
  g_test_add ("/views/searching/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  TEST ("nothing-says-what-was-searched", test_nothing_says_what_was_searched);
  TEST ("unknown-field", test_unknown_field);
  TEST ("help", test_help);
  TEST ("marked-in-list", test_marked_in_list);
  TEST ("marked-in-preview", test_marked_in_preview);
  TEST ("down-to-the-list", test_down_to_the_list);
  TEST ("opened-with-words", test_opened_with_words);
  TEST ("opened-without-words", test_opened_without_words);
  TEST ("saved", test_saved);
  TEST ("saved-is-changed", test_saved_is_changed);
  TEST ("renamed-while-others-change", test_renamed_while_others_change);
  TEST ("saved-is-deleted", test_saved_is_deleted);
  return g_test_run ();
}
