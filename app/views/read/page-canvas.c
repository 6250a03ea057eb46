#include "page-canvas.h"

#define MIN_ZOOM 0.5
#define MAX_ZOOM 4.0
#define ZOOM_STEP 1.2

/* How far a mark reaches beyond its line, in points. */
#define MARGIN 2

struct _TzPageCanvas {
  GtkDrawingArea parent_instance;
  TzPagePicture *picture; /* (nullable) */
  GArray *marks;          /* (element-type TzPageLine) */
  double zoom;
};

G_DEFINE_FINAL_TYPE (TzPageCanvas, tz_page_canvas, GTK_TYPE_DRAWING_AREA)

static void
draw_picture (const TzPagePicture *picture, cairo_t *cr)
{
  const TzPageSize *size = &picture->size;
  guchar *pixels = (guchar *)g_bytes_get_data (picture->pixels, NULL); /* which cairo only reads */
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      pixels, CAIRO_FORMAT_RGB24, (int)size->width, (int)size->height, (int)size->width * 4);
  cairo_save (cr);
  cairo_scale (cr, 1 / size->scale, 1 / size->scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

/* The text stays as dark as it is. */
static void
draw_marks (const GArray *marks, cairo_t *cr)
{
  cairo_set_source_rgb (cr, 1, 0.9, 0.35);
  cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
  for (guint i = 0; i < marks->len; i++) {
    const TzPageLine *line = &g_array_index (marks, TzPageLine, i);
    cairo_rectangle (cr, line->left - MARGIN, line->top - MARGIN, line->right - line->left + 2 * MARGIN,
                     line->bottom - line->top + 2 * MARGIN);
  }
  cairo_fill (cr);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width G_GNUC_UNUSED, int height G_GNUC_UNUSED,
         gpointer data G_GNUC_UNUSED)
{
  TzPageCanvas *canvas = TZ_PAGE_CANVAS (area);
  if (canvas->picture == NULL)
    return;
  cairo_scale (cr, canvas->zoom, canvas->zoom);
  draw_picture (canvas->picture, cr);
  draw_marks (canvas->marks, cr);
}

/* Without a picture, the room of the last one stays. */
static void
take_room (TzPageCanvas *canvas)
{
  GtkDrawingArea *area = GTK_DRAWING_AREA (canvas);
  gtk_widget_queue_draw (GTK_WIDGET (canvas));
  if (canvas->picture == NULL)
    return;
  const TzPageSize *size = &canvas->picture->size;
  gtk_drawing_area_set_content_width (area, (int)(size->width / size->scale * canvas->zoom));
  gtk_drawing_area_set_content_height (area, (int)(size->height / size->scale * canvas->zoom));
}

static void
tz_page_canvas_finalize (GObject *object)
{
  TzPageCanvas *canvas = TZ_PAGE_CANVAS (object);
  g_clear_pointer (&canvas->picture, tz_page_picture_free);
  g_array_unref (canvas->marks);
  G_OBJECT_CLASS (tz_page_canvas_parent_class)->finalize (object);
}

static void
tz_page_canvas_class_init (TzPageCanvasClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_page_canvas_finalize;
}

static void
tz_page_canvas_init (TzPageCanvas *canvas)
{
  canvas->marks = g_array_new (FALSE, FALSE, sizeof (TzPageLine));
  canvas->zoom = 1;
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (canvas), draw_cb, NULL, NULL);
}

void
tz_page_canvas_set_picture (TzPageCanvas *canvas, TzPagePicture *picture)
{
  g_clear_pointer (&canvas->picture, tz_page_picture_free);
  canvas->picture = picture;
  take_room (canvas);
}

gboolean
tz_page_canvas_has_picture (TzPageCanvas *canvas)
{
  return canvas->picture != NULL;
}

void
tz_page_canvas_clear_marks (TzPageCanvas *canvas)
{
  g_array_set_size (canvas->marks, 0);
  gtk_widget_queue_draw (GTK_WIDGET (canvas));
}

void
tz_page_canvas_add_mark (TzPageCanvas *canvas, const TzPageLine *line)
{
  g_array_append_vals (canvas->marks, line, 1);
  gtk_widget_queue_draw (GTK_WIDGET (canvas));
}

void
tz_page_canvas_zoom (TzPageCanvas *canvas, gboolean larger)
{
  double zoom = larger ? canvas->zoom * ZOOM_STEP : canvas->zoom / ZOOM_STEP;
  canvas->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  take_room (canvas);
}

double
tz_page_canvas_get_zoom (TzPageCanvas *canvas)
{
  return canvas->zoom;
}
