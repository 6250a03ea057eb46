#include <glib/gstdio.h>
#include <sys/stat.h>

#include "errors.h"
#include "reader-pool.h"

typedef struct {
  TzReaderPool *readers;
  char *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  f->readers = tz_reader_pool_new ();
  f->folder = g_dir_make_tmp ("taizhang-document-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *file = g_build_filename (f->folder, "file", NULL);
  g_unlink (file);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  tz_reader_pool_free (f->readers);
}

static GFile *
write_file (Fixture *f, const char *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->folder, "file", NULL);
  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
assert_refused (Fixture *f, const char *bytes, gsize n_bytes, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = write_file (f, bytes, n_bytes);
  g_assert_null (tz_reader_pool_load (f->readers, file, NULL, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, code);
}

static void
test_plain (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  static const char bytes[] = "\xef\xbb\xbf一、组织情况\r\n\r\n 二、\t整改　情况\r\r\n<p>三</p>\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) original = NULL;
  g_autoptr (GFile) file = write_file (f, bytes, sizeof bytes - 1);
  g_autoptr (TzDocument) document = tz_reader_pool_load (f->readers, file, NULL, &original, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, "一、组织情况\n\n 二、\t整改　情况\r\n<p>三</p>\n");
  g_assert_cmpstr (document->media_type, ==, "text/plain");
  g_assert_null (document->page_title);
  g_assert_cmpmem (g_bytes_get_data (original, NULL), g_bytes_get_size (original), bytes, sizeof bytes - 1);
}

static void
test_empty (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  assert_refused (f, "", 0, TZ_ERROR_EMPTY);
  assert_refused (f, "\xef\xbb\xbf", 3, TZ_ERROR_EMPTY);
  assert_refused (f, " \r\n\t\n　\n", 9, TZ_ERROR_EMPTY);
  assert_refused (f, "<html><body><script>1</script></body></html>", 44, TZ_ERROR_EMPTY);
}

/* Fifty megabytes of one line are refused by their size, unread; what is little over the limit after it. */
static void
test_too_large (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  gsize n_bytes = 50 * 1000 * 1000;
  g_autofree char *bytes = g_malloc (n_bytes);
  memset (bytes, 'a', n_bytes);
  assert_refused (f, bytes, n_bytes, TZ_ERROR_TOO_LARGE);
  assert_refused (f, bytes, TZ_TEXT_MAX_BYTES + 1, TZ_ERROR_TOO_LARGE);

  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = write_file (f, bytes, TZ_TEXT_MAX_BYTES);
  g_autoptr (TzDocument) document = tz_reader_pool_load (f->readers, file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tz_text_get_length (document->text), ==, TZ_TEXT_MAX_BYTES);
}

static void
test_no_file (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->folder, "file", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_assert_null (tz_reader_pool_load (f->readers, file, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (tz_reader_pool_load (f->readers, file, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_cancelled (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = write_file (f, "整改", 6);
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_reader_pool_load (f->readers, file, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/document/plain", Fixture, NULL, set_up, test_plain, tear_down);
  g_test_add ("/document/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/document/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/document/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/document/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  return g_test_run ();
}
