#include "pictures.h"

#include <allheaders.h>
#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "errors.h"
#include "exif.h"
#include "recognised-pages.h"

/* A sheet of A4 has fewer at 600 an inch; decoded it takes four bytes of each. */
#define MAX_PIXELS (40 * 1000 * 1000)

/* The shorter side of what shows a text; the ornaments of a web page are smaller. */
#define MIN_SIDE 400

/* The width of A4, in points, and in pixels at the resolution that pages are recognised in. */
#define SHEET_POINTS 595.0
#define SHEET_PIXELS 1654.0

typedef struct {
  const guint8 *data;
  gsize n_bytes;
  gboolean many;  /* a TIFF, which may hold several */
  gsize next;     /* of many: where the next one begins, 0 after the last */
  guint n_before; /* sheets */
} Sheets;

static gboolean
check_size (const Sheets *sheets, GError **error)
{
  l_int32 width = 0, height = 0, depth = 0, samples = 0;
  int failed = sheets->many ? readHeaderMemTiff (sheets->data, sheets->n_bytes, (l_int32)sheets->n_before,
                                                 &width, &height, &depth, &samples, NULL, NULL, NULL)
                            : pixReadHeaderMem (sheets->data, sheets->n_bytes, NULL, &width, &height, &depth,
                                                &samples, NULL);
  if (failed || width <= 0 || height <= 0)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("this picture is damaged"));
  else if (width > MAX_PIXELS / height || depth > 16 || samples > 4)
    g_set_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE, _ ("this picture has %d × %d pixels: too many"), width,
                 height);
  else if (MIN (width, height) < MIN_SIDE)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_EMPTY, _ ("this picture is too small to hold a text"));
  else
    return TRUE;
  return FALSE;
}

/* Takes the place of @picture: (transfer full) (nullable). */
static PIX *
replace (PIX *picture, PIX *by)
{
  pixDestroy (&picture);
  return by;
}

/* @picture: (transfer full). What scanners turn is a TIFF, which Leptonica turns back itself. */
static PIX *
turn_upright (const Sheets *sheets, PIX *picture)
{
  const TzTurn turn = tz_exif_find_turn (sheets->data, sheets->n_bytes);
  if (turn.mirrored)
    picture = replace (picture, pixFlipLR (NULL, picture));
  if (turn.quarters > 0)
    picture = replace (picture, pixRotateOrth (picture, (l_int32)turn.quarters));
  return picture;
}

/* Returns: (transfer full) (nullable): the next sheet on white, four bytes a pixel, no larger than it is recognised. */
static PIX *
decode (Sheets *sheets)
{
  PIX *picture = sheets->many ? pixReadMemFromMultipageTiff (sheets->data, sheets->n_bytes, &sheets->next)
                              : pixReadMem (sheets->data, sheets->n_bytes);
  if (picture == NULL)
    return NULL;
  if (pixGetSpp (picture) == 4)
    picture = replace (picture, pixAlphaBlendUniform (picture, 0xffffff00));
  double factor = SHEET_PIXELS / MIN (pixGetWidth (picture), pixGetHeight (picture));
  if (factor < 1)
    picture = replace (picture, pixScale (picture, (float)factor, (float)factor));
  if (picture != NULL)
    picture = replace (picture, pixConvertTo32 (picture));
  return picture != NULL ? turn_upright (sheets, picture) : NULL;
}

/* Leptonica keeps a pixel as red, green, blue and what lies behind, from the highest byte down; cairo has red second. */
static cairo_surface_t *
make_surface (PIX *picture)
{
  int width = pixGetWidth (picture), height = pixGetHeight (picture);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;
  guint8 *rows = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < height; y++) {
    const guint32 *from = pixGetData (picture) + (gsize)y * (gsize)pixGetWpl (picture);
    guint32 *to = (guint32 *)(gpointer)(rows + (gsize)y * (gsize)stride);
    for (int x = 0; x < width; x++)
      to[x] = from[x] >> 8;
  }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
print (cairo_surface_t *pdf, PIX *picture)
{
  cairo_surface_t *surface = make_surface (picture);
  double width = pixGetWidth (picture), height = pixGetHeight (picture);
  double scale = SHEET_POINTS / MIN (width, height);
  cairo_pdf_surface_set_size (pdf, width * scale, height * scale);
  cairo_t *cr = cairo_create (pdf);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
print_next (Sheets *sheets, cairo_surface_t *pdf, GError **error)
{
  if (!check_size (sheets, error))
    return FALSE;
  PIX *picture = decode (sheets);
  if (picture == NULL) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("this picture is damaged"));
    return FALSE;
  }
  print (pdf, picture);
  pixDestroy (&picture);
  sheets->n_before++;
  return TRUE;
}

static gboolean
print_all (Sheets *sheets, cairo_surface_t *pdf, GError **error)
{
  do {
    if (sheets->n_before == TZ_RECOGNISED_MAX_PAGES) {
      g_set_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
                   _ ("this picture has more than %u sheets; the text of no more is recognised"),
                   TZ_RECOGNISED_MAX_PAGES);
      return FALSE;
    }
    if (!print_next (sheets, pdf, error))
      return FALSE;
  } while (sheets->next != 0);
  return TRUE;
}

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int n_bytes)
{
  g_byte_array_append (bytes, data, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
tz_picture_to_pdf (GBytes *bytes, GError **error)
{
  Sheets sheets = {0};
  sheets.data = g_bytes_get_data (bytes, &sheets.n_bytes);
  sheets.many =
      g_strcmp0 (tz_picture_find_type ((const char *)sheets.data, sheets.n_bytes), "image/tiff") == 0;
  g_autoptr (GByteArray) written = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append, written, SHEET_POINTS, SHEET_POINTS);
  setMsgSeverity (L_SEVERITY_NONE);
  gboolean printed = print_all (&sheets, pdf, error);
  cairo_surface_finish (pdf);
  gboolean whole = cairo_surface_status (pdf) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (pdf);
  if (printed && !whole)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_TOO_LARGE, _ ("this picture is too large"));
  return printed && whole ? g_byte_array_free_to_bytes (g_steal_pointer (&written)) : NULL;
}
