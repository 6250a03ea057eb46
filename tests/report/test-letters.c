#include <cairo-pdf.h>
#include <poppler.h>
#include <string.h>

#include "typeset.h"

/* Points; a page of the PDF is painted as large. */
#define SHEET 40

static cairo_status_t
keep_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw (cairo_surface_t *sheet, TzType type, const char *letter, const GArray *marks, gboolean outlines)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  cairo_t *cr = cairo_create (sheet);
  const TzSetting setting = {.text = letter,
                             .type = type,
                             .x = 4,
                             .width = SHEET,
                             .n_lines = 1,
                             .marks = marks,
                             .outlines = outlines};
  tz_typesetter_draw (typesetter, cr, &setting);
  cairo_destroy (cr);
}

/* Returns: (transfer full): a page on which the letter stands alone, so that no other brings what it is drawn with. */
static PopplerPage *
print (TzType type, const char *letter, const GArray *marks)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (keep_cb, pdf, SHEET, SHEET);
  draw (surface, type, letter, marks, FALSE);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  PopplerPage *page = poppler_document_get_page (document, 0);
  g_object_unref (document);
  return page;
}

/* Takes @sheet. */
static guint
weigh_ink (cairo_surface_t *sheet)
{
  cairo_surface_flush (sheet);
  const guchar *ink = cairo_image_surface_get_data (sheet);
  int stride = cairo_image_surface_get_stride (sheet);
  guint weight = 0;
  for (int y = 0; y < SHEET; y++)
    for (int x = 0; x < SHEET; x++)
      weight += ink[y * stride + x];
  cairo_surface_destroy (sheet);
  return weight;
}

static guint
weigh_printed (PopplerPage *page)
{
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_A8, SHEET, SHEET);
  cairo_t *cr = cairo_create (sheet);
  poppler_page_render_for_printing (page, cr);
  cairo_destroy (cr);
  return weigh_ink (sheet);
}

static guint
weigh_drawn (TzType type, const char *letter, const GArray *marks)
{
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_A8, SHEET, SHEET);
  draw (sheet, type, letter, marks, TRUE);
  return weigh_ink (sheet);
}

/* Those whose subroutines cairo does not find in a regular or a bold typeface of Debian, and others. */
static void
test_none_is_blank (void)
{
  static const char *const letters[] = {"如", "瘃", "Ã", "忉", "烪", "整", "改", "（", "7"};
  static const TzType types[] = {TZ_TYPE_CELL, TZ_TYPE_BODY, TZ_TYPE_HEADING_2};
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    for (guint j = 0; j < G_N_ELEMENTS (types); j++) {
      PopplerPage *page = print (types[j], letters[i], NULL);
      g_autofree char *text = poppler_page_get_text (page);
      guint drawn = weigh_drawn (types[j], letters[i], NULL), printed = weigh_printed (page);
      g_test_message ("%s: %u drawn, %u printed", letters[i], drawn, printed);
      g_assert_cmpstr (g_strstrip (text), ==, letters[i]);
      g_assert_cmpuint (drawn, >, 0);
      g_assert_cmpuint (printed, >, drawn / 10 * 9);
      g_assert_cmpuint (printed, <, drawn / 10 * 11);
      g_object_unref (page);
    }
}

/* Each kind of underline is there, and as dark as it is on the screen. */
static void
test_marks (void)
{
  PopplerPage *plain = print (TZ_TYPE_BODY, "整", NULL);
  guint unmarked = weigh_printed (plain);
  for (TzMarkStyle style = TZ_MARK_FOUND; style <= TZ_MARK_NOTED; style++) {
    g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (TzTextMark));
    const TzTextMark mark = {.start = 0, .end = strlen ("整"), .style = style};
    g_array_append_val (marks, mark);
    PopplerPage *page = print (TZ_TYPE_BODY, "整", marks);
    guint drawn = weigh_drawn (TZ_TYPE_BODY, "整", marks), printed = weigh_printed (page);
    g_test_message ("style %d: %u drawn, %u printed, %u without", (int)style, drawn, printed, unmarked);
    g_assert_cmpuint (printed, >, unmarked + unmarked / 10);
    g_assert_cmpuint (printed, >, drawn / 10 * 9);
    g_assert_cmpuint (printed, <, drawn / 10 * 11);
    g_object_unref (page);
  }
  g_object_unref (plain);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/letters/none-is-blank", test_none_is_blank);
  g_test_add_func ("/report/letters/marks", test_marks);
  return g_test_run ();
}
