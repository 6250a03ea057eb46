#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include "converter.h"
#include "errors.h"
#include "reader-pool.h"

#define OLD_WORD "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

typedef struct {
  char *folder;
  TzReaderPool *readers;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  f->folder = g_dir_make_tmp ("taizhang-converter-XXXXXX", &error);
  g_assert_no_error (error);
  f->readers = tz_reader_pool_new ();
}

static void
tear_down (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", f->folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  tz_reader_pool_free (f->readers);
  g_free (f->folder);
}

static gboolean
is_there (void)
{
  g_autoptr (GBytes) word = g_bytes_new_static (OLD_WORD, strlen (OLD_WORD));
  if (tz_converter_takes (word, "a.doc") != NULL)
    return TRUE;
  g_test_skip ("LibreOffice or bubblewrap is not installed");
  return FALSE;
}

/* Returns: (transfer full) (nullable): an old file, which LibreOffice makes of @contents. */
static GBytes *
make_old (Fixture *f, const char *contents, const char *given, const char *from_filter, const char *to_filter,
          const char *name)
{
  char *bytes = NULL;
  gsize n_bytes;
  g_autoptr (GError) error = NULL;
  g_autofree char *from = g_build_filename (f->folder, given, NULL);
  g_autofree char *to = g_build_filename (f->folder, name, NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", f->folder);
  const char *const argv[] = {"soffice", profile,    "--headless", from_filter, "--convert-to",
                              to_filter, "--outdir", f->folder,    from,        NULL};
  g_file_set_contents (from, contents, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **)argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  if (g_file_get_contents (to, &bytes, &n_bytes, NULL))
    return g_bytes_new_take (bytes, n_bytes);
  g_test_skip ("LibreOffice is installed in part");
  return NULL;
}

/* @old: (nullable) */
static void
assert_read (Fixture *f, GBytes *old, const char *name, const char *media_type, const char *text)
{
  g_autoptr (GError) error = NULL;
  if (old == NULL)
    return;
  g_autoptr (TzDocument) document = tz_reader_pool_read (f->readers, old, name, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->media_type, ==, media_type);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, text);
}

static void
test_word (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  if (!is_there ())
    return;
  g_autoptr (GBytes) old = make_old (f, "整改进展情况的通报\n1.账目不清的问题。\n", "a.txt",
                                     "--infilter=Text (encoded):UTF8", "doc:MS Word 97", "a.doc");
  assert_read (f, old, "a.doc", "application/msword", "整改进展情况的通报\n1.账目不清的问题。\n");
}

static void
test_workbook (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  if (!is_there ())
    return;
  g_autoptr (GBytes) old = make_old (f, "问题,进度\n账目不清,已完成\n", "a.csv", "--infilter=CSV:44,34,76",
                                     "xls:MS Excel 97", "a.xls");
  assert_read (f, old, "台账.xls", "application/vnd.ms-excel",
               "反馈意见整改台账\n1. 反馈问题：账目不清\n整改进度：已完成\n");
}

static void
test_broken (Fixture *f G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  if (!is_there ())
    return;
  g_autoptr (GBytes) word = g_bytes_new_static (OLD_WORD, strlen (OLD_WORD));
  g_assert_null (tz_converter_convert (word, "a.doc", 60 * G_USEC_PER_SEC, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_clear_error (&error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_converter_convert (word, "a.doc", 60 * G_USEC_PER_SEC, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Returns: whether no process is left of those that were started. */
static gboolean
all_ended (void)
{
  for (guint i = 0; i < 200; i++) {
    if (waitpid (-1, NULL, WNOHANG) < 0)
      return TRUE;
    g_usleep (20 * 1000);
  }
  return FALSE;
}

/* What is stopped while it starts leaves nothing behind that waits for ever. */
static void
test_late (Fixture *f G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  if (!is_there ())
    return;
  g_autoptr (GBytes) word = g_bytes_new_static (OLD_WORD, strlen (OLD_WORD));
  g_assert_cmpint (prctl (PR_SET_CHILD_SUBREAPER, 1), ==, 0);
  for (gint64 limit = 1; limit < 64; limit *= 2) {
    g_autoptr (GError) error = NULL;
    g_assert_null (tz_converter_convert (word, "a.doc", limit, NULL, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
    g_assert_true (all_ended ());
  }
}

/* Where one of the programs is missing, people are told what to do. */
static void
test_missing (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autoptr (GBytes) word = g_bytes_new_static (OLD_WORD, strlen (OLD_WORD));
  g_setenv ("PATH", f->folder, TRUE);
  const char *taken = tz_converter_takes (word, "a.doc");
  g_autoptr (TzDocument) document = tz_reader_pool_read (f->readers, word, "a.doc", NULL, NULL, &error);
  g_setenv ("PATH", path, TRUE);
  g_assert_null (taken);
  g_assert_null (document);
  g_assert_error (error, TZ_ERROR, TZ_ERROR_BINARY);
  g_assert_nonnull (strstr (error->message, "LibreOffice"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/converter/word", Fixture, NULL, set_up, test_word, tear_down);
  g_test_add ("/converter/workbook", Fixture, NULL, set_up, test_workbook, tear_down);
  g_test_add ("/converter/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/converter/late", Fixture, NULL, set_up, test_late, tear_down);
  g_test_add ("/converter/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return g_test_run ();
}
