#include "printed.h"

#include <cairo-pdf.h>

#define WIDTH 595.0
#define HEIGHT 842.0

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

GBytes *
printed_new (const Printed *lines)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint page = 0;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "整改通报");
  cairo_select_font_face (cr, "Noto Sans CJK SC", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (; lines->text != NULL; lines++) {
    for (; page < lines->page; page++)
      cairo_show_page (cr);
    show (cr, lines);
  }
  cairo_show_page (cr);
  return finish (surface, cr, bytes);
}

GBytes *
printed_picture (guint n_pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, WIDTH, HEIGHT);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 80);
  cairo_t *cr = cairo_create (surface);
  for (guint i = 0; i < n_pages; i++) {
    cairo_set_source_surface (cr, picture, 10, 10);
    cairo_paint (cr);
    cairo_show_page (cr);
  }
  cairo_surface_destroy (picture);
  return finish (surface, cr, bytes);
}
