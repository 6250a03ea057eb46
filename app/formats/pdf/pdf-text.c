#include "pdf-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "errors.h"
#include "pdf-margins.h"
#include "pdf-open.h"
#include "pdf-paragraphs.h"
#include "pdf-recognise.h"
#include "pdf-table-breaks.h"

/* A page with fewer characters, or pages with fewer in the mean, may be pictures with a stamp on them. */
#define MIN_CHARS_A_PAGE 16

/* How much of such a page the pictures cover. */
#define PICTURE_SHARE 0.5

gboolean
tz_pdf_is_one (const char *bytes, gsize n_bytes)
{
  return n_bytes >= 5 && memcmp (bytes, "%PDF-", 5) == 0;
}

/* What is read of a PDF. */
typedef struct {
  PopplerDocument *document;
  guint n_pages;
  double *heights;  /* of the pages, in points */
  GPtrArray *lines; /* (element-type TzPdfLine) */
  GArray *scans; /* (element-type guint): pages that are pictures, with no more than a stamp in their text */
} Pages;

static void
clear_pages (Pages *pages)
{
  g_clear_object (&pages->document);
  g_clear_pointer (&pages->heights, g_free);
  g_clear_pointer (&pages->lines, g_ptr_array_unref);
  g_clear_pointer (&pages->scans, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pages, clear_pages)

/* Returns: whether pictures take up most of @page. */
static gboolean
is_picture (PopplerPage *page)
{
  double width, height, area = 0;
  poppler_page_get_size (page, &width, &height);
  GList *pictures = poppler_page_get_image_mapping (page);
  for (GList *each = pictures; each != NULL; each = each->next) {
    const PopplerRectangle *place = &((PopplerImageMapping *)each->data)->area;
    area += ABS ((place->x2 - place->x1) * (place->y2 - place->y1));
  }
  poppler_page_free_image_mapping (pictures);
  return area >= PICTURE_SHARE * width * height;
}

static gsize
count_chars (GPtrArray *lines, guint first)
{
  gsize n_chars = 0;
  for (guint i = first; i < lines->len; i++)
    n_chars += g_utf8_strlen (((TzPdfLine *)lines->pdata[i])->text->str, -1);
  return n_chars;
}

static void
read_page (Pages *pages, guint number)
{
  guint first = pages->lines->len;
  PopplerPage *page = poppler_document_get_page (pages->document, (int)number);
  if (page == NULL)
    return;
  poppler_page_get_size (page, NULL, &pages->heights[number]);
  tz_pdf_lines_add_page (pages->lines, page, number);
  if (count_chars (pages->lines, first) < MIN_CHARS_A_PAGE && is_picture (page))
    g_array_append_val (pages->scans, number);
  g_object_unref (page);
}

static gboolean
read_pages (Pages *pages, GBytes *bytes, char **title, GCancellable *cancellable, GError **error)
{
  pages->document = tz_pdf_open (bytes, error);
  if (pages->document == NULL)
    return FALSE;
  pages->n_pages = (guint)poppler_document_get_n_pages (pages->document);
  pages->heights = g_new0 (double, pages->n_pages);
  pages->lines = tz_pdf_lines_new ();
  pages->scans = g_array_new (FALSE, FALSE, sizeof (guint));
  *title = poppler_document_get_title (pages->document);
  if (*title != NULL && **title == '\0')
    g_clear_pointer (title, g_free);
  for (guint i = 0; i < pages->n_pages; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    read_page (pages, i);
  }
  return TRUE;
}

/* Leaves the lines of the text, in its order. */
static void
join_lines (Pages *pages)
{
  tz_pdf_margins_clear (pages->lines, pages->heights, pages->n_pages);
  tz_pdf_table_breaks_join (pages->lines);
}

static char *
join_pages (Pages *pages)
{
  join_lines (pages);
  return tz_pdf_paragraphs_join (pages->lines);
}

static void
set_scanned (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_PICTURES,
                       _ ("this file holds pictures in place of text: install "
                          "tesseract-ocr-chi-sim to have it recognised"));
}

/* Without a recogniser the written pages of a PDF with some scanned ones are better than nothing. */
static gboolean
check_written (const Pages *pages, GError **error)
{
  gboolean recognisable = tz_pdf_recogniser_find_data () != NULL;
  gsize n_chars = count_chars (pages->lines, 0);
  if (pages->scans->len == 0 || (!recognisable && n_chars >= (gsize)pages->n_pages * MIN_CHARS_A_PAGE))
    return TRUE;
  set_scanned (error);
  return FALSE;
}

char *
tz_pdf_read (GBytes *bytes, char **title, GCancellable *cancellable, GError **error)
{
  g_auto (Pages) pages = {0};
  return read_pages (&pages, bytes, title, cancellable, error) && check_written (&pages, error)
             ? join_pages (&pages)
             : NULL;
}

/* ---- Scanned pages ---- */

static gboolean
check_scans (const Pages *pages, GError **error)
{
  if (pages->scans->len <= TZ_RECOGNISED_MAX_PAGES)
    return TRUE;
  g_set_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
               _ ("this PDF has %u scanned pages; the text of at most %u is recognised"), pages->scans->len,
               TZ_RECOGNISED_MAX_PAGES);
  return FALSE;
}

/* The stamps on the pictures are not their text. */
static void
drop_stamps (Pages *pages)
{
  for (guint i = pages->lines->len, scan = pages->scans->len; i > 0 && scan > 0;) {
    guint number = g_array_index (pages->scans, guint, scan - 1);
    const TzPdfLine *line = pages->lines->pdata[i - 1];
    if (line->page == number)
      g_ptr_array_remove_index (pages->lines, i - 1);
    if (line->page < number)
      scan--;
    else
      i--;
  }
}

static int
compare_pages (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
  const TzPdfLine *one = *(TzPdfLine *const *)a, *other = *(TzPdfLine *const *)b;
  return (one->page > other->page) - (one->page < other->page);
}

static void
recognise_scans (Pages *pages, TzPdfRecogniser *recogniser, GArray *recognised, TzPagesFunc tell,
                 gpointer user_data)
{
  for (guint i = 0; i < pages->scans->len; i++) {
    guint number = g_array_index (pages->scans, guint, i);
    PopplerPage *page = poppler_document_get_page (pages->document, (int)number);
    TzRecognisedPage done = {number + 1, tz_pdf_recogniser_add_page (recogniser, pages->lines, page, number)};
    g_array_append_val (recognised, done);
    g_object_unref (page);
    tell (i + 1, pages->scans->len, user_data);
  }
  g_ptr_array_sort_with_data (pages->lines, compare_pages, NULL);
}

/* @recognised: (inout) (element-type TzRecognisedPage) */
static gboolean
recognise_pages (Pages *pages, GArray *recognised, TzPagesFunc tell, gpointer user_data, GError **error)
{
  g_autoptr (TzPdfRecogniser) recogniser = tz_pdf_recogniser_new ();
  if (recogniser == NULL) {
    set_scanned (error);
    return FALSE;
  }
  if (!check_scans (pages, error))
    return FALSE;
  drop_stamps (pages);
  recognise_scans (pages, recogniser, recognised, tell, user_data);
  return TRUE;
}

char *
tz_pdf_recognise (GBytes *bytes, char **title, char **recognised, TzPagesFunc tell, gpointer user_data,
                  GError **error)
{
  g_auto (Pages) pages = {0};
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (TzRecognisedPage));
  if (!read_pages (&pages, bytes, title, NULL, error) ||
      !recognise_pages (&pages, done, tell, user_data, error))
    return NULL;
  *recognised = tz_recognised_pages_to_string (done);
  return join_pages (&pages);
}

/* ---- Where the lines stand ---- */

static guint
count_seen (const char *text)
{
  guint n = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += !g_unichar_isspace (g_utf8_get_char (p));
  return n;
}

GArray *
tz_pdf_list_lines (GBytes *bytes, TzPagesFunc tell, gpointer user_data, guint *n_pages, GError **error)
{
  g_auto (Pages) pages = {0};
  g_autofree char *title = NULL;
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (TzRecognisedPage));
  if (!read_pages (&pages, bytes, &title, NULL, error) ||
      (!check_written (&pages, NULL) && !recognise_pages (&pages, done, tell, user_data, error)))
    return NULL;
  join_lines (&pages);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (TzPageLine));
  for (guint i = 0; i < pages.lines->len; i++) {
    const TzPdfLine *from = pages.lines->pdata[i];
    const TzPageLine line = {from->page,  from->left,   from->top,
                             from->right, from->bottom, count_seen (from->text->str)};
    g_array_append_val (lines, line);
  }
  *n_pages = pages.n_pages;
  return lines;
}
