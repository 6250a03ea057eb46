#include <string.h>

#include "errors.h"
#include "pdf-recognise.h"
#include "printed.h"
#include "reader-pool.h"

#define LEFT 72
#define EM 16

static const Printed lines[] = {
    {0, 120, 120, 22, "关于巡察整改进展情况的通报"},
    {0, LEFT + 2 * EM, 180, EM, "云溪市教育局党组高度重视巡察反馈意见，坚持问题导"},
    {0, LEFT, 208, EM, "向，召开会议12次，制定整改措施56项，全部完成整改。"},
    {0, LEFT + 2 * EM, 236, EM, "一、总体情况"},
    {1, LEFT + 2 * EM, 120, EM, "二、存在的问题和整改情况"},
    {1, LEFT + 2 * EM, 148, EM, "学习不够深入的问题，已经完成整改。"},
    {0}};

#define FIRST_PAGE                                                                                                                                      \
  "关于巡察整改进展情况的通报\n"                                                                                                           \
  "云溪市教育局党组高度重视巡察反馈意见，坚持问题导向，召开会议12次，制定整改措施56项，全部完成整改。\n" \
  "一、总体情况\n"
#define SECOND_PAGE "二、存在的问题和整改情况\n学习不够深入的问题，已经完成整改。\n"

/* Whether pages can be recognised here at all. */
static gboolean
is_there (void)
{
  if (tz_pdf_recogniser_find_data () != NULL)
    return TRUE;
  g_test_skip ("Tesseract or its data for Chinese are not there");
  return FALSE;
}

typedef struct {
  guint n_told;
  guint n_pages;
  GCancellable *cancellable; /* (nullable): cancelled after the first page */
} Told;

static void
tell (guint n_done, guint n_pages, gpointer data)
{
  Told *told = data;
  g_assert_cmpuint (n_done, ==, ++told->n_told);
  told->n_pages = n_pages;
  g_cancellable_cancel (told->cancellable);
}

static TzDocument *
read_scanned (guint first, Told *told, GError **error)
{
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  g_autoptr (GBytes) bytes = printed_scanned (lines, 2, first);
  return tz_reader_pool_read_telling (pool, bytes, "a.pdf", NULL, tell, told, told->cancellable, error);
}

static void
assert_recognised (const TzDocument *document, guint n_pages, guint first)
{
  g_autoptr (GArray) pages = tz_recognised_pages_parse (document->recognised);
  g_assert_nonnull (pages);
  g_assert_cmpuint (pages->len, ==, n_pages);
  for (guint i = 0; i < n_pages; i++) {
    const TzRecognisedPage *page = &g_array_index (pages, TzRecognisedPage, i);
    g_assert_cmpuint (page->page, ==, first + i);
    g_assert_cmpuint (page->certainty, >, 50);
  }
}

/* Lines that go on join as those of another PDF do. */
static void
test_pages (void)
{
  Told told = {0};
  g_autoptr (GError) error = NULL;
  if (!is_there ())
    return;
  g_autoptr (TzDocument) document = read_scanned (0, &told, &error);
  g_assert_no_error (error);
  printed_assert_near (document, FIRST_PAGE SECOND_PAGE);
  assert_recognised (document, 2, 1);
  g_assert_cmpuint (told.n_told, ==, 2);
  g_assert_cmpuint (told.n_pages, ==, 2);
  g_assert_cmpstr (document->media_type, ==, "application/pdf");
  g_assert_cmpstr (document->page_title, ==, "整改通报");
}

/* No blank stands where the text has none, though Tesseract parts it into words; a short last line joins. */
static void
test_blanks (void)
{
  static const Printed printed[] = {
      {0, LEFT + 2 * EM, 120, EM, "云溪市教育局党组高度重视巡察反馈意见坚持问题导向"},
      {0, LEFT, 148, EM, "2022年10月11日至12月20日开展巡察工作，现将情况通报如"},
      {0, LEFT, 176, EM, "下："},
      {0}};
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  g_autoptr (GBytes) bytes = printed_scanned (printed, 1, 0);
  g_autoptr (GError) error = NULL;
  if (!is_there ())
    return;
  g_autoptr (TzDocument) document = tz_reader_pool_read (pool, bytes, "a.pdf", NULL, NULL, &error);
  g_assert_no_error (error);
  const char *text = tz_text_get_utf8 (document->text);
  g_assert_null (strchr (text, ' '));
  g_assert_nonnull (strstr (text, "2022年10月11日"));
  g_assert_nonnull (strstr (text, "如下"));
}

/* What is written is not recognised: it is taken as it is. */
static void
test_some (void)
{
  Told told = {0};
  g_autoptr (GError) error = NULL;
  if (!is_there ())
    return;
  g_autoptr (TzDocument) document = read_scanned (1, &told, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (tz_text_get_utf8 (document->text), FIRST_PAGE));
  printed_assert_near (document, FIRST_PAGE SECOND_PAGE);
  assert_recognised (document, 1, 2);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Told told = {.cancellable = cancellable};
  g_autoptr (GError) error = NULL;
  if (!is_there ())
    return;
  g_assert_null (read_scanned (0, &told, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (told.n_told, ==, 1);
}

static void
test_too_many (void)
{
  Told told = {0};
  static const Printed none[] = {{0}};
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  g_autoptr (GBytes) bytes = printed_scanned (none, TZ_RECOGNISED_MAX_PAGES + 1, 0);
  g_autoptr (GError) error = NULL;
  if (!is_there ())
    return;
  g_assert_null (tz_reader_pool_read_telling (pool, bytes, "a.pdf", NULL, tell, &told, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE);
  g_assert_cmpuint (told.n_told, ==, 0);
}

static void
test_words (void)
{
  g_autofree char *none = tz_recognised_pages_dup_words (NULL);
  g_autofree char *certain = tz_recognised_pages_dup_words ("1:90 4:95");
  g_autofree char *uncertain = tz_recognised_pages_dup_words ("1:90 2:40 7:0");
  g_assert_null (none);
  g_assert_cmpstr (certain, ==, "Text recognised (OCR) on 2 pages, with a mean certainty of 93%");
  g_assert_cmpstr (uncertain, ==,
                   "Text recognised (OCR) on 3 pages, with a mean certainty of 43%; uncertain on pages 2, 7");
}

/* Words from anybody. */
static void
test_unparsed (void)
{
  static const char *const wrong[] = {"",          " ",    "1",         "1:",   "1:101", "0:50",
                                      "2:50 1:50", "1:5,", "1:50  2:5", "1 50", "-1:50", "99999999999:50",
                                      "x"};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (tz_recognised_pages_parse (wrong[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scanned/pages", test_pages);
  g_test_add_func ("/scanned/blanks", test_blanks);
  g_test_add_func ("/scanned/some", test_some);
  g_test_add_func ("/scanned/cancel", test_cancel);
  g_test_add_func ("/scanned/too-many", test_too_many);
  g_test_add_func ("/scanned/words", test_words);
  g_test_add_func ("/scanned/unparsed", test_unparsed);
  return g_test_run ();
}
