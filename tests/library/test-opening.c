#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "errors.h"
#include "fixture.h"

static TzLibrary *
open_at (Fixture *fixture, const char *path, TzLibraryMode mode, GError **error)
{
  return tz_library_open (path, mode, fixture->lexicon, error);
}

static void
assert_refused (Fixture *fixture, const char *path, TzLibraryMode mode, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLibrary) library = open_at (fixture, path, mode, &error);
  g_assert_null (library);
  g_assert_error (error, TZ_ERROR, code);
  g_autofree char *name = g_path_get_basename (path);
  g_assert_nonnull (strstr (error->message, name));
}

/* Refused in both modes, and left as it was. */
static void
assert_untouched (Fixture *fixture, const char *path, int code)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize n_before = 0, n_after = 0;
  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
  assert_refused (fixture, path, TZ_LIBRARY_READ_WRITE, code);
  assert_refused (fixture, path, TZ_LIBRARY_READ_ONLY, code);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
assert_nothing_beside (const char *path)
{
  const char *const beside[] = {"-wal", "-shm", "-journal", "-lock"};
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++) {
    g_autofree char *other = g_strconcat (path, beside[i], NULL);
    g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  }
}

/* Refused and left as it was, and nothing new lies beside it. */
static void
assert_alone (Fixture *fixture, const char *path, int code)
{
  assert_untouched (fixture, path, code);
  assert_nothing_beside (path);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
test_no_library (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const struct {
    const char *name;
    const char *contents;
  } files[] = {{"a.txt", "通报"}, {"b.txt", "a"}};
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_build_filename (fixture->folder, files[i].name, NULL);
    g_assert_true (g_file_set_contents (path, files[i].contents, -1, NULL));
    assert_alone (fixture, path, TZ_ERROR_INVALID);
  }
  g_autofree char *big = g_strnfill (100000, 'x');
  g_autofree char *big_path = g_build_filename (fixture->folder, "c.txt", NULL);
  g_assert_true (g_file_set_contents (big_path, big, -1, NULL));
  assert_alone (fixture, big_path, TZ_ERROR_INVALID);

  g_autofree char *foreign = g_build_filename (fixture->folder, "d.db", NULL);
  run_sql (foreign, "CREATE TABLE a (b); INSERT INTO a VALUES (1)");
  assert_alone (fixture, foreign, TZ_ERROR_INVALID);
  g_autofree char *logged = g_build_filename (fixture->folder, "e.db", NULL);
  run_sql (logged, "PRAGMA journal_mode = WAL; CREATE TABLE a (b)");
  assert_alone (fixture, logged, TZ_ERROR_INVALID);
  assert_refused (fixture, fixture->folder, TZ_LIBRARY_READ_WRITE, TZ_ERROR_INVALID);
}

static void
test_newer (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store_text (fixture, "正文", "a.txt");
  fixture_close (fixture);
  run_sql (fixture->path, "PRAGMA user_version = 1000");
  assert_alone (fixture, fixture->path, TZ_ERROR_NEWER);
}

static void
test_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "sub", "new.taizhang", NULL);
  g_assert_null (open_at (fixture, path, TZ_LIBRARY_READ_ONLY, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  TzLibrary *library = open_at (fixture, path, TZ_LIBRARY_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_library_get_path (library), ==, path);
  g_assert_finalize_object (library);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* nothing else was left */
}

/* A file that a program made and did not get to fill. */
static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "empty.taizhang", NULL);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (fixture, path, TZ_LIBRARY_READ_ONLY, TZ_ERROR_INVALID);
  TzLibrary *library = open_at (fixture, path, TZ_LIBRARY_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (library);
}

static void
test_two_programs (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 first = fixture_store_text (fixture, "第一篇", "a.txt");
  assert_refused (fixture, fixture->path, TZ_LIBRARY_READ_WRITE, TZ_ERROR_BUSY);

  TzLibrary *reader = open_at (fixture, fixture->path, TZ_LIBRARY_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (tz_library_is_read_only (reader));
  gint64 second = fixture_store_text (fixture, "第二篇", "b.txt");
  const gint64 ids[] = {first, second};
  g_autoptr (GPtrArray) rows = tz_library_get_rows (reader, ids, 2, &error);
  g_assert_cmpuint (rows->len, ==, 2);

  TzAnnotation note = {.notice = first, .span = {0, 1}};
  g_assert_null (tz_library_add_annotation (reader, &note, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_finalize_object (reader);

  fixture_close (fixture);
  fixture->library = open_at (fixture, fixture->path, TZ_LIBRARY_READ_WRITE, &error);
  g_assert_no_error (error);
}

static void
test_reading_leaves_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_store_text (fixture, "正文", "a.txt");
  fixture_close (fixture);
  assert_nothing_beside (fixture->path);
  TzLibrary *reader = open_at (fixture, fixture->path, TZ_LIBRARY_READ_ONLY, &error);
  g_autoptr (TzNotice) notice = tz_library_load (reader, id, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (reader);
  assert_nothing_beside (fixture->path);
}

/* The lock file of a program that was killed holds nobody up. */
static void
test_stale_lock (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fixture_close (fixture);
  g_autofree char *lock = g_strconcat (fixture->path, "-lock", NULL);
  g_assert_true (g_file_set_contents (lock, "", 0, NULL));
  fixture->library = open_at (fixture, fixture->path, TZ_LIBRARY_READ_WRITE, &error);
  g_assert_no_error (error);
  fixture_close (fixture);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

static void
test_corrupt (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store_text (fixture, "正文", "a.txt");
  fixture_close (fixture);
  g_autofree char *contents = NULL;
  gsize size = 0;
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  memset (contents + 100, 0xee, 3900); /* the schema's page, but for the header */
  g_assert_true (g_file_set_contents (fixture->path, contents, size, NULL));
  assert_untouched (fixture, fixture->path, TZ_ERROR_CORRUPT);
}

/* A text whose bytes changed on the disk is not shown as if it were what was published. */
static void
test_flipped_byte (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_store_text (fixture, "这一篇的字节在磁盘上变了一个", "a.txt");
  fixture_close (fixture);
  run_sql (fixture->path, "UPDATE text SET body = CAST (substr (body, 1, 12) || x'00' || substr (body, 14)"
                          " AS BLOB)");
  fixture->library = open_at (fixture, fixture->path, TZ_LIBRARY_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_null (tz_library_load (fixture->library, id, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
}

/* Root may write everywhere: works as somebody else for a while. */
static void
become_nobody (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
}

static void
become_oneself (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
assert_only_readable (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  become_nobody ();
  assert_refused (fixture, fixture->path, TZ_LIBRARY_READ_WRITE, TZ_ERROR_READ_ONLY);
  TzLibrary *library = open_at (fixture, fixture->path, TZ_LIBRARY_READ_ONLY, &error);
  g_assert_no_error (error);
  g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (notice->text), ==, "正文");
  g_assert_finalize_object (library);
  become_oneself ();
}

static void
test_unwritable_folder (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store_text (fixture, "正文", "a.txt");
  fixture_close (fixture);
  g_chmod (fixture->folder, 0555);
  assert_only_readable (fixture, id);
  g_chmod (fixture->folder, 0700);
}

static void
test_unwritable_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store_text (fixture, "正文", "a.txt");
  fixture_close (fixture);
  g_chmod (fixture->folder, 0777);
  g_chmod (fixture->path, 0444);
  assert_only_readable (fixture, id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/opening/no-library", test_no_library);
  FIXTURE_ADD ("/library/opening/newer", test_newer);
  FIXTURE_ADD ("/library/opening/missing", test_missing);
  FIXTURE_ADD ("/library/opening/empty", test_empty);
  FIXTURE_ADD ("/library/opening/two-programs", test_two_programs);
  FIXTURE_ADD ("/library/opening/reading-leaves-nothing", test_reading_leaves_nothing);
  FIXTURE_ADD ("/library/opening/stale-lock", test_stale_lock);
  FIXTURE_ADD ("/library/opening/corrupt", test_corrupt);
  FIXTURE_ADD ("/library/opening/flipped-byte", test_flipped_byte);
  FIXTURE_ADD ("/library/opening/unwritable-folder", test_unwritable_folder);
  FIXTURE_ADD ("/library/opening/unwritable-file", test_unwritable_file);
  return g_test_run ();
}
