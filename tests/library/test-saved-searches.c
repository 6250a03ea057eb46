#include "errors.h"
#include "fixture.h"
#include "folder.h"
#include "library-care.h"
#include "saved-searches.h"

static char *years[] = {(char *)"2021", (char *)"2022", NULL};

static TzSavedSearch
canteens (void)
{
  return (TzSavedSearch){.saved = {.name = (char *)" 食堂两年 ", .creator = (char *)"李甲"},
                         .text = (char *)"食堂 -采购",
                         .values = {[TZ_FACET_YEAR] = years}};
}

static void
save (Fixture *fixture, const TzSavedSearch *search)
{
  g_autoptr (GError) error = NULL;
  tz_library_save_search (fixture->library, search, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *searches = tz_library_list_searches (fixture->library, &error);
  g_assert_no_error (error);
  return searches;
}

/* The names, joined by commas. */
static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) searches = list (fixture);
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < searches->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "," : "",
                            ((const TzSavedSearch *)searches->pdata[i])->saved.name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzSavedSearch search = canteens ();
  save (fixture, &search);
  fixture_reopen (fixture, TZ_LIBRARY_READ_ONLY);
  g_autoptr (GPtrArray) searches = list (fixture);
  g_assert_cmpuint (searches->len, ==, 1);
  const TzSavedSearch *kept = searches->pdata[0];
  g_assert_cmpstr (kept->saved.name, ==, "食堂两年");
  g_assert_cmpstr (kept->text, ==, "食堂 -采购");
  g_assert_cmpstr (kept->saved.creator, ==, "李甲");
  g_assert_cmpint (kept->saved.modified, >, 0);
  g_assert_true (g_strv_equal ((const char *const *)kept->values[TZ_FACET_YEAR], (const char *const *)years));
  g_assert_null (kept->values[TZ_FACET_THEME]);
}

static void
test_changed_and_deleted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const TzSavedSearch search = canteens ();
  save (fixture, &search);
  g_autoptr (GPtrArray) searches = list (fixture);
  TzSavedSearch changed = search;
  changed.saved.id = ((const TzSavedSearch *)searches->pdata[0])->saved.id;
  changed.saved.name = (char *)"食堂";
  save (fixture, &changed);
  assert_names (fixture, "食堂");
  g_assert_true (tz_library_delete_search (fixture->library, changed.saved.id, &error));
  g_assert_true (tz_library_delete_search (fixture->library, changed.saved.id, &error));
  assert_names (fixture, "");
  g_assert_false (tz_library_save_search (fixture->library, &changed, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  fixture_undo (fixture, "Delete Saved Search");
  assert_names (fixture, "食堂");
  fixture_undo (fixture, "Change Saved Search");
  assert_names (fixture, "食堂两年");
  fixture_undo (fixture, "Save Search");
  assert_names (fixture, "");
  fixture_redo (fixture, "Save Search");
  assert_names (fixture, "食堂两年");
}

static void
test_names (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) taken = NULL, blank = NULL;
  TzSavedSearch search = canteens ();
  save (fixture, &search);
  g_assert_false (tz_library_save_search (fixture->library, &search, &taken));
  g_assert_error (taken, TZ_ERROR, TZ_ERROR_INVALID);
  search.saved.name = (char *)" \t";
  g_assert_false (tz_library_save_search (fixture->library, &search, &blank));
  g_assert_error (blank, TZ_ERROR, TZ_ERROR_INVALID);
  assert_names (fixture, "食堂两年");
}

static void
test_backed_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzRestoredWork restored;
  TzSavedSearch search = canteens ();
  save (fixture, &search);
  g_autofree char *folder = g_build_filename (fixture->folder, "copies", NULL);
  const TzBackupPlace place = {folder, G_MAXINT64};
  g_autoptr (TzBackup) backup =
      tz_library_back_up (fixture->library, TZ_BACKUP_WORK, &place, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture_undo (fixture, "Save Search");
  search.saved.name = (char *)"later";
  save (fixture, &search);
  g_assert_true (tz_library_restore_work (fixture->library, backup->path, &restored, &error));
  assert_names (fixture, "食堂两年");
  fixture_undo (fixture, "Restore Backup");
  assert_names (fixture, "later");
  tz_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/saved-searches/kept", test_kept);
  FIXTURE_ADD ("/library/saved-searches/changed-and-deleted", test_changed_and_deleted);
  FIXTURE_ADD ("/library/saved-searches/names", test_names);
  FIXTURE_ADD ("/library/saved-searches/backed-up", test_backed_up);
  return g_test_run ();
}
