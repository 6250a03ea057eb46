#include <string.h>

#include "fuzz.h"
#include "pdf-columns.h"
#include "pdf-margins.h"
#include "pdf-paragraphs.h"
#include "pdf-table-breaks.h"
#include "pdf-tables.h"

#define WIDTH 595.0
#define HEIGHT 842.0
#define N_PAGES 2

/* A piece of a page is so many bytes: where it stands, how large it is, and the first of its characters. */
#define PIECE 6

static TzPdfLine *
make_piece (const guint8 *bytes, guint page)
{
  static const char *const texts[] = {"1", "2", "3", "整改", "账目不清。", "进度", "- 1 -", "abc def"};
  TzPdfLine *line = g_new0 (TzPdfLine, 1);
  double size = 1 + bytes[3] % 32;
  line->text = g_string_new (texts[bytes[4] % G_N_ELEMENTS (texts)]);
  line->page = page;
  line->em = size;
  line->left = bytes[0] * WIDTH / G_MAXUINT8;
  line->top = bytes[1] * HEIGHT / G_MAXUINT8;
  line->right = line->left + bytes[2] * size / 8;
  line->bottom = line->top + size + bytes[5] / 16.0;
  return line;
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const TzPdfRule *one = a, *other = b;
  return (one->at > other->at) - (one->at < other->at);
}

/* Rules on the lines of a grid of sixteen, so that they meet: of three bytes each, level and upright by turns. */
static GPtrArray *
make_grids (const guint8 *bytes, gsize n)
{
  g_autoptr (TzPdfRules) rules = g_new (TzPdfRules, 1);
  rules->level = g_array_new (FALSE, FALSE, sizeof (TzPdfRule));
  rules->upright = g_array_new (FALSE, FALSE, sizeof (TzPdfRule));
  for (gsize i = 0; i < n; i++) {
    const double start = bytes[3 * i + 1] % 16 * 32.0, end = start + bytes[3 * i + 2] % 16 * 32.0;
    const TzPdfRule rule = {bytes[3 * i] % 16 * 32.0, start, end};
    g_array_append_val (i % 2 == 0 ? rules->level : rules->upright, rule);
  }
  g_array_sort (rules->level, compare_rules);
  g_array_sort (rules->upright, compare_rules);
  return tz_pdf_grids_find (rules);
}

/* Puts pages of pieces anywhere together, on pages with rules where the size is odd: nothing is lost but heads, feet and numbers of pages. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const double heights[N_PAGES] = {HEIGHT, HEIGHT};
  gsize n = size / PIECE / N_PAGES;
  g_autoptr (GPtrArray) grids = size % 2 == 1 ? make_grids (data, size / 3) : NULL;
  g_autoptr (GPtrArray) lines = tz_pdf_lines_new ();
  for (guint page = 0; page < N_PAGES; page++) {
    guint first = lines->len;
    for (gsize i = 0; i < n; i++)
      g_ptr_array_add (lines, make_piece (data + (page * n + i) * PIECE, page));
    tz_pdf_tables_join (lines, first, HEIGHT, grids);
    tz_pdf_columns_order (lines, first, WIDTH);
    g_assert_true (n == 0 || lines->len > first);
  }
  tz_pdf_margins_clear (lines, heights, N_PAGES);
  tz_pdf_table_breaks_join (lines);
  g_autofree char *text = tz_pdf_paragraphs_join (lines);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return 0;
}
