#include "pdf-recognise.h"

#include <string.h>
#include <tesseract/capi.h>

#include "pdf-render.h"

/* At 150 and at 200 alike most characters of common print come out right, at 300 fewer, and more slowly. */
#define DPI 200

#define POINTS_AN_INCH 72

#define MAX_MILLISECONDS 30000

#define FEW 8

#define LANGUAGE "chi_sim"

struct _TzPdfRecogniser {
  TessBaseAPI *tesseract;
};

/* Where distributions and Flatpak put the data. */
static const char *const folders[] = {"/app/share/tessdata", "/usr/share/tesseract-ocr/5/tessdata",
                                      "/usr/share/tesseract-ocr/4.00/tessdata",
                                      "/usr/share/tesseract/tessdata", "/usr/share/tessdata"};

const char *
tz_pdf_recogniser_find_data (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *data = g_build_filename (folders[i], LANGUAGE ".traineddata", NULL);
    if (g_file_test (data, G_FILE_TEST_EXISTS))
      return folders[i];
  }
  return NULL;
}

TzPdfRecogniser *
tz_pdf_recogniser_new (void)
{
  const char *folder = tz_pdf_recogniser_find_data ();
  if (folder == NULL)
    return NULL;
  TzPdfRecogniser *recogniser = g_new0 (TzPdfRecogniser, 1);
  recogniser->tesseract = TessBaseAPICreate ();
  if (TessBaseAPIInit3 (recogniser->tesseract, folder, LANGUAGE) == 0)
    return recogniser;
  tz_pdf_recogniser_free (recogniser);
  return NULL;
}

void
tz_pdf_recogniser_free (TzPdfRecogniser *recogniser)
{
  TessBaseAPIDelete (recogniser->tesseract);
  g_free (recogniser);
}

/* The places of single characters are guesses of Tesseract's, those of lines are not. */
static TzPdfLine *
start_line (const TessPageIterator *place, guint page, double scale)
{
  int left, top, right, bottom;
  if (!TessPageIteratorBoundingBox (place, RIL_TEXTLINE, &left, &top, &right, &bottom))
    return NULL;
  TzPdfLine *line = tz_pdf_line_new (page);
  line->left = left / scale;
  line->top = top / scale;
  line->right = right / scale;
  line->bottom = bottom / scale;
  return line;
}

static double
count_ems (const char *text)
{
  double n = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 1 : 0.5;
  return n;
}

/* How large the characters of a few are cannot be told from where they begin and end: signs may be narrow or wide. */
static double
find_em (GPtrArray *lines, const TzPdfLine *line)
{
  double n = count_ems (line->text->str);
  const TzPdfLine *before = lines->len > 0 ? lines->pdata[lines->len - 1] : NULL;
  return n < FEW && before != NULL && before->page == line->page ? before->em
                                                                 : (line->right - line->left) / MAX (n, 1);
}

static void
finish_line (GPtrArray *lines, TzPdfLine *line)
{
  g_strchomp (line->text->str);
  line->text->len = strlen (line->text->str);
  line->em = find_em (lines, line);
  g_ptr_array_add (lines, line);
}

/* Tesseract parts Chinese into words, too: a blank stands between two that are not. */
static void
append_symbol (GString *text, const char *symbol, gboolean ends_word)
{
  gboolean wide = g_unichar_iswide (g_utf8_get_char (symbol));
  if (wide && g_str_has_suffix (text->str, " "))
    g_string_truncate (text, text->len - 1);
  g_string_append (text, symbol);
  if (ends_word && !wide)
    g_string_append_c (text, ' ');
}

static void
add_lines (TessResultIterator *symbols, GPtrArray *lines, guint page, double scale)
{
  const TessPageIterator *place = TessResultIteratorGetPageIteratorConst (symbols);
  TzPdfLine *line = NULL;
  do {
    char *symbol = TessResultIteratorGetUTF8Text (symbols, RIL_SYMBOL);
    if (line == NULL)
      line = start_line (place, page, scale);
    if (line != NULL && symbol != NULL && g_utf8_validate (symbol, -1, NULL))
      append_symbol (line->text, symbol, TessPageIteratorIsAtFinalElement (place, RIL_WORD, RIL_SYMBOL));
    if (symbol != NULL)
      TessDeleteText (symbol);
    if (line != NULL && TessPageIteratorIsAtFinalElement (place, RIL_TEXTLINE, RIL_SYMBOL))
      finish_line (lines, g_steal_pointer (&line));
  } while (TessResultIteratorNext (symbols, RIL_SYMBOL));
  if (line != NULL)
    finish_line (lines, line);
}

static guint
recognise (TessBaseAPI *tesseract, GPtrArray *lines, guint page, double scale)
{
  ETEXT_DESC *monitor = TessMonitorCreate ();
  TessMonitorSetDeadlineMSecs (monitor, MAX_MILLISECONDS);
  gboolean read = TessBaseAPIRecognize (tesseract, monitor) == 0;
  TessMonitorDelete (monitor);
  TessResultIterator *symbols = read ? TessBaseAPIGetIterator (tesseract) : NULL;
  if (symbols == NULL)
    return 0;
  add_lines (symbols, lines, page, scale);
  TessResultIteratorDelete (symbols);
  return (guint)CLAMP (TessBaseAPIMeanTextConf (tesseract), 0, 100);
}

guint
tz_pdf_recogniser_add_page (TzPdfRecogniser *recogniser, GPtrArray *lines, PopplerPage *page, guint number)
{
  double scale;
  guint first = lines->len;
  cairo_surface_t *picture = tz_pdf_render (page, DPI, &scale);
  if (picture == NULL)
    return 0;
  TessBaseAPISetImage (recogniser->tesseract, cairo_image_surface_get_data (picture),
                       cairo_image_surface_get_width (picture), cairo_image_surface_get_height (picture), 4,
                       cairo_image_surface_get_stride (picture));
  TessBaseAPISetSourceResolution (recogniser->tesseract, (int)(scale * POINTS_AN_INCH + 0.5));
  guint certainty = recognise (recogniser->tesseract, lines, number, scale);
  TessBaseAPIClear (recogniser->tesseract);
  cairo_surface_destroy (picture);
  tz_pdf_lines_finish_page (lines, first, page, NULL);
  return certainty;
}
