#include "pdf-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "errors.h"
#include "pdf-margins.h"
#include "pdf-paragraphs.h"

#define MAX_PAGES 2000

/* Pages with fewer characters in the mean are pictures with a stamp on them. */
#define MIN_CHARS_A_PAGE 16

gboolean
tz_pdf_is_one (const char *bytes, gsize n_bytes)
{
  return n_bytes >= 5 && memcmp (bytes, "%PDF-", 5) == 0;
}

static PopplerDocument *
open_document (GBytes *bytes, GError **error)
{
  g_autoptr (GError) fault = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &fault);
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

static gboolean
has_picture (PopplerPage *page)
{
  GList *pictures = poppler_page_get_image_mapping (page);
  gboolean has_one = pictures != NULL;
  poppler_page_free_image_mapping (pictures);
  return has_one;
}

static gboolean
check_written (GPtrArray *lines, guint n_pages, gboolean pictures, GError **error)
{
  gsize n_chars = 0;
  for (guint i = 0; i < lines->len; i++)
    n_chars += g_utf8_strlen (((TzPdfLine *)lines->pdata[i])->text->str, -1);
  if (!pictures || n_chars >= (gsize)n_pages * MIN_CHARS_A_PAGE)
    return TRUE;
  g_set_error_literal (
      error, TZ_ERROR, TZ_ERROR_BINARY,
      _ ("this is a PDF of pictures: it holds no text; have it recognised first, and save it as .docx"));
  return FALSE;
}

/* Returns: whether the page holds pictures in place of text. */
static gboolean
read_page (PopplerDocument *document, guint number, GPtrArray *lines, double *height)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  if (page == NULL)
    return FALSE;
  guint n_before = lines->len;
  double width;
  poppler_page_get_size (page, &width, height);
  tz_pdf_lines_add_page (lines, page, number, width);
  gboolean pictures = lines->len == n_before && has_picture (page);
  g_object_unref (page);
  return pictures;
}

static char *
read_pages (PopplerDocument *document, GCancellable *cancellable, GError **error)
{
  guint n_pages = poppler_document_get_n_pages (document);
  g_autoptr (GPtrArray) lines = tz_pdf_lines_new ();
  g_autofree double *heights = g_new0 (double, n_pages);
  gboolean pictures = FALSE;
  for (guint i = 0; i < n_pages; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    pictures |= read_page (document, i, lines, &heights[i]);
  }
  if (!check_written (lines, n_pages, pictures, error))
    return NULL;
  tz_pdf_margins_clear (lines, heights, n_pages);
  return tz_pdf_paragraphs_join (lines);
}

char *
tz_pdf_read (GBytes *bytes, char **title, GCancellable *cancellable, GError **error)
{
  PopplerDocument *document = open_document (bytes, error);
  if (document == NULL)
    return NULL;
  *title = poppler_document_get_title (document);
  if (*title != NULL && **title == '\0')
    g_clear_pointer (title, g_free);
  char *text = read_pages (document, cancellable, error);
  g_object_unref (document);
  return text;
}
