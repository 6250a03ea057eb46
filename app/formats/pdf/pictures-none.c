#include <glib/gi18n.h>

#include "errors.h"
#include "pictures.h"

/* What is built where there is no Tesseract, and so no Leptonica. */

GBytes *
tz_picture_to_pdf (GBytes *bytes G_GNUC_UNUSED, GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_PICTURES,
                       _ ("this file holds pictures in place of text: install "
                          "tesseract-ocr-chi-sim to have it recognised"));
  return NULL;
}
