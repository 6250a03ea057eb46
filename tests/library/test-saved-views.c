#include "errors.h"
#include "fixture.h"
#include "folder.h"
#include "library-care.h"
#include "saved-views.h"

static TzSavedView *
new_view (TzSavedKind kind, const char *name, const gint64 *notices)
{
  TzSavedView *view =
      tz_saved_view_new (kind, notices, g_variant_new_parsed ("{'year': <2021>, 'title': <'年报'>}"));
  view->saved.name = g_strdup (name);
  view->saved.creator = g_strdup ("李甲");
  return view;
}

static void
save (Fixture *fixture, const TzSavedView *view)
{
  g_autoptr (GError) error = NULL;
  tz_library_save_view (fixture->library, view, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *fixture, TzSavedKind kind)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *views = tz_library_list_views (fixture->library, kind, &error);
  g_assert_no_error (error);
  return views;
}

/* The names, joined by commas. */
static void
assert_names (Fixture *fixture, TzSavedKind kind, const char *expected)
{
  g_autoptr (GPtrArray) views = list (fixture, kind);
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "," : "",
                            ((const TzSavedView *)views->pdata[i])->saved.name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 notices[] = {3, 7, 0};
  g_autoptr (TzSavedView) view = new_view (TZ_SAVED_COMPARISON, " 两年 ", notices);
  save (fixture, view);
  fixture_reopen (fixture, TZ_LIBRARY_READ_ONLY);
  g_autoptr (GPtrArray) views = list (fixture, TZ_SAVED_COMPARISON);
  g_assert_cmpuint (views->len, ==, 1);
  const TzSavedView *kept = views->pdata[0];
  g_assert_cmpstr (kept->saved.name, ==, "两年");
  g_assert_cmpstr (kept->saved.creator, ==, "李甲");
  g_assert_cmpint (kept->saved.modified, >, 0);
  g_assert_cmpmem (kept->notices->data, sizeof notices, notices, sizeof notices);
  g_assert_true (g_variant_equal (kept->options, view->options));
}

static void
test_all_notices (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzSavedView) view = new_view (TZ_SAVED_REPORT, "全部", NULL);
  save (fixture, view);
  g_autoptr (GPtrArray) views = list (fixture, TZ_SAVED_REPORT);
  g_assert_null (((const TzSavedView *)views->pdata[0])->notices);
}

static void
test_loaded (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzSavedView) view = new_view (TZ_SAVED_COMPARISON, "甲", NULL);
  save (fixture, view);
  g_autoptr (TzSavedView) loaded = tz_library_load_view (fixture->library, TZ_SAVED_COMPARISON, "甲", &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_equal (loaded->options, view->options));
  g_assert_null (tz_library_load_view (fixture->library, TZ_SAVED_REPORT, "甲", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

/* A comparison and a report may have the same name, two comparisons may not. */
static void
test_names (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) taken = NULL, blank = NULL;
  g_autoptr (TzSavedView) comparison = new_view (TZ_SAVED_COMPARISON, "甲", NULL);
  g_autoptr (TzSavedView) report = new_view (TZ_SAVED_REPORT, "甲", NULL);
  g_autoptr (TzSavedView) nameless = new_view (TZ_SAVED_REPORT, " \t", NULL);
  save (fixture, comparison);
  save (fixture, report);
  g_assert_false (tz_library_save_view (fixture->library, comparison, &taken));
  g_assert_error (taken, TZ_ERROR, TZ_ERROR_INVALID);
  g_assert_false (tz_library_save_view (fixture->library, nameless, &blank));
  g_assert_error (blank, TZ_ERROR, TZ_ERROR_INVALID);
  assert_names (fixture, TZ_SAVED_COMPARISON, "甲");
  assert_names (fixture, TZ_SAVED_REPORT, "甲");
}

static void
test_changed_and_deleted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzSavedView) view = new_view (TZ_SAVED_COMPARISON, "两年", NULL);
  save (fixture, view);
  g_autoptr (GPtrArray) views = list (fixture, TZ_SAVED_COMPARISON);
  g_autoptr (TzSavedView) changed = tz_saved_view_copy (views->pdata[0]);
  g_free (changed->saved.name);
  changed->saved.name = g_strdup ("三年");
  save (fixture, changed);
  assert_names (fixture, TZ_SAVED_COMPARISON, "三年");
  g_assert_true (tz_library_delete_view (fixture->library, TZ_SAVED_COMPARISON, changed->saved.id, &error));
  assert_names (fixture, TZ_SAVED_COMPARISON, "");
  g_assert_false (tz_library_save_view (fixture->library, changed, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  fixture_undo (fixture, "Delete Saved Comparison");
  fixture_undo (fixture, "Change Saved Comparison");
  assert_names (fixture, TZ_SAVED_COMPARISON, "两年");
  fixture_undo (fixture, "Save Comparison");
  assert_names (fixture, TZ_SAVED_COMPARISON, "");
}

/* A pick of which nothing is left stays behind: without a notice it would mean all of them. */
static void
test_nothing_left (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzRestoredWork restored;
  gint64 gone = fixture_store_text (fixture, "食堂管理松散。", "a.txt");
  gint64 there = fixture_store_text (fixture, "账目不清。", "b.txt");
  g_autoptr (TzSavedView) lost = new_view (TZ_SAVED_COMPARISON, "甲", (const gint64[]){gone, 0});
  g_autoptr (TzSavedView) kept = new_view (TZ_SAVED_COMPARISON, "乙", (const gint64[]){gone, there, 0});
  save (fixture, lost);
  save (fixture, kept);
  g_autofree char *folder = g_build_filename (fixture->folder, "copies", NULL);
  const TzBackupPlace place = {folder, G_MAXINT64};
  g_autoptr (TzBackup) backup =
      tz_library_back_up (fixture->library, TZ_BACKUP_WORK, &place, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture_delete (fixture, &gone, 1);
  g_assert_true (tz_library_restore_work (fixture->library, backup->path, &restored, &error));
  g_assert_no_error (error);
  assert_names (fixture, TZ_SAVED_COMPARISON, "乙");
  g_autoptr (GPtrArray) views = list (fixture, TZ_SAVED_COMPARISON);
  g_assert_cmpuint (((const TzSavedView *)views->pdata[0])->notices->len, ==, 1);
  tz_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/saved-views/kept", test_kept);
  FIXTURE_ADD ("/library/saved-views/all-notices", test_all_notices);
  FIXTURE_ADD ("/library/saved-views/loaded", test_loaded);
  FIXTURE_ADD ("/library/saved-views/names", test_names);
  FIXTURE_ADD ("/library/saved-views/changed-and-deleted", test_changed_and_deleted);
  FIXTURE_ADD ("/library/saved-views/nothing-left", test_nothing_left);
  return g_test_run ();
}
