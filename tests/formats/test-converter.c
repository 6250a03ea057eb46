#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include "converter.h"
#include "errors.h"
#include "office.h"

#define OLD_WORD "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

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
make_old (Office *office, const char *contents, const char *given, const char *in_filter, const char *into,
          const char *name)
{
  char *bytes = NULL;
  gsize n_bytes;
  g_autofree char *from = office_write (office, given, contents);
  g_autofree char *to = g_build_filename (office->folder, name, NULL);
  if (office_convert (office, from, in_filter, into, office->folder) &&
      g_file_get_contents (to, &bytes, &n_bytes, NULL))
    return g_bytes_new_take (bytes, n_bytes);
  g_test_skip ("LibreOffice is installed in part");
  return NULL;
}

/* @old: (nullable) */
static void
assert_read (Office *office, GBytes *old, const char *name, const char *media_type, const char *text)
{
  g_autoptr (GError) error = NULL;
  if (old == NULL)
    return;
  g_autoptr (TzDocument) document = tz_reader_pool_read (office->readers, old, name, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->media_type, ==, media_type);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, text);
}

static void
test_word (Office *office, gconstpointer data G_GNUC_UNUSED)
{
  if (!is_there ())
    return;
  g_autoptr (GBytes) old = make_old (office, "整改进展情况的通报\n1.账目不清的问题。\n", "a.txt",
                                     "Text (encoded):UTF8", "doc:MS Word 97", "a.doc");
  assert_read (office, old, "a.doc", "application/msword", "整改进展情况的通报\n1.账目不清的问题。\n");
}

static void
test_workbook (Office *office, gconstpointer data G_GNUC_UNUSED)
{
  if (!is_there ())
    return;
  g_autoptr (GBytes) old =
      make_old (office, "问题,进度\n账目不清,已完成\n", "a.csv", "CSV:44,34,76", "xls:MS Excel 97", "a.xls");
  assert_read (office, old, "台账.xls", "application/vnd.ms-excel",
               "反馈意见整改台账\n1. 反馈问题：账目不清\n整改进度：已完成\n");
}

static void
test_broken (Office *office G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
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
test_late (Office *office G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
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
test_missing (Office *office, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autoptr (GBytes) word = g_bytes_new_static (OLD_WORD, strlen (OLD_WORD));
  g_setenv ("PATH", office->folder, TRUE);
  const char *taken = tz_converter_takes (word, "a.doc");
  g_autoptr (TzDocument) document = tz_reader_pool_read (office->readers, word, "a.doc", NULL, NULL, &error);
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
  OFFICE_ADD ("/converter/word", NULL, test_word);
  OFFICE_ADD ("/converter/workbook", NULL, test_workbook);
  OFFICE_ADD ("/converter/broken", NULL, test_broken);
  OFFICE_ADD ("/converter/late", NULL, test_late);
  OFFICE_ADD ("/converter/missing", NULL, test_missing);
  return g_test_run ();
}
