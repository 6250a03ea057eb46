#pragma once

#include <cairo.h>
#include <poppler.h>

#include "page-lines.h"

/**
 * tz_pdf_render:
 * @dpi: how many pixels an inch of the page has; fewer where there would be more than %TZ_PAGE_MAX_PIXELS
 * @scale: (out): how many pixels a point has
 *
 * Draws a page on white.
 *
 * Returns: (transfer full) (nullable): the picture, %CAIRO_FORMAT_RGB24; %NULL where the page has no room on it
 */
cairo_surface_t *tz_pdf_render (PopplerPage *page, double dpi, double *scale);
