#include <errno.h>
#include <string.h>

#include "errors.h"
#include "reader-pool.h"

#define LIMIT (G_USEC_PER_SEC / 2)

static TzReaderPool *
new_hostile_pool (void)
{
  return tz_reader_pool_new_for_program (g_getenv ("TZ_HOSTILE_READER"), LIMIT);
}

static TzDocument *
read_words (TzReaderPool *pool, const char *words, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (words, strlen (words));
  return tz_reader_pool_read (pool, bytes, "a.txt", "UTF-8", NULL, error);
}

static void
assert_reads_on (TzReaderPool *pool)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = read_words (pool, "整改进展", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, "整改进展");
}

/* What the kernel can hold it to; a kernel without Landlock or seccomp is said to be one. */
static gboolean
is_held (TzReaderPool *pool)
{
  TzSandboxState state;
  g_autoptr (GError) error = NULL;
  tz_reader_pool_find_state (pool, &state, &error);
  g_assert_no_error (error);
  if (state.seccomp && state.landlock > 0)
    return TRUE;
  g_test_skip ("the kernel has no Landlock or no seccomp");
  return FALSE;
}

/* Data: what the file makes its reader try. */
static void
test_refused (gconstpointer act)
{
  g_autoptr (TzReaderPool) pool = new_hostile_pool ();
  g_autoptr (GError) error = NULL;
  if (!is_held (pool))
    return;
  g_assert_null (read_words (pool, act, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  gboolean refused =
      g_str_equal (error->message, g_strerror (EPERM)) || g_str_equal (error->message, g_strerror (EACCES));
  g_assert_true (refused);
  assert_reads_on (pool);
}

/* Data: how the file breaks its reader. */
static void
test_broken (gconstpointer act)
{
  g_autoptr (TzReaderPool) pool = new_hostile_pool ();
  for (guint i = 0; i < 2; i++) { /* the second time in a reader that has read before */
    g_autoptr (GError) error = NULL;
    g_assert_null (read_words (pool, act, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
    assert_reads_on (pool);
  }
}

static void
test_memory (void)
{
#ifdef TZ_SANITIZED
  g_test_skip ("a sanitizer needs more addresses than the bound leaves");
#else
  g_autofree char *program = g_strdup (g_getenv ("TZ_HOSTILE_READER"));
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new_for_program (program, 60 * G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;
  g_assert_null (read_words (pool, "eat", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
  assert_reads_on (pool);
#endif
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (50 * 1000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (TzReaderPool) pool =
      tz_reader_pool_new_for_program (g_getenv ("TZ_HOSTILE_READER"), 1000 * G_USEC_PER_SEC);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("spin", 4);
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (tz_reader_pool_read (pool, bytes, "a.txt", NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  assert_reads_on (pool);
}

static void
test_quiet (void)
{
#ifdef TZ_SANITIZED
  g_test_skip ("what a sanitizer says must be heard");
#else
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, 0);
    g_test_trap_assert_passed ();
    g_test_trap_assert_stderr_unmatched ("*shouted*");
    return;
  }
  g_autoptr (TzReaderPool) pool = new_hostile_pool ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = read_words (pool, "shout", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, "shout");
#endif
}

/* The reader itself: what it says is what tz_document_read() says. */
static void
test_same (void)
{
  static const char page[] = "<html><head><title>整改</title><meta name=\"PubDate\" content=\"2024-03-05\">"
                             "<meta name=\"ContentSource\" content=\"云溪市教育局\"></head>"
                             "<body><div id=\"zoom\"><p>整改进展情况的通报。</p></div></body></html>";
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) here = tz_document_read (bytes, "a.html", NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (TzDocument) there = tz_reader_pool_read (pool, bytes, "a.html", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (there->text), ==, tz_text_get_utf8 (here->text));
  g_assert_cmpstr (there->media_type, ==, here->media_type);
  g_assert_cmpstr (there->charset, ==, here->charset);
  g_assert_cmpstr (there->page_title, ==, here->page_title);
  g_assert_cmpstr (there->page_source, ==, "云溪市教育局");
  g_assert_cmpstr (there->page_published, ==, "2024-03-05");
}

/* A charset that has a table in a file of its own can be read inside the sandbox, as often as wanted. */
static void
test_charsets (void)
{
  static const char gbk[] = "\xd5\xfb\xb8\xc4\xbd\xf8\xd5\xb9\xc7\xe9\xbf\xf6\xcd\xa8\xb1\xa8";
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  for (guint i = 0; i < 200; i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (gbk, sizeof gbk - 1);
    g_autoptr (GError) error = NULL;
    g_autoptr (TzDocument) document = tz_reader_pool_read (pool, bytes, "a.txt", NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, "整改进展情况通报");
    g_assert_cmpstr (document->charset, ==, "GB18030");
  }
}

static void
test_missing (void)
{
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new_for_program ("/nowhere/taizhang-reader", LIMIT);
  g_autoptr (GError) error = NULL;
  g_assert_null (read_words (pool, "整改", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (tz_reader_pool_check (pool, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  static const char *const refused[] = {"socket", "local-socket", "open", "list", "write",
                                        "fork",   "exec",         "kill", "code"};
  static const char *const broken[] = {"spin", "crash", "leave", "nonsense", "length", "half", "rubbish"};
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autofree char *path = g_strconcat ("/reader/refused/", refused[i], NULL);
    g_test_add_data_func (path, refused[i], test_refused);
  }
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autofree char *path = g_strconcat ("/reader/broken/", broken[i], NULL);
    g_test_add_data_func (path, broken[i], test_broken);
  }
  g_test_add_func ("/reader/memory", test_memory);
  g_test_add_func ("/reader/cancel", test_cancel);
  g_test_add_func ("/reader/quiet", test_quiet);
  g_test_add_func ("/reader/same", test_same);
  g_test_add_func ("/reader/charsets", test_charsets);
  g_test_add_func ("/reader/missing", test_missing);
  return g_test_run ();
}
