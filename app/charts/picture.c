#include "picture.h"

#include <cairo-svg.h>

#include "pen.h"

#define MARGIN 24.0
#define LEAST_WIDTH 860.0
/* Pixels a unit of a PNG, for screens and slides of high resolution. */
#define PNG_SCALE 2.0
/* The largest image that cairo makes, in pixels. */
#define MOST_PIXELS 32000.0

typedef struct {
  TzChart *chart;
  TzChartLook look;
  const char *title;
  char *remarks;
  double width; /* of the chart */
  double title_height, chart_height, remarks_height;
} Picture;

static char *
join_remarks (const TzTable *table)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < table->remarks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *)g_ptr_array_index (table->remarks, i));
  return g_string_free (text, FALSE);
}

static void
measure (Picture *picture)
{
  g_auto (TzPen) pen = {0};
  tz_pen_init (&pen, NULL, &picture->look);
  picture->width = MAX (LEAST_WIDTH, tz_chart_get_min_width (picture->chart, &picture->look));
  picture->chart_height = tz_chart_layout (picture->chart, picture->width, &picture->look);
  picture->title_height = tz_pen_measure_height (&pen, picture->title, picture->width, TZ_PEN_BOLD);
  if (*picture->remarks != '\0')
    picture->remarks_height = tz_pen_measure_height (&pen, picture->remarks, picture->width, TZ_PEN_SMALL);
}

static double
height_of (const Picture *picture)
{
  return 3 * MARGIN + picture->title_height + picture->chart_height + picture->remarks_height;
}

static void
draw (const Picture *picture, cairo_t *cr)
{
  g_auto (TzPen) pen = {0};
  tz_pen_init (&pen, cr, &picture->look);
  tz_pen_set_color (&pen, tz_palette_paper (&picture->look));
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  tz_pen_write (&pen, picture->title, (TzBox){0, 0, picture->width, picture->title_height}, TZ_PEN_BOLD);
  cairo_translate (cr, 0, picture->title_height + MARGIN / 2);
  tz_chart_draw (picture->chart, cr, &picture->look, NULL);
  tz_pen_write (&pen, picture->remarks,
                (TzBox){0, picture->chart_height + MARGIN / 2, picture->width, picture->remarks_height},
                TZ_PEN_SMALL | TZ_PEN_DIM);
}

static cairo_status_t
append_cb (void *array, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
write_svg (const Picture *picture, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      append_cb, bytes, picture->width + 2 * MARGIN, height_of (picture));
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cairo_t *cr = cairo_create (surface);
  draw (picture, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
write_png (const Picture *picture, GByteArray *bytes)
{
  double width = picture->width + 2 * MARGIN, height = height_of (picture);
  double scale = MIN (PNG_SCALE, MOST_PIXELS / MAX (width, height));
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(width * scale), (int)(height * scale));
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  draw (picture, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
}

GBytes *
tz_picture_new (const TzTable *table, TzChartKind kind, TzPictureFormat format, const char *font)
{
  GByteArray *bytes = g_byte_array_new ();
  Picture picture = {.chart = tz_chart_new (kind, table),
                     .look = {.font = font},
                     .title = table->title,
                     .remarks = join_remarks (table)};
  measure (&picture);
  if (format == TZ_PICTURE_SVG)
    write_svg (&picture, bytes);
  else
    write_png (&picture, bytes);
  tz_chart_free (picture.chart);
  g_free (picture.remarks);
  return g_byte_array_free_to_bytes (bytes);
}
