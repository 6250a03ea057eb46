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
printed_new (const Printed *lines)
{
  cairo_surface_t *surface;
  GByteArray *bytes = g_byte_array_new ();
  cairo_t *cr = start (&surface, bytes);
  guint page = 0;
  choose_font (cr);
  for (; lines->text != NULL; lines++) {
    for (; page < lines->page; page++)
      cairo_show_page (cr);
    show (cr, lines);
  }
  cairo_show_page (cr);
  return finish (surface, cr, bytes);
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
