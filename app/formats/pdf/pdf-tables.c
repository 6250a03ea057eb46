#include "pdf-tables.h"

#include <string.h>

#include "pdf-margins.h"
#include "pdf-table-fill.h"
#include "pdf-table-rows.h"

/* Between columns there is nothing for this many ems, from the first row to the last. */
#define GUTTER 0.25

#define MIN_COLUMNS 3u

/* One line alone may be one whose blanks were made wide to fill it. */
#define MIN_BANDS 2u

/* So many lines may stand below a table on its page: its number, and a note. */
#define LINES_BELOW 3u

/* How wide the number of a page is at most, in ems. */
#define NUMBER_WIDTH 8

/* How far lines may reach into each other, in ems, that stand above each other nevertheless. */
#define OVERLAP 0.2

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const TzPdfLine *one = *(TzPdfLine *const *)a, *other = *(TzPdfLine *const *)b;
  return (one->top > other->top) - (one->top < other->top);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const TzPdfExtent *one = a, *other = b;
  return (one->start > other->start) - (one->start < other->start);
}

static GPtrArray *
sort_pieces (GPtrArray *lines, guint first)
{
  GPtrArray *pieces = g_ptr_array_new ();
  for (guint i = first; i < lines->len; i++)
    g_ptr_array_add (pieces, lines->pdata[i]);
  g_ptr_array_sort (pieces, compare_tops);
  return pieces;
}

static GArray *
find_bands (GPtrArray *pieces)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (TzPdfBand));
  for (guint i = 0; i < pieces->len; i++) {
    const TzPdfLine *piece = tz_pdf_piece (pieces, i);
    TzPdfBand *last = bands->len > 0 ? &g_array_index (bands, TzPdfBand, bands->len - 1) : NULL;
    if (last != NULL && piece->top < last->height.end - OVERLAP * piece->em) {
      last->height.end = MAX (last->height.end, piece->bottom);
      last->to = i + 1;
      continue;
    }
    const TzPdfBand band = {{piece->top, piece->bottom}, i, i + 1};
    g_array_append_val (bands, band);
  }
  return bands;
}

/* The number of the page is no row, though it may stand under a column; poppler may part it: - 2 - */
static void
drop_page_number (TzPdfBands *page, double height)
{
  if (page->bands->len == 0)
    return;
  const TzPdfBand *last = tz_pdf_band (page, page->bands->len - 1);
  g_autoptr (GString) text = g_string_new (NULL);
  TzPdfExtent width = {G_MAXDOUBLE, 0};
  for (guint i = last->from; i < last->to; i++) {
    const TzPdfLine *piece = tz_pdf_piece (page->pieces, i);
    g_string_append (text, piece->text->str);
    width = (TzPdfExtent){MIN (width.start, piece->left), MAX (width.end, piece->right)};
  }
  const TzPdfLine *first = tz_pdf_piece (page->pieces, last->from);
  if (width.end - width.start < NUMBER_WIDTH * first->em &&
      tz_pdf_margins_has_number (first, text->str, height))
    g_array_set_size (page->bands, page->bands->len - 1);
}

/* ---- Columns ---- */

/* Adds what band @i takes of the width to @extents, which keep their order and lie apart. */
static void
add_extents (const TzPdfBands *page, guint i, GArray *extents)
{
  const TzPdfBand *band = tz_pdf_band (page, i);
  for (guint k = band->from; k < band->to; k++) {
    const TzPdfLine *piece = tz_pdf_piece (page->pieces, k);
    const TzPdfExtent extent = {piece->left - GUTTER / 2 * piece->em, piece->right + GUTTER / 2 * piece->em};
    g_array_append_val (extents, extent);
  }
  g_array_sort (extents, compare_starts);
  guint n = 0;
  for (guint k = 0; k < extents->len; k++) {
    const TzPdfExtent next = g_array_index (extents, TzPdfExtent, k);
    TzPdfExtent *last = n > 0 ? &g_array_index (extents, TzPdfExtent, n - 1) : NULL;
    if (last != NULL && next.start < last->end)
      last->end = MAX (last->end, next.end);
    else
      g_array_index (extents, TzPdfExtent, n++) = next;
  }
  g_array_set_size (extents, n);
}

/* Returns: behind the last band from @start on that lies in the columns of those before; @start where there are none. */
static guint
find_end (TzPdfBands *page, guint start)
{
  g_autoptr (GArray) extents = g_array_new (FALSE, FALSE, sizeof (TzPdfExtent));
  guint end = start;
  page->n_columns = MIN_COLUMNS;
  for (; end < page->bands->len; end++) {
    add_extents (page, end, extents);
    if (extents->len < page->n_columns || extents->len > TZ_PDF_MAX_COLUMNS)
      break;
    page->n_columns = extents->len;
    memcpy (page->columns, extents->data, extents->len * sizeof (TzPdfExtent));
  }
  return end;
}

/* ---- Putting together ---- */

/* Where one table lies on a page. */
typedef struct {
  const TzPdfBands *page;
  guint start, end;
  const GArray *rows; /* of double: where they begin */
} Place;

static int
find_cell (const TzPdfLine *piece, gconstpointer data)
{
  const Place *place = data;
  if (piece->top < tz_pdf_band (place->page, place->start)->height.start ||
      piece->top >= tz_pdf_band (place->page, place->end - 1)->height.end)
    return -1;
  guint row = 0;
  while (row + 1 < place->rows->len &&
         tz_pdf_middle_of (piece) > g_array_index (place->rows, double, row + 1))
    row++;
  return (int)(row * place->page->n_columns + tz_pdf_find_column (place->page, piece));
}

static void
fill_rows (const Place *place, GPtrArray *lines, guint first)
{
  const TzPdfBands *page = place->page;
  const TzPdfShape shape = {place->rows->len, page->n_columns, page->columns[0].start,
                            page->columns[page->n_columns - 1].end};
  tz_pdf_table_fill (lines, first, &shape, find_cell, place);
}

/* Whether the page before @first ended in a row, but for what stands below it. */
static gboolean
is_continued (GPtrArray *lines, guint first)
{
  for (guint i = first; i > 0 && first - i < LINES_BELOW; i--)
    if (tz_pdf_piece (lines, i - 1)->n_cells > 0)
      return TRUE;
  return FALSE;
}

/* What a page shows first of a row that the page before broke off may have fewer cells than the table has columns; it begins
 * with two at least, for a line alone may be a title. */
static guint
find_top (const TzPdfBands *page, guint start)
{
  if (start == 0 || tz_pdf_band (page, 0)->to - tz_pdf_band (page, 0)->from < 2)
    return start;
  for (guint i = 0; i < start; i++) {
    const TzPdfBand *band = tz_pdf_band (page, i);
    for (guint k = band->from; k < band->to; k++) {
      const TzPdfLine *piece = tz_pdf_piece (page->pieces, k);
      const guint column = tz_pdf_find_column (page, piece);
      if (column + 1 < page->n_columns && piece->right > page->columns[column + 1].start)
        return start;
    }
  }
  return 0;
}

/* Whether a table may go on in band @end, whose cells stand too close to each other to be told apart. */
static gboolean
goes_on (const TzPdfBands *page, guint end)
{
  return end < page->bands->len && tz_pdf_band (page, end)->to - tz_pdf_band (page, end)->from > 1;
}

/* Returns: where the rows begin in the bands from @start to @end, both of which it may move; %NULL where there is no table. */
static GArray *
find_rows (const TzPdfBands *page, guint *start, guint *end, gboolean continued)
{
  GArray *numbered = *end >= *start + MIN_BANDS ? tz_pdf_rows_by_number (page, *start, *end) : NULL;
  if (numbered != NULL || *end == *start || goes_on (page, *end))
    return numbered;
  *start = continued ? find_top (page, *start) : *start;
  return tz_pdf_rows_by_gaps (page, *start, end, continued && *start == 0);
}

static void
join_by_gaps (GPtrArray *lines, guint first, double height)
{
  g_autoptr (GPtrArray) pieces = sort_pieces (lines, first);
  TzPdfBands page = {.pieces = pieces, .bands = find_bands (pieces)};
  drop_page_number (&page, height);
  const gboolean continued = is_continued (lines, first);
  for (guint start = 0, end = 0; start < page.bands->len; start = MAX (end, start + 1)) {
    end = find_end (&page, start);
    guint top = start;
    g_autoptr (GArray) rows = find_rows (&page, &top, &end, continued);
    if (rows != NULL)
      fill_rows (&(const Place){&page, top, end, rows}, lines, first);
  }
  g_array_unref (page.bands);
}

/* ---- By rules ---- */

static int
find_ruled_cell (const TzPdfLine *piece, gconstpointer data)
{
  const TzPdfGrid *grid = data;
  guint row, column;
  const gboolean found =
      tz_pdf_grid_find_cell (grid, (piece->left + piece->right) / 2, tz_pdf_middle_of (piece), &row, &column);
  return found ? (int)(row * tz_pdf_grid_row (grid, grid->columns)->n_cells + column) : -1;
}

/* Returns: whether there was a table whose rules tell all of its cells. */
static gboolean
join_by_rules (GPtrArray *lines, guint first, const GPtrArray *grids)
{
  gboolean any = FALSE;
  for (guint i = 0; i < grids->len; i++) {
    const TzPdfGrid *grid = grids->pdata[i];
    if (!grid->plain)
      continue;
    const TzPdfGridRow *columns = tz_pdf_grid_row (grid, grid->columns);
    const TzPdfShape shape = {grid->rows->len, columns->n_cells, columns->borders[0],
                              columns->borders[columns->n_cells]};
    tz_pdf_table_fill (lines, first, &shape, find_ruled_cell, grid);
    any = TRUE;
  }
  return any;
}

static void
drop_empty (GPtrArray *lines, guint first)
{
  guint n = first;
  for (guint i = first; i < lines->len; i++) {
    TzPdfLine *line = lines->pdata[i];
    if (line->text->len == 0)
      continue;
    lines->pdata[i] = lines->pdata[n];
    lines->pdata[n++] = line;
  }
  g_ptr_array_set_size (lines, (gint)n);
}

void
tz_pdf_tables_join (GPtrArray *lines, guint first, double height, const GPtrArray *grids)
{
  if (grids == NULL || !join_by_rules (lines, first, grids))
    join_by_gaps (lines, first, height);
  drop_empty (lines, first);
}

gboolean
tz_pdf_tables_are_likely (GPtrArray *lines, guint first)
{
  guint n_beside = 0;
  g_autoptr (GPtrArray) pieces = sort_pieces (lines, first);
  g_autoptr (GArray) bands = find_bands (pieces);
  for (guint i = 0; i < bands->len; i++) {
    const TzPdfBand *band = &g_array_index (bands, TzPdfBand, i);
    n_beside += band->to - band->from > 1;
  }
  return n_beside >= MIN_BANDS;
}
