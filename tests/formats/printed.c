#include "printed.h"

#include <cairo-pdf.h>

#define WIDTH 595.0
#define HEIGHT 842.0

/* Pixels a point: 200 an inch. */
#define SCANNED (200 / 72.0)

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int n_bytes)
{
  g_byte_array_append (bytes, data, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

static void
show (cairo_t *cr, const Printed *line)
{
  g_auto (GStrv) columns = g_strsplit (line->text, "\t", -1);
  cairo_set_font_size (cr, line->size);
  cairo_move_to (cr, line->x, line->y);
  for (guint i = 0; columns[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (columns[i], "|", -1);
    if (i > 0)
      cairo_rel_move_to (cr, 6 * line->size, 0);
    for (guint k = 0; parts[k] != NULL; k++) {
      if (k > 0)
        cairo_rel_move_to (cr, line->size / 4, 0);
      cairo_show_text (cr, parts[k]);
    }
  }
}

static GBytes *
finish (cairo_surface_t *surface, cairo_t *cr, GByteArray *bytes)
{
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static cairo_t *
start (cairo_surface_t **surface, GByteArray *bytes)
{
  *surface = cairo_pdf_surface_create_for_stream (append, bytes, WIDTH, HEIGHT);
  cairo_pdf_surface_set_metadata (*surface, CAIRO_PDF_METADATA_TITLE, "整改通报");
  return cairo_create (*surface);
}

static void
choose_font (cairo_t *cr)
{
  cairo_select_font_face (cr, "Noto Sans CJK SC", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
}

GBytes *
printed_boxes (const Printed *lines, const PrintedBox *boxes)
{
  cairo_surface_t *surface;
  GByteArray *bytes = g_byte_array_new ();
  cairo_t *cr = start (&surface, bytes);
  guint page = 0;
  choose_font (cr);
  cairo_set_line_width (cr, 0.5);
  for (; boxes->width > 0; boxes++) {
    cairo_rectangle (cr, boxes->x, boxes->y, boxes->width, boxes->height);
    cairo_stroke (cr);
  }
  for (; lines->text != NULL; lines++) {
    for (; page < lines->page; page++)
      cairo_show_page (cr);
    show (cr, lines);
  }
  cairo_show_page (cr);
  return finish (surface, cr, bytes);
}

GBytes *
printed_new (const Printed *lines)
{
  return printed_boxes (lines, &(const PrintedBox){0});
}

/* Returns: the lines of page number @page, as a scanner sees them. */
static cairo_surface_t *
scan (const Printed *lines, guint page)
{
  cairo_surface_t *picture =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(WIDTH * SCANNED), (int)(HEIGHT * SCANNED));
  cairo_t *cr = cairo_create (picture);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_scale (cr, SCANNED, SCANNED);
  choose_font (cr);
  for (; lines->text != NULL; lines++)
    if (lines->page == page)
      show (cr, lines);
  cairo_destroy (cr);
  return picture;
}

GBytes *
printed_scanned (const Printed *lines, guint n_pages, guint first)
{
  cairo_surface_t *surface;
  GByteArray *bytes = g_byte_array_new ();
  cairo_t *cr = start (&surface, bytes);
  choose_font (cr);
  for (guint page = 0; page < n_pages; page++) {
    for (guint i = 0; page < first && lines[i].text != NULL; i++)
      if (lines[i].page == page)
        show (cr, &lines[i]);
    if (page >= first) {
      cairo_surface_t *picture = scan (lines, page);
      cairo_save (cr);
      cairo_scale (cr, 1 / SCANNED, 1 / SCANNED);
      cairo_set_source_surface (cr, picture, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
      cairo_surface_destroy (picture);
    }
    cairo_show_page (cr);
  }
  return finish (surface, cr, bytes);
}

GBytes *
printed_picture (const Printed *lines, guint page)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *picture = scan (lines, page);
  g_assert_cmpint (cairo_surface_write_to_png_stream (picture, append, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (picture);
  return g_byte_array_free_to_bytes (bytes);
}

/* How many of the characters of @expected the text lacks, or has wrong: the recogniser is not ours. */
static guint
count_wrong (const char *text, const char *expected)
{
  glong n, n_expected;
  g_autofree gunichar *have = g_utf8_to_ucs4_fast (text, -1, &n);
  g_autofree gunichar *want = g_utf8_to_ucs4_fast (expected, -1, &n_expected);
  g_autofree guint *row = g_new (guint, n + 1);
  for (glong i = 0; i <= n; i++)
    row[i] = (guint)i;
  for (glong k = 1; k <= n_expected; k++) {
    guint across = row[0]++;
    for (glong i = 1; i <= n; i++) {
      guint least = MIN (MIN (row[i], row[i - 1]) + 1, across + (want[k - 1] != have[i - 1]));
      across = row[i];
      row[i] = least;
    }
  }
  return row[n];
}

void
printed_assert_near (const TzDocument *document, const char *expected)
{
  const char *text = tz_text_get_utf8 (document->text);
  if (count_wrong (text, expected) * 20 > g_utf8_strlen (expected, -1))
    g_assert_cmpstr (text, ==, expected);
}
