#include "pdf-draw.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "members.h"
#include "pdf-open.h"
#include "pdf-render.h"

static cairo_surface_t *
render_page (GBytes *bytes, guint number, double dpi, double *scale, GError **error)
{
  PopplerDocument *document = tz_pdf_open (bytes, error);
  if (document == NULL)
    return NULL;
  gboolean there = number < (guint)poppler_document_get_n_pages (document);
  PopplerPage *page = there ? poppler_document_get_page (document, (int)number) : NULL;
  cairo_surface_t *picture = page != NULL ? tz_pdf_render (page, dpi, scale) : NULL;
  if (picture == NULL)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("this page cannot be shown"));
  g_clear_object (&page);
  g_object_unref (document);
  return picture;
}

gboolean
tz_pdf_draw (GBytes *bytes, guint number, double dpi, int output, TzPageSize *size, GError **error)
{
  cairo_surface_t *picture = render_page (bytes, number, dpi, &size->scale, error);
  if (picture == NULL)
    return FALSE;
  size->width = (guint)cairo_image_surface_get_width (picture);
  size->height = (guint)cairo_image_surface_get_height (picture);
  gboolean written = tz_member_write (output, 0, cairo_image_surface_get_data (picture),
                                      (gsize)size->width * size->height * 4, error);
  cairo_surface_destroy (picture);
  return written;
}
