#include <allheaders.h>
#include <string.h>

#include "errors.h"
#include "page-pictures.h"
#include "pdf-recognise.h"
#include "printed.h"

#define LEFT 72
#define EM 16

static const Printed lines[] = {
    {0, LEFT + 2 * EM, 120, EM, "云溪市教育局党组高度重视巡察反馈意见，坚持问题导"},
    {0, LEFT, 148, EM, "向，召开会议12次，制定整改措施56项，全部完成整改。"},
    {1, LEFT + 2 * EM, 120, EM, "学习不够深入的问题，已经完成整改。"},
    {0}};

#define FIRST                                                                                                \
  "云溪市教育局党组高度重视巡察反馈意见，坚持问题导向，召开会议12次，制定整改措施56项，全部完成整改。\n"
#define SECOND "学习不够深入的问题，已经完成整改。\n"

/* Returns: (transfer full): @picture in @format. */
static GBytes *
write_as (GBytes *picture, int format)
{
  gsize n_bytes, n_written;
  guint8 *written;
  const guint8 *data = g_bytes_get_data (picture, &n_bytes);
  PIX *pix = pixReadMemPng (data, n_bytes);
  g_assert_cmpint (pixWriteMem (&written, &n_written, pix, format), ==, 0);
  pixDestroy (&pix);
  return g_bytes_new_with_free_func (written, n_written, free, written);
}

/* Returns: (transfer full): a TIFF of so many pages of @lines. */
static GBytes *
write_sheets (guint n_sheets)
{
  gsize n_written;
  guint8 *written;
  PIXA *sheets = pixaCreate (0);
  for (guint i = 0; i < n_sheets; i++) {
    gsize n_bytes;
    g_autoptr (GBytes) picture = printed_picture (lines, i);
    const guint8 *data = g_bytes_get_data (picture, &n_bytes);
    PIX *colour = pixReadMemPng (data, n_bytes);
    PIX *grey = pixConvertTo8 (colour, FALSE);
    pixaAddPix (sheets, pixThresholdToBinary (grey, 128), L_INSERT);
    pixDestroy (&grey);
    pixDestroy (&colour);
  }
  g_assert_cmpint (pixaWriteMemMultipageTiff (&written, &n_written, sheets), ==, 0);
  pixaDestroy (&sheets);
  return g_bytes_new_with_free_func (written, n_written, free, written);
}

/* @bytes: (transfer full) */
static TzDocument *
read_picture (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) picture = bytes;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  return tz_reader_pool_read (readers, picture, "notice", NULL, NULL, error);
}

static gboolean
is_there (void)
{
  if (tz_pdf_recogniser_find_data () != NULL)
    return TRUE;
  g_test_skip ("Tesseract's data for Chinese are not there");
  return FALSE;
}

/* @picture: (transfer full) */
static void
assert_picture (GBytes *picture, const char *media_type, const char *expected, guint n_pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = read_picture (picture, &error);
  g_assert_no_error (error);
  printed_assert_near (document, expected);
  g_assert_cmpstr (document->media_type, ==, media_type);
  g_autoptr (GArray) pages = tz_recognised_pages_parse (document->recognised);
  g_assert_cmpuint (pages->len, ==, n_pages);
}

static void
test_formats (void)
{
  if (!is_there ())
    return;
  g_autoptr (GBytes) png = printed_picture (lines, 0);
  assert_picture (g_bytes_ref (png), "image/png", FIRST, 1);
  assert_picture (write_as (png, IFF_JFIF_JPEG), "image/jpeg", FIRST, 1);
  assert_picture (write_as (png, IFF_TIFF_LZW), "image/tiff", FIRST, 1);
  assert_picture (write_sheets (2), "image/tiff", FIRST SECOND, 2);
}

/* Returns: (transfer full): the picture as a camera keeps it that was turned so, with the segment that says so. */
static GBytes *
photograph (GBytes *picture, guint8 orientation, gboolean mirrored, int quarters)
{
  gsize n_bytes, n_written;
  guint8 *written;
  const guint8 *data = g_bytes_get_data (picture, &n_bytes);
  static const char exif[] = "\xff\xe1\0\x22"
                             "Exif\0\0II*\0\10\0\0\0\1\0\x12\1\3\0\1\0\0\0";
  PIX *upright = pixReadMemPng (data, n_bytes);
  PIX *turned = pixRotateOrth (upright, quarters);
  if (mirrored)
    pixFlipLR (turned, turned);
  g_assert_cmpint (pixWriteMem (&written, &n_written, turned, IFF_JFIF_JPEG), ==, 0);
  GByteArray *jpeg = g_byte_array_new ();
  g_byte_array_append (jpeg, written, 2);
  g_byte_array_append (jpeg, (const guint8 *)exif, sizeof exif - 1);
  g_byte_array_append (jpeg, (const guint8[]){orientation, 0, 0, 0, 0, 0, 0, 0}, 8);
  g_byte_array_append (jpeg, written + 2, (guint)n_written - 2);
  free (written);
  pixDestroy (&turned);
  pixDestroy (&upright);
  return g_byte_array_free_to_bytes (jpeg);
}

/* A photograph that was taken sideways, upside down or of a mirror is read, and shown, upright. */
static void
test_turned (void)
{
  if (!is_there ())
    return;
  g_autoptr (GBytes) png = printed_picture (lines, 0);
  assert_picture (photograph (png, 3, FALSE, 2), "image/jpeg", FIRST, 1);
  assert_picture (photograph (png, 6, FALSE, 3), "image/jpeg", FIRST, 1);
  assert_picture (photograph (png, 8, FALSE, 1), "image/jpeg", FIRST, 1);
  assert_picture (photograph (png, 5, TRUE, 1), "image/jpeg", FIRST, 1);
  assert_picture (photograph (png, 7, TRUE, 3), "image/jpeg", FIRST, 1);
}

/* The sheets are shown as pages, and the places of their text on them are found. */
static void
test_pages (void)
{
  guint n_pages;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_autoptr (GBytes) tiff = write_sheets (2);
  g_autoptr (TzPagePicture) page = tz_page_picture_new (readers, tiff, 1, 72, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (page->size.width, ==, 595);
  if (!is_there ())
    return;
  g_autoptr (GArray) found = tz_page_lines_new (readers, tiff, &n_pages, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, ==, 2);
  const TzPageLine *last = &g_array_index (found, TzPageLine, found->len - 1);
  g_assert_cmpuint (last->page, ==, 1);
  g_assert_cmpfloat (last->top, >, 120 - 2 * EM);
  g_assert_cmpfloat (last->bottom, <, 120 + EM);
}

/* @picture: (transfer full) */
static void
assert_refused (GBytes *picture, int code)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (read_picture (picture, &error));
  g_assert_error (error, TZ_ERROR, code);
}

/* The header of a PNG of so many pixels, and no pixel. */
static GBytes *
write_header (guint32 width, guint32 height)
{
  static const char start[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
  static const char end[] = "\b\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
  GByteArray *bytes = g_byte_array_new ();
  const guint32 size[] = {GUINT32_TO_BE (width), GUINT32_TO_BE (height)};
  g_byte_array_append (bytes, (const guint8 *)start, sizeof start - 1);
  g_byte_array_append (bytes, (const guint8 *)size, sizeof size);
  g_byte_array_append (bytes, (const guint8 *)end, sizeof end - 1);
  return g_byte_array_free_to_bytes (bytes);
}

static void
test_refused (void)
{
  assert_refused (write_header (60000, 60000), TZ_ERROR_TOO_LARGE);
  assert_refused (write_header (40, 4000), TZ_ERROR_EMPTY);
  assert_refused (write_header (600, 600), TZ_ERROR_CORRUPT);
  assert_refused (write_header (0x80000000u, 600), TZ_ERROR_CORRUPT);
  assert_refused (g_bytes_new_static ("\xff\xd8\xff\xe0", 4), TZ_ERROR_CORRUPT);
  assert_refused (g_bytes_new_static ("II*\0\x08\0\0\0", 8), TZ_ERROR_CORRUPT);
}

/* Whatever is cut off is read as far as it goes, or damaged. */
static void
test_cut (void)
{
  g_autoptr (GBytes) tiff = write_sheets (1);
  gsize n_bytes = g_bytes_get_size (tiff);
  for (guint i = 1; i < 50; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (tiff, 0, n_bytes * i / 50);
    g_autoptr (TzDocument) document = tz_document_read (cut, NULL, NULL, NULL, &error);
    g_assert_null (document);
    g_assert_cmpuint (error->domain, ==, TZ_ERROR);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/formats", test_formats);
  g_test_add_func ("/pictures/turned", test_turned);
  g_test_add_func ("/pictures/pages", test_pages);
  g_test_add_func ("/pictures/refused", test_refused);
  g_test_add_func ("/pictures/cut", test_cut);
  return g_test_run ();
}
