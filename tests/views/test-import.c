#include "import-dialog.h"
#include "import-row.h"
#include "ledger-columns.h"
#include "ledger-dialog.h"
#include "view-test.h"

static const char *const c_notice = "中共西岭市水利局党组关于巡察整改进展情况的通报\n"
                                    "2022年3月1日至5月10日，市委第一巡察组对市水利局党组进行了巡察。2022年6月"
                                    "20日，市委第一巡察组反馈了巡察意见。\n"
                                    "1.关于账目不清的问题\n整改进度：已完成。\n";

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  TzImporter *importer;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->window = tz_view_test_open_window (fixture->test);
  fixture->importer = tz_desk_get_importer (fixture->test->desk);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static GFile *
write_file (const Fixture *fixture, const char *name, const char *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->test->folder, name, NULL);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
import_two (Fixture *fixture)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, write_file (fixture, "good.txt", c_notice));
  g_ptr_array_add (files, write_file (fixture, "bad.txt", ""));
  tz_importer_add_files (fixture->importer, fixture->test->library, files, NULL);
  g_assert_true (tz_importer_is_busy (fixture->importer));
  TZ_WAIT_FOR (!tz_importer_is_busy (fixture->importer));
}

static GtkWidget *
find_dialog (void)
{
  return tz_view_test_find_window (TZ_TYPE_IMPORT_DIALOG);
}

static TzImportRow *
find_row (GtkWidget *dialog, const char *name)
{
  GtkWidget *label = tz_view_test_find (dialog, GTK_TYPE_LABEL, name);
  return label != NULL ? TZ_IMPORT_ROW (gtk_widget_get_ancestor (label, TZ_TYPE_IMPORT_ROW)) : NULL;
}

static TzImportKind
kind_of (TzImportRow *row)
{
  return tz_import_entry_get_item (tz_import_row_get_entry (row))->kind;
}

/* What cannot be read is named, and can be tried again once it is mended. */
static void
test_retry (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  import_two (fixture);
  const TzImportSummary *summary = tz_importer_get_summary (fixture->importer);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], ==, 1);
  g_assert_cmpuint (summary->n[TZ_IMPORT_FAILED], ==, 1);
  TZ_WAIT_FOR (find_dialog () != NULL && find_row (find_dialog (), "bad.txt") != NULL);
  TzImportRow *row = find_row (find_dialog (), "bad.txt");
  g_assert_cmpint (kind_of (row), ==, TZ_IMPORT_FAILED);
  g_assert_cmpint (kind_of (find_row (find_dialog (), "good.txt")), ==, TZ_IMPORT_NEW);

  g_object_unref (write_file (fixture, "bad.txt",
                              "中共东坪区财政局党组关于巡察整改进展情况的通报\n"
                              "区委第一巡察组反馈了巡察意见。\n1.关于账目不清的问题\n整改进度：已完成。\n"));
  GtkWidget *retry = tz_view_test_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "retry");
  g_signal_emit_by_name (retry, "clicked");
  TZ_WAIT_FOR (kind_of (row) != TZ_IMPORT_FAILED);
  g_assert_false (gtk_widget_get_visible (retry));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer pasted)
{
  *(char **)pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* What became of the files can be passed on. */
static void
test_copy (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  import_two (fixture);
  TZ_WAIT_FOR (find_dialog () != NULL);
  gtk_widget_activate_action (find_dialog (), "import.copy", NULL);
  g_autofree char *pasted = NULL;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (find_dialog ()), NULL, pasted_cb, &pasted);
  TZ_WAIT_FOR (pasted != NULL);
  g_assert_true (g_str_has_prefix (pasted, "1 new · 0 already there · 0 not recognised · 1 not readable\n"));
  g_autofree char *line =
      g_strdup_printf ("\nbad.txt\tthe file is empty\t%s/bad.txt\n", fixture->test->folder);
  g_assert_nonnull (strstr (pasted, line));
  g_assert_nonnull (strstr (pasted, "\ngood.txt\t"));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

/* A ledger whose heads say nothing: a person says which of its columns holds what. */
static void
test_columns (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, write_file (fixture, "a.csv", "甲,乙,丙\n账目不清,清理账目12笔。,已完成\n"));
  tz_importer_add_files (fixture->importer, fixture->test->library, files, NULL);
  TZ_WAIT_FOR (find_dialog () != NULL && find_row (find_dialog (), "a.csv") != NULL);
  TzImportRow *row = find_row (find_dialog (), "a.csv");
  g_assert_true (tz_import_entry_wants_columns (tz_import_row_get_entry (row)));
  g_signal_emit_by_name (tz_view_test_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "retry"), "clicked");
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_LEDGER_DIALOG) != NULL);

  static const struct {
    const char *head;
    TzLedgerRole role;
  } said[] = {{"甲", TZ_LEDGER_PROBLEM}, {"乙", TZ_LEDGER_MEASURES}, {"丙", TZ_LEDGER_STATUS}};
  GtkWidget *dialog = tz_view_test_find_window (TZ_TYPE_LEDGER_DIALOG);
  GtkWidget *import = tz_view_test_find (dialog, GTK_TYPE_BUTTON, "import");
  g_assert_false (gtk_widget_get_sensitive (import));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    GtkWidget *label = tz_view_test_find (dialog, GTK_TYPE_LABEL, said[i].head);
    GtkWidget *column = gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW);
    adw_combo_row_set_selected (ADW_COMBO_ROW (column), said[i].role);
  }
  g_assert_true (gtk_widget_get_sensitive (import));
  g_signal_emit_by_name (import, "clicked");
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_LEDGER_DIALOG) == NULL &&
               !tz_importer_is_busy (fixture->importer));
  g_assert_cmpuint (tz_importer_get_summary (fixture->importer)->n[TZ_IMPORT_NEW], ==, 1);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

static void
test_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  import_two (fixture);
  import_two (fixture);
  const TzImportSummary *summary = tz_importer_get_summary (fixture->importer);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], ==, 0);
  g_assert_cmpuint (summary->n[TZ_IMPORT_ALREADY_THERE], ==, 1);
}

static gboolean
has_notices (const Fixture *fixture, const char *text)
{
  return tz_view_test_find (fixture->window, GTK_TYPE_LABEL, text) != NULL;
}

static void
test_paste (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->window), c_notice);
  gtk_widget_activate_action (fixture->window, "win.paste-notice", NULL);
  TZ_WAIT_FOR (has_notices (fixture, "1 notice · 1 problem"));
}

/* The window asks before it stops an import. */
static void
test_close (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, write_file (fixture, "good.txt", c_notice));
  tz_importer_add_files (fixture->importer, fixture->test->library, files, NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_get_visible (fixture->window));
  TZ_WAIT_FOR (!tz_importer_is_busy (fixture->importer));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(name, function)                                                                                  \
  g_test_add ("/views/import/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("retry", test_retry);
  ADD ("copy", test_copy);
  ADD ("columns", test_columns);
  ADD ("again", test_again);
  ADD ("paste", test_paste);
  ADD ("close", test_close);
  return g_test_run ();
}
