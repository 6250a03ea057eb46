#include "pdf-open.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "pictures.h"

#define MAX_PAGES 2000

/* Returns: (transfer full) (nullable): the PDF that @bytes are, or are made into. */
static GBytes *
print (GBytes *bytes, GError **error)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  return tz_picture_find_type (data, n_bytes) != NULL ? tz_picture_to_pdf (bytes, error)
                                                      : g_bytes_ref (bytes);
}

PopplerDocument *
tz_pdf_open (GBytes *bytes, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GBytes) pdf = print (bytes, error);
  if (pdf == NULL)
    return NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &fault);
  int n_pages = document != NULL ? poppler_document_get_n_pages (document) : 0;
  if (g_error_matches (fault, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY, _ ("this PDF is locked with a password"));
  else if (n_pages < 1)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("this PDF is damaged"));
  else if (n_pages > MAX_PAGES)
    g_set_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE, _ ("this PDF has %d pages; at most %d are read"),
                 n_pages, MAX_PAGES);
  else
    return document;
  g_clear_object (&document);
  return NULL;
}
