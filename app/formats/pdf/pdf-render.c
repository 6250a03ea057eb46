#include "pdf-render.h"

#include <math.h>

#define POINTS_AN_INCH 72.0

cairo_surface_t *
tz_pdf_render (PopplerPage *page, double dpi, double *scale)
{
  double width, height;
  poppler_page_get_size (page, &width, &height);
  if (!(width >= 1 && height >= 1))
    return NULL;
  *scale = MIN (dpi / POINTS_AN_INCH, sqrt ((double)TZ_PAGE_MAX_PIXELS / width / height));
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * *scale),
                                                         (int)ceil (height * *scale));
  cairo_t *cr = cairo_create (picture);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, *scale, *scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture);
  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    return picture;
  cairo_surface_destroy (picture);
  return NULL;
}
