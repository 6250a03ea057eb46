#pragma once

#include <cairo.h>
#include <poppler.h>

/**
 * tz_pdf_render:
 * @dpi: how many pixels an inch of the page has; fewer where it would have more than 16 million pixels
 * @scale: (out): how many pixels a point has
 *
 * Draws a page on white.
 *
 * Returns: (transfer full) (nullable): the picture, %CAIRO_FORMAT_RGB24; %NULL where the page has no room on it
 */
cairo_surface_t *tz_pdf_render (PopplerPage *page, double dpi, double *scale);
