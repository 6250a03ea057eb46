#include "pdf-table-rows.h"

#include <string.h>

#define MIN_ROWS 2u

/* Gaps of this share of the widest part rows as it does, those of that share part the lines of a cell. */
#define NEARLY 0.6
#define CLEARLY_LESS 0.5

/* How wide a gap between rows is at least, in ems. */
#define LEAST_GAP 0.3

guint
tz_pdf_find_column (const TzPdfBands *page, const TzPdfLine *piece)
{
  guint column = 0;
  while (column + 1 < page->n_columns && piece->left > page->columns[column].end)
    column++;
  return column;
}

/* ---- By numbers ---- */

/* Returns: the number that stands alone in the first column, or 0. */
static guint64
read_number (const TzPdfBands *page, const TzPdfLine *piece)
{
  const char *text = piece->text->str;
  gboolean alone =
      tz_pdf_find_column (page, piece) == 0 && *text != '\0' && strspn (text, "0123456789") == strlen (text);
  return alone ? g_ascii_strtoull (text, NULL, 10) : 0;
}

/* Where one row ends and the next begins: in the widest gap between the two heights; @width: (out): of that gap. */
static double
find_border (const TzPdfBands *page, double above, double below, double *width)
{
  double border = (above + below) / 2;
  *width = 0;
  for (guint i = 1; i < page->bands->len; i++) {
    double start = tz_pdf_band (page, i - 1)->height.end, end = tz_pdf_band (page, i)->height.start;
    if (start >= above && end <= below && end - start > *width) {
      *width = end - start;
      border = (start + end) / 2;
    }
  }
  return border;
}

/* Where the first row with a number begins; before it, where another gap is as wide, what is left of the row that the page
 * before broke off. */
static void
add_first_borders (const TzPdfBands *page, GArray *rows, double above, double below, gboolean continued)
{
  double width, width_above, width_below;
  double border = find_border (page, above, below, &width);
  double higher = find_border (page, above, border, &width_above);
  double lower = find_border (page, border, below, &width_below);
  if (continued && width_above >= NEARLY * width)
    g_array_append_val (rows, higher);
  g_array_append_val (rows, border);
  if (continued && width_above < NEARLY * width && width_below >= NEARLY * width)
    g_array_append_val (rows, lower);
}

GArray *
tz_pdf_rows_by_number (const TzPdfBands *page, guint start, guint end)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (double));
  double above = tz_pdf_band (page, start)->height.start;
  guint64 last = 0;
  g_array_append_val (rows, above);
  for (guint i = tz_pdf_band (page, start)->from; i < tz_pdf_band (page, end - 1)->to; i++) {
    const TzPdfLine *piece = tz_pdf_piece (page->pieces, i);
    guint64 number = read_number (page, piece);
    if (number == 0 || (last > 0 && number != last + 1))
      continue;
    if (last == 0) {
      add_first_borders (page, rows, above, tz_pdf_middle_of (piece), number > 1);
    } else {
      double width, border = find_border (page, above, tz_pdf_middle_of (piece), &width);
      g_array_append_val (rows, border);
    }
    above = tz_pdf_middle_of (piece);
    last = number;
  }
  return rows->len > MIN_ROWS ? g_steal_pointer (&rows) : NULL;
}

/* ---- By gaps ---- */

static double
gap_before (const TzPdfBands *page, guint i)
{
  return tz_pdf_band (page, i)->height.start - tz_pdf_band (page, i - 1)->height.end;
}

/* Returns: in how many columns something stands in the bands from @from to @to. */
static guint
count_columns (const TzPdfBands *page, guint from, guint to)
{
  guint32 columns = 0;
  for (guint i = tz_pdf_band (page, from)->from; i < tz_pdf_band (page, to - 1)->to; i++)
    columns |= 1u << tz_pdf_find_column (page, tz_pdf_piece (page->pieces, i));
  return (guint)__builtin_popcount (columns);
}

static double
find_widest (const TzPdfBands *page, guint start, guint end)
{
  double widest = 0;
  for (guint i = start + 1; i < end; i++)
    widest = MAX (widest, gap_before (page, i));
  return widest;
}

/* Returns: where a table ends that the bands from @start to @end hold: what stands below it in one column, behind a gap as
 * wide as those between rows, is none of it. */
static guint
find_bottom (const TzPdfBands *page, guint start, guint end)
{
  const double em = tz_pdf_piece (page->pieces, tz_pdf_band (page, start)->from)->em;
  guint bottom = end;
  while (bottom > start + 1 && count_columns (page, bottom - 1, bottom) == 1)
    bottom--;
  const double row_gap = MAX (NEARLY * find_widest (page, start, bottom), LEAST_GAP * em);
  while (bottom < end && gap_before (page, bottom) < row_gap)
    bottom++;
  return bottom;
}

/* Whether every band has something in all columns: then each is a row, however wide the gaps are. */
static gboolean
are_full (const TzPdfBands *page, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (count_columns (page, i, i + 1) < page->n_columns)
      return FALSE;
  return TRUE;
}

GArray *
tz_pdf_rows_by_gaps (const TzPdfBands *page, guint start, guint *end, gboolean continued)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (double));
  *end = find_bottom (page, start, *end);
  const double widest = find_widest (page, start, *end);
  const double em = tz_pdf_piece (page->pieces, tz_pdf_band (page, start)->from)->em;
  if (continued ? *end == start : count_columns (page, start, start + 1) < page->n_columns)
    return NULL;
  if (*end > start + 1 && widest < LEAST_GAP * em)
    return NULL;
  gboolean parts_lines = FALSE;
  g_array_append_val (rows, tz_pdf_band (page, start)->height.start);
  for (guint i = start + 1; i < *end; i++) {
    const double gap = gap_before (page, i);
    if (gap < NEARLY * widest) {
      if (gap > CLEARLY_LESS * widest)
        return NULL;
      parts_lines = TRUE;
      continue;
    }
    const double border = tz_pdf_band (page, i)->height.start - gap / 2;
    g_array_append_val (rows, border);
  }
  if (!parts_lines && !continued && !are_full (page, start, *end))
    return NULL;
  return continued || rows->len > MIN_ROWS ? g_steal_pointer (&rows) : NULL;
}
