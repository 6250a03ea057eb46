#pragma once

#include <gtk/gtk.h>

#include "page-pictures.h"

/** TzPageCanvas: the picture of a page with places marked on it. */
#define TZ_TYPE_PAGE_CANVAS (tz_page_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TzPageCanvas, tz_page_canvas, TZ, PAGE_CANVAS, GtkDrawingArea)

/** tz_page_canvas_set_picture: @picture: (transfer full) (nullable): in place of the one before. */
void tz_page_canvas_set_picture (TzPageCanvas *canvas, TzPagePicture *picture);
gboolean tz_page_canvas_has_picture (TzPageCanvas *canvas);

void tz_page_canvas_clear_marks (TzPageCanvas *canvas);
/** tz_page_canvas_add_mark: Marks the place of @line. */
void tz_page_canvas_add_mark (TzPageCanvas *canvas, const TzPageLine *line);

/** tz_page_canvas_zoom: Shows the page larger, or smaller, by one step. */
void tz_page_canvas_zoom (TzPageCanvas *canvas, gboolean larger);
/** tz_page_canvas_get_zoom: Returns: how many pixels of the screen a point has. */
double tz_page_canvas_get_zoom (TzPageCanvas *canvas);
