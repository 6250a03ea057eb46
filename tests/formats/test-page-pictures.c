#include <string.h>

#include "errors.h"
#include "page-pictures.h"
#include "pdf-recognise.h"
#include "printed.h"

#define LEFT 72
#define EM 16
#define DPI 144

static const Printed lines[] = {
    {0, 200, 50, 10, "云溪市教育局文件"},
    {0, LEFT + 2 * EM, 160, EM, "云溪市教育局党组高度重视巡察反馈意见坚持问题导向"},
    {0, LEFT, 188, EM, "逐条研究制定整改方案。"},
    {1, 200, 50, 10, "云溪市教育局文件"},
    {1, LEFT + 2 * EM, 160, EM, "特此通报。"},
    {0}};

/* Returns: whether there is ink within some points of the place of a line of @lines. */
static gboolean
has_ink (const TzPagePicture *picture, double x, double y)
{
  const guint8 *pixels = g_bytes_get_data (picture->pixels, NULL);
  const TzPageSize *size = &picture->size;
  for (guint row = (guint)((y - EM) * size->scale); row < (guint)(y * size->scale); row++)
    for (guint column = (guint)(x * size->scale); column < (guint)((x + EM) * size->scale); column++)
      if (pixels[((gsize)row * size->width + column) * 4] < 128)
        return TRUE;
  return FALSE;
}

static TzPagePicture *
draw (GBytes *pdf, guint page, GError **error)
{
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  return tz_page_picture_new (readers, pdf, page, DPI, NULL, error);
}

static void
test_picture (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = printed_new (lines);
  g_autoptr (TzPagePicture) first = draw (pdf, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (first->size.scale, ==, DPI / 72.0);
  g_assert_cmpuint (first->size.width, ==, 595 * 2);
  g_assert_cmpuint (first->size.height, ==, 842 * 2);
  g_assert_true (has_ink (first, LEFT, 188));
  g_autoptr (TzPagePicture) second = draw (pdf, 1, &error);
  g_assert_no_error (error);
  g_assert_false (has_ink (second, LEFT, 188));
  g_assert_true (has_ink (second, LEFT + 2 * EM, 160));
}

/* A PDF that brings no font is drawn with one of the system's. */
static void
test_font (void)
{
  static const char pdf[] =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
      "1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
      "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
      "4 0 obj<</Length 40>>stream\nBT /F 16 Tf 72 642 Td (Notice) Tj ET    \nendstream endobj\n"
      "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (pdf, sizeof pdf - 1);
  g_autoptr (TzPagePicture) picture = draw (bytes, 0, &error);
  g_assert_no_error (error);
  g_assert_true (has_ink (picture, 72, 200));
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = printed_new (lines);
  g_autoptr (GBytes) text = g_bytes_new_static ("整改", 6);
  g_assert_null (draw (pdf, 2, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (draw (text, 0, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
}

/* The place of @words in the text that is read of @pdf stands on @n lines, the first of which is at @y. */
static void
assert_place (GBytes *pdf, const char *words, guint n, guint page, double y)
{
  guint n_pages, first;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_autoptr (TzDocument) document = tz_reader_pool_read (readers, pdf, "a.pdf", NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GArray) found = tz_page_lines_new (readers, pdf, &n_pages, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, ==, 2);
  const char *utf8 = tz_text_get_utf8 (document->text);
  const char *at = strstr (utf8, words);
  g_assert_nonnull (at);
  const TzSpan span = tz_span (tz_text_position (document->text, (gsize)(at - utf8)),
                               tz_text_position (document->text, (gsize)(at - utf8) + strlen (words)));
  g_assert_cmpuint (tz_page_lines_find (found, document->text, span, &first), ==, n);
  const TzPageLine *line = &g_array_index (found, TzPageLine, first);
  g_assert_cmpuint (line->page, ==, page);
  g_assert_cmpfloat (line->top, >, y - 2 * EM);
  g_assert_cmpfloat (line->top, <, y);
  g_assert_cmpfloat (line->bottom, >, y - EM / 2.0);
  g_assert_cmpfloat (line->bottom, <, y + EM);
}

/* Heads of pages, which are not part of the text, shift nothing. */
static void
test_places (void)
{
  g_autoptr (GBytes) pdf = printed_new (lines);
  assert_place (pdf, "云溪市教育局党组", 1, 0, 160);
  assert_place (pdf, "导向逐条", 2, 0, 160);
  assert_place (pdf, "逐条研究", 1, 0, 188);
  assert_place (pdf, "特此通报", 1, 1, 160);
}

static void
test_scanned (void)
{
  g_autoptr (GBytes) pdf = printed_scanned (lines, 2, 0);
  if (tz_pdf_recogniser_find_data () == NULL) {
    g_test_skip ("Tesseract or its data for Chinese are not there");
    return;
  }
  assert_place (pdf, "整改方案", 1, 0, 188);
  assert_place (pdf, "特此通报", 1, 1, 160);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-pictures/picture", test_picture);
  g_test_add_func ("/page-pictures/font", test_font);
  g_test_add_func ("/page-pictures/refused", test_refused);
  g_test_add_func ("/page-pictures/places", test_places);
  g_test_add_func ("/page-pictures/scanned", test_scanned);
  return g_test_run ();
}
