#include <glib/gstdio.h>
#include <string.h>

#include "door.h"
#include "report-pages.h"
#include "report-parts.h"
#include "report-sheet.h"
#include "report-view.h"
#include "saved-report.h"
#include "view-test.h"

static const char river[] =
    "中共云溪市教育局党组关于巡察整改进展情况的通报\n\n"
    "2020年1月8日，市委第三巡察组向市教育局党组反馈了巡察意见。反馈的2个问题已完成整改1个。\n\n"
    "1.食堂大宗物资采购不规范的问题。\n整改进度：已完成\n整改情况：重新招标。\n\n"
    "2.校舍资产账实不符的问题。\n整改进度：正在整改\n整改情况：逐项清查。\n";

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  TzReportView *view;
  TzReportPages *pages;
  TzReportParts *parts;
  gint64 notice;
  gboolean has_finished;
  gboolean written;
} Desk;

static void
finished_cb (Desk *desk, gboolean written)
{
  desk->has_finished = TRUE;
  desk->written = written;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->test = tz_view_test_new ();
  if (data != NULL)
    desk->notice = tz_view_test_add (desk->test, data);
  desk->view = g_object_new (TZ_TYPE_REPORT_VIEW, NULL);
  desk->pages = TZ_REPORT_PAGES (tz_view_test_find (GTK_WIDGET (desk->view), TZ_TYPE_REPORT_PAGES, NULL));
  desk->parts = TZ_REPORT_PARTS (tz_view_test_find (GTK_WIDGET (desk->view), TZ_TYPE_REPORT_PARTS, NULL));
  GtkWidget *bar = tz_view_test_find (GTK_WIDGET (desk->view), g_type_from_name ("TzReportExportBar"), NULL);
  g_signal_connect_swapped (bar, "finished", G_CALLBACK (finished_cb), desk);
  desk->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1024, 700);
  adw_window_set_content (ADW_WINDOW (desk->window), GTK_WIDGET (desk->view));
  tz_page_set_desk (TZ_PAGE (desk->view), desk->test->desk);
  gtk_window_present (GTK_WINDOW (desk->window));
}

static void
tear_down (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  /* A report in the making keeps the view, and with it the library, until its thread is done. */
  g_object_add_weak_pointer (G_OBJECT (desk->view), (gpointer *)&desk->view);
  gtk_window_destroy (GTK_WINDOW (desk->window));
  TZ_WAIT_FOR (desk->view == NULL);
  tz_view_test_settle (100);
  tz_view_test_free (desk->test);
}

static gboolean
shows (Desk *desk, const char *words)
{
  GtkWidget *label = tz_view_test_find (GTK_WIDGET (desk->view), GTK_TYPE_LABEL, words);
  return label != NULL && gtk_widget_get_mapped (label);
}

static GtkWidget *
find_sheet (Desk *desk)
{
  return tz_view_test_find (GTK_WIDGET (desk->pages), TZ_TYPE_REPORT_SHEET, NULL);
}

static void
wait_for_report (Desk *desk)
{
  TZ_WAIT_FOR (find_sheet (desk) != NULL);
}

static char *
dup_path (Desk *desk, const char *name)
{
  return g_build_filename (desk->test->folder, name, NULL);
}

static void
test_shows_pages (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  TZ_WAIT_FOR (tz_report_sheet_is_in_view (TZ_REPORT_SHEET (find_sheet (desk))));
  g_assert_cmpuint (tz_report_pages_get_page (desk->pages), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (desk->pages), "pages.next", NULL);
  TZ_WAIT_FOR (tz_report_pages_get_page (desk->pages) == 1);
  g_signal_emit_by_name (desk->parts, "part-activated", (int)TZ_PART_SOURCES);
  TZ_WAIT_FOR (tz_report_pages_get_page (desk->pages) > 5);
}

static void
test_zooms (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  TZ_WAIT_FOR (tz_report_pages_get_zoom (desk->pages) < 1);
  double fitting = tz_report_pages_get_zoom (desk->pages);
  gtk_widget_activate_action (GTK_WIDGET (desk->pages), "pages.zoom-in", NULL);
  g_assert_cmpfloat (tz_report_pages_get_zoom (desk->pages), >, fitting);
  gtk_widget_activate_action (GTK_WIDGET (desk->pages), "pages.zoom-fit", NULL);
  g_assert_cmpfloat_with_epsilon (tz_report_pages_get_zoom (desk->pages), fitting, 0.01);
}

/* The page that is read is still there, however often its size changes. */
static void
test_zoom_keeps_the_page (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  TZ_WAIT_FOR (tz_report_pages_get_zoom (desk->pages) < 1);
  tz_report_pages_show_page (desk->pages, 4);
  TZ_WAIT_FOR (tz_report_pages_get_page (desk->pages) == 4);
  for (int i = 0; i < 4; i++) {
    gtk_widget_activate_action (GTK_WIDGET (desk->pages), "pages.zoom-in", NULL);
    tz_view_test_settle (100);
  }
  g_assert_cmpuint (tz_report_pages_get_page (desk->pages), ==, 4);
  gtk_widget_activate_action (GTK_WIDGET (desk->pages), "pages.zoom-fit", NULL);
  tz_view_test_settle (100);
  g_assert_cmpuint (tz_report_pages_get_page (desk->pages), ==, 4);
}

static void
test_parts_in_order (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  tz_report_parts_include (desk->parts, TZ_PART_COVER, FALSE);
  tz_report_parts_move (desk->parts, TZ_PART_SOURCES, 0);
  g_autoptr (GArray) parts = tz_report_parts_get (desk->parts);
  g_assert_cmpuint (parts->len, ==, TZ_N_PARTS - 2); /* and what was rejected */
  g_assert_cmpint (g_array_index (parts, TzReportPart, 0), ==, TZ_PART_SOURCES);
  g_assert_cmpint (g_array_index (parts, TzReportPart, 1), ==, TZ_PART_SUMMARY);
  for (TzReportPart part = TZ_PART_SUMMARY; part < TZ_PART_SOURCES; part++)
    tz_report_parts_include (desk->parts, part, FALSE);
  /* Only the sources are left: one page. */
  TZ_WAIT_FOR (shows (desk, "Page 1 of 1"));
}

/* Does what the view does on @keys before any widget in it sees them. */
static void
press (Desk *desk, const char *keys)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (keys);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->view));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
        gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
      continue;
    for (guint n = 0; n < g_list_model_get_n_items (G_LIST_MODEL (controller)); n++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), n);
      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
        gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (desk->view),
                                      gtk_shortcut_get_arguments (shortcut));
    }
  }
}

/* The focus is in the title when the view opens, and the keys turn the pages all the same. */
static void
test_keys_turn_pages (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  TZ_WAIT_FOR (tz_report_pages_get_zoom (desk->pages) < 1);
  press (desk, "<Control>Page_Down");
  TZ_WAIT_FOR (tz_report_pages_get_page (desk->pages) == 1);
  press (desk, "<Control>Page_Up");
  TZ_WAIT_FOR (tz_report_pages_get_page (desk->pages) == 0);
}

static int
find_place (Desk *desk, TzReportPart part)
{
  g_autoptr (GArray) parts = tz_report_parts_get (desk->parts);
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, TzReportPart, i) == part)
      return (int)i;
  return -1;
}

/* A button that is pressed with a key moves a part several places, and leaves the focus on the part at the end. */
static void
test_parts_move_by_key (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  GtkWidget *up = tz_view_test_find_tooltip (GTK_WIDGET (desk->parts), GTK_TYPE_BUTTON, "Move up (Alt+Up)");
  GtkWidget *row = gtk_widget_get_ancestor (up, GTK_TYPE_LIST_BOX_ROW);
  tz_report_parts_move (desk->parts, TZ_PART_COVER, 2);
  g_assert_true (gtk_widget_grab_focus (up));
  g_signal_emit_by_name (up, "clicked");
  g_assert_cmpint (find_place (desk, TZ_PART_COVER), ==, 1);
  g_assert_true (gtk_widget_is_focus (up));
  g_signal_emit_by_name (up, "clicked");
  g_assert_cmpint (find_place (desk, TZ_PART_COVER), ==, 0);
  g_assert_true (gtk_widget_is_focus (row));
}

static void
test_follows_what_is_picked (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  g_assert_true (shows (desk, "All in the library"));
  tz_desk_set_picked (desk->test->desk, &desk->notice, 1);
  g_assert_true (shows (desk, "1 picked in the library"));
}

static void
test_exports (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = dup_path (desk, "out.pdf");
  g_autofree char *contents = NULL;
  gsize length = 0;
  wait_for_report (desk);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->view), "report.export-to", "s", path));
  TZ_WAIT_FOR (desk->has_finished);
  g_assert_true (desk->written);
  tz_door_open_here ();
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  tz_door_close_here ();
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

/* A change that has not been taken in yet is in the export. */
static void
test_exports_the_latest (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = dup_path (desk, "out.pdf");
  wait_for_report (desk);
  for (TzReportPart part = TZ_PART_COVER; part < TZ_PART_SOURCES; part++)
    tz_report_parts_include (desk->parts, part, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (desk->view), "report.export-to", "s", path);
  TZ_WAIT_FOR (desk->has_finished);
  g_assert_true (desk->written);
  g_assert_true (shows (desk, "Page 1 of 1"));
}

static void
toast_cb (char **title, AdwToast *toast)
{
  g_free (*title);
  *title = g_strdup (gtk_label_get_text (GTK_LABEL (adw_toast_get_custom_title (toast))));
}

static void
test_export_fails_by_name (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = dup_path (desk, "missing/out.pdf");
  g_autofree char *title = NULL;
  g_signal_connect_swapped (desk->test->desk, "toast", G_CALLBACK (toast_cb), &title);
  wait_for_report (desk);
  gtk_widget_activate_action (GTK_WIDGET (desk->view), "report.export-to", "s", path);
  TZ_WAIT_FOR (desk->has_finished);
  g_assert_false (desk->written);
  g_assert_nonnull (strstr (title, path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What shows how far the file is goes at once. */
static void
test_export_is_cancelled (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = dup_path (desk, "out.pdf");
  GtkWidget *bar = tz_view_test_find (GTK_WIDGET (desk->view), g_type_from_name ("TzReportExportBar"), NULL);
  bar = tz_view_test_find (bar, GTK_TYPE_REVEALER, NULL);
  GtkWidget *cancel = tz_view_test_find (bar, GTK_TYPE_BUTTON, NULL);
  wait_for_report (desk);
  gtk_widget_activate_action (GTK_WIDGET (desk->view), "report.export-to", "s", path);
  TZ_WAIT_FOR (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  g_signal_emit_by_name (cancel, "clicked");
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  TZ_WAIT_FOR (desk->has_finished);
  g_assert_false (desk->written);
}

static void
test_empty_library (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (shows (desk, "Nothing to Report Yet"));
  g_assert_false (gtk_widget_get_sensitive (tz_page_get_end (TZ_PAGE (desk->view))));
}

/* What was saved is shown again, whatever was set meanwhile. */
static void
test_saved (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  wait_for_report (desk);
  tz_report_parts_include (desk->parts, TZ_PART_COVER, FALSE);
  tz_report_parts_move (desk->parts, TZ_PART_SOURCES, 0);
  tz_desk_set_picked (desk->test->desk, &desk->notice, 1);
  g_autoptr (TzSavedView) saved = tz_report_view_dup_saved (desk->view);
  tz_report_parts_include (desk->parts, TZ_PART_COVER, TRUE);
  tz_report_parts_move (desk->parts, TZ_PART_SOURCES, TZ_N_PARTS - 1);
  tz_desk_set_picked (desk->test->desk, NULL, 0);
  GtkWidget *shelf = GTK_WIDGET (tz_page_get_start (TZ_PAGE (desk->view)));
  g_signal_emit_by_name (shelf, "run", saved);
  g_autoptr (GArray) parts = tz_report_parts_get (desk->parts);
  g_assert_cmpuint (parts->len, ==, TZ_N_PARTS - 2); /* and what was rejected */
  g_assert_cmpint (g_array_index (parts, TzReportPart, 0), ==, TZ_PART_SOURCES);
  g_assert_cmpint (g_array_index (parts, TzReportPart, 1), ==, TZ_PART_SUMMARY);
  guint n_picked = 0;
  g_assert_cmpint (tz_desk_get_picked (desk->test->desk, &n_picked)[0], ==, desk->notice);
  g_assert_cmpuint (n_picked, ==, 1);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What is chosen in the menu of a part makes the report anew, and is in what is saved. */
static void
test_choices (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  TzReportOptions options;
  g_autoptr (GArray) parts = NULL;
  guint n_changes = 0;
  wait_for_report (desk);
  g_signal_connect_swapped (desk->parts, "changed", G_CALLBACK (count_cb), &n_changes);
  gtk_widget_activate_action (GTK_WIDGET (desk->parts), "choices.completion-origins", NULL);
  gtk_widget_activate_action (GTK_WIDGET (desk->parts), "choices.problems-sorted", "s", "status");
  g_assert_cmpuint (n_changes, ==, 2);
  g_autoptr (TzSavedView) saved = tz_report_view_dup_saved (desk->view);
  tz_report_load (saved, &options, &parts);
  g_assert_false (tz_part_choices_shows (&options.choices, TZ_CHOICE_ORIGINS));
  g_assert_cmpuint (options.choices.values[TZ_CHOICE_SORTED], ==, TZ_SORTED_BY_STATUS);
}

/* Of a large library it is long in the making. */
static void
test_says_it_is_made (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *words = tz_view_test_find (GTK_WIDGET (desk->view), GTK_TYPE_LABEL, "Making the report…");
  g_assert_nonnull (words);
  GtkRevealer *making = GTK_REVEALER (gtk_widget_get_ancestor (words, GTK_TYPE_REVEALER));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (making)));
  g_assert_true (gtk_revealer_get_reveal_child (making));
  wait_for_report (desk);
  g_assert_false (gtk_revealer_get_reveal_child (making));
}

/* A window that closes while the report is being made. */
static void
test_closed_meanwhile (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_null (find_sheet (desk));
}

#define ADD(path, test) g_test_add ("/report-view/" path, Desk, river, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("shows-pages", test_shows_pages);
  ADD ("zooms", test_zooms);
  ADD ("zoom-keeps-the-page", test_zoom_keeps_the_page);
  ADD ("keys-turn-pages", test_keys_turn_pages);
  ADD ("parts-in-order", test_parts_in_order);
  ADD ("parts-move-by-key", test_parts_move_by_key);
  ADD ("follows-what-is-picked", test_follows_what_is_picked);
  ADD ("exports", test_exports);
  ADD ("exports-the-latest", test_exports_the_latest);
  ADD ("export-fails-by-name", test_export_fails_by_name);
  ADD ("export-is-cancelled", test_export_is_cancelled);
  ADD ("saved", test_saved);
  ADD ("choices", test_choices);
  ADD ("says-it-is-made", test_says_it_is_made);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  g_test_add ("/report-view/empty-library", Desk, NULL, set_up, test_empty_library, tear_down);
  return g_test_run ();
}
