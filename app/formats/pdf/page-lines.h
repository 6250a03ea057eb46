#pragma once

#include <glib.h>

/** TzPageLine: where a line of the text of a PDF stands; lengths in points, from the upper left corner of its page. */
typedef struct {
  guint page; /* from 0 */
  double left, top, right, bottom;
  guint n_chars; /* how many of the text are on it, blanks aside */
} TzPageLine;

/** TzPageSize: of the picture of a page: four bytes a pixel, row by row, as %CAIRO_FORMAT_RGB24 has them. */
typedef struct {
  guint width;
  guint height;
  double scale; /* how many pixels a point has */
} TzPageSize;

/** TZ_PAGE_MAX_PIXELS: no picture of a page has more pixels. */
#define TZ_PAGE_MAX_PIXELS (16u * 1000u * 1000u)
