#pragma once

#include "document.h"

/** Printed: a line of a PDF that a test makes; lengths in points, from the upper left corner of an A4 page. */
typedef struct {
  guint page; /* from 0 */
  double x;
  double y;
  double size; /* of the characters */
  const char
      *text; /* its parts stand apart by a quarter of @size where there is a "|", by 6 times at a tab */
} Printed;

/** PrintedBox: a cell of the first page of a PDF, with rules around it; in points. */
typedef struct {
  double x, y, width, height;
} PrintedBox;

/** printed_boxes: As printed_new(); @boxes: closed by one without width. */
GBytes *printed_boxes (const Printed *lines, const PrintedBox *boxes);

/** printed_new: @lines: closed by one without text. Returns: (transfer full): a PDF. */
GBytes *printed_new (const Printed *lines);

/** printed_scanned: Returns: (transfer full): a PDF of @n_pages, which from page @first on are pictures without text. */
GBytes *printed_scanned (const Printed *lines, guint n_pages, guint first);

/** printed_picture: Returns: (transfer full): page number @page as a PNG of 200 pixels an inch. */
GBytes *printed_picture (const Printed *lines, guint page);

/** printed_assert_near: Next to all characters of @expected are in the text, in their order: the recogniser is not ours. */
void printed_assert_near (const TzDocument *document, const char *expected);
