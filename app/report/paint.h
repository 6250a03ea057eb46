#pragma once

#include "flow.h"

/** TzPainter: what is needed to draw pages of a flow on a cairo context, in points. */
typedef struct {
  const TzFlow *flow;
  TzTypesetter *typesetter;
  const TzChartLook *look;
  const char *running_title;
  gboolean tagged; /* PDF: with structure, links and their places */
  GMutex *drawing; /* (nullable): held while a page is drawn */
} TzPainter;

/** tz_painter_draw_page: Draws page @page (from 0), its head and foot included. */
void tz_painter_draw_page (const TzPainter *painter, cairo_t *cr, guint page);

/**
 * tz_tag_escape:
 *
 * Returns: (transfer full): @text for between the quotation marks of a cairo tag attribute; cairo aborts on
 * attributes it cannot parse
 */
char *tz_tag_escape (const char *text);
