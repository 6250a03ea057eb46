#include "pdf-recognise.h"

/* What is built where there is no Tesseract. */

const char *
tz_pdf_recogniser_find_data (void)
{
  return NULL;
}

TzPdfRecogniser *
tz_pdf_recogniser_new (void)
{
  return NULL;
}

void
tz_pdf_recogniser_free (TzPdfRecogniser *recogniser G_GNUC_UNUSED)
{
}

guint
tz_pdf_recogniser_add_page (TzPdfRecogniser *recogniser G_GNUC_UNUSED, GPtrArray *lines G_GNUC_UNUSED,
                            PopplerPage *page G_GNUC_UNUSED, guint number G_GNUC_UNUSED)
{
  return 0;
}
