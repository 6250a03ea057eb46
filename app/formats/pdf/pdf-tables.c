#include "pdf-tables.h"

#include <string.h>

#include "pdf-margins.h"

/* Between columns there is nothing for this many ems, from the first row to the last. */
#define GUTTER 0.25

#define MIN_COLUMNS 3u
#define MAX_COLUMNS 16u
#define MIN_ROWS 2u

/* One line alone may be one whose blanks were made wide to fill it. */
#define MIN_BANDS 2u

/* How wide the number of a page is at most, in ems. */
#define NUMBER_WIDTH 8

/* Gaps of this share of the widest part rows as it does. */
#define NEARLY 0.6

/* How far lines may reach into each other, in ems, that stand above each other nevertheless. */
#define OVERLAP 0.2

typedef struct {
  double start;
  double end;
} Extent;

/* What stands beside each other, from where nothing is above to where nothing is below. */
typedef struct {
  Extent height;
  guint from; /* pieces, sorted by their tops */
  guint to;
} Band;

typedef struct {
  GPtrArray *pieces; /* of TzPdfLine: sorted by their tops */
  GArray *bands;     /* of Band */
  Extent columns[MAX_COLUMNS];
  guint n_columns;
} Page;

static TzPdfLine *
get (GPtrArray *pieces, guint i)
{
  return pieces->pdata[i];
}

static const Band *
get_band (const Page *page, guint i)
{
  return &g_array_index (page->bands, Band, i);
}

static double
middle_of (const TzPdfLine *piece)
{
  return (piece->top + piece->bottom) / 2;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const TzPdfLine *one = *(TzPdfLine *const *)a, *other = *(TzPdfLine *const *)b;
  return (one->top > other->top) - (one->top < other->top);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const Extent *one = a, *other = b;
  return (one->start > other->start) - (one->start < other->start);
}

static GArray *
find_bands (GPtrArray *pieces)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (Band));
  for (guint i = 0; i < pieces->len; i++) {
    const TzPdfLine *piece = get (pieces, i);
    Band *last = bands->len > 0 ? &g_array_index (bands, Band, bands->len - 1) : NULL;
    if (last != NULL && piece->top < last->height.end - OVERLAP * piece->em) {
      last->height.end = MAX (last->height.end, piece->bottom);
      last->to = i + 1;
      continue;
    }
    const Band band = {{piece->top, piece->bottom}, i, i + 1};
    g_array_append_val (bands, band);
  }
  return bands;
}

/* The number of the page is no row, though it may stand under a column; poppler may part it: - 2 - */
static void
drop_page_number (Page *page, double height)
{
  if (page->bands->len == 0)
    return;
  const Band *last = get_band (page, page->bands->len - 1);
  g_autoptr (GString) text = g_string_new (NULL);
  Extent width = {G_MAXDOUBLE, 0};
  for (guint i = last->from; i < last->to; i++) {
    const TzPdfLine *piece = get (page->pieces, i);
    g_string_append (text, piece->text->str);
    width = (Extent){MIN (width.start, piece->left), MAX (width.end, piece->right)};
  }
  const TzPdfLine *first = get (page->pieces, last->from);
  if (width.end - width.start < NUMBER_WIDTH * first->em &&
      tz_pdf_margins_has_number (first, text->str, height))
    g_array_set_size (page->bands, page->bands->len - 1);
}

/* ---- Columns ---- */

/* Adds what band @i takes of the width to @extents, which keep their order and lie apart. */
static void
add_extents (const Page *page, guint i, GArray *extents)
{
  const Band *band = get_band (page, i);
  for (guint k = band->from; k < band->to; k++) {
    const TzPdfLine *piece = get (page->pieces, k);
    const Extent extent = {piece->left - GUTTER / 2 * piece->em, piece->right + GUTTER / 2 * piece->em};
    g_array_append_val (extents, extent);
  }
  g_array_sort (extents, compare_starts);
  guint n = 0;
  for (guint k = 0; k < extents->len; k++) {
    const Extent next = g_array_index (extents, Extent, k);
    Extent *last = n > 0 ? &g_array_index (extents, Extent, n - 1) : NULL;
    if (last != NULL && next.start < last->end)
      last->end = MAX (last->end, next.end);
    else
      g_array_index (extents, Extent, n++) = next;
  }
  g_array_set_size (extents, n);
}

/* Returns: behind the last band from @start on that lies in the columns of those before; @start where there are none. */
static guint
find_end (Page *page, guint start)
{
  g_autoptr (GArray) extents = g_array_new (FALSE, FALSE, sizeof (Extent));
  guint end = start;
  page->n_columns = MIN_COLUMNS;
  for (; end < page->bands->len; end++) {
    add_extents (page, end, extents);
    if (extents->len < page->n_columns || extents->len > MAX_COLUMNS)
      break;
    page->n_columns = extents->len;
    memcpy (page->columns, extents->data, extents->len * sizeof (Extent));
  }
  return end;
}

static guint
find_column (const Page *page, const TzPdfLine *piece)
{
  guint column = 0;
  while (column + 1 < page->n_columns && piece->left > page->columns[column].end)
    column++;
  return column;
}

/* ---- Rows ---- */

/* Returns: the number that stands alone in the first column, or 0. */
static guint64
read_number (const Page *page, const TzPdfLine *piece)
{
  const char *text = piece->text->str;
  gboolean alone =
      find_column (page, piece) == 0 && *text != '\0' && strspn (text, "0123456789") == strlen (text);
  return alone ? g_ascii_strtoull (text, NULL, 10) : 0;
}

/* Where one row ends and the next begins: in the widest gap between the two heights; @width: (out): of that gap. */
static double
find_border (const Page *page, double above, double below, double *width)
{
  double border = (above + below) / 2;
  *width = 0;
  for (guint i = 1; i < page->bands->len; i++) {
    double start = get_band (page, i - 1)->height.end, end = get_band (page, i)->height.start;
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
add_first_borders (const Page *page, GArray *rows, double above, double below, gboolean continued)
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

/* Returns: (element-type double): where the rows begin, the first of which has the heads; %NULL where the first column
 * does not number them. */
static GArray *
find_rows (const Page *page, guint start, guint end)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (double));
  double above = get_band (page, start)->height.start;
  guint64 last = 0;
  g_array_append_val (rows, above);
  for (guint i = get_band (page, start)->from; i < get_band (page, end - 1)->to; i++) {
    const TzPdfLine *piece = get (page->pieces, i);
    guint64 number = read_number (page, piece);
    if (number == 0 || (last > 0 && number != last + 1))
      continue;
    if (last == 0) {
      add_first_borders (page, rows, above, middle_of (piece), number > 1);
    } else {
      double width, border = find_border (page, above, middle_of (piece), &width);
      g_array_append_val (rows, border);
    }
    above = middle_of (piece);
    last = number;
  }
  return rows->len > MIN_ROWS ? g_steal_pointer (&rows) : NULL;
}

static guint
find_row (const GArray *rows, const TzPdfLine *piece)
{
  guint row = 0;
  while (row + 1 < rows->len && middle_of (piece) > g_array_index (rows, double, row + 1))
    row++;
  return row;
}

/* ---- Putting together ---- */

static gboolean
is_within (const Page *page, guint start, guint end, const TzPdfLine *piece)
{
  return piece->top >= get_band (page, start)->height.start &&
         piece->top < get_band (page, end - 1)->height.end;
}

static void
append_piece (GString *cell, const TzPdfLine *piece)
{
  if (cell->len > 0 && g_ascii_isalpha (cell->str[cell->len - 1]) && g_ascii_isalpha (*piece->text->str))
    g_string_append_c (cell, ' ');
  g_string_append_len (cell, piece->text->str, piece->text->len);
}

/* @height: of the first piece of the row. */
static void
write_row (const Page *page, TzPdfLine *line, const Extent *height, GString **cells)
{
  for (guint i = 0; i < page->n_columns; i++)
    g_string_append_printf (line->text, "%s%s", i > 0 ? "\t" : "", cells[i]->str);
  line->n_cells = page->n_columns;
  line->left = page->columns[0].start;
  line->right = page->columns[page->n_columns - 1].end;
  line->top = height->start;
  line->bottom = height->end;
}

/* Makes as many pieces as there are rows the whole of one each, in their order, and the others empty. */
static void
fill_rows (const Page *page, guint start, guint end, const GArray *rows, GPtrArray *lines, guint first)
{
  guint n_cells = rows->len * page->n_columns;
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autofree Extent *heights = g_new (Extent, rows->len); /* of the first piece of each */
  g_autofree gboolean *filled = g_new0 (gboolean, rows->len);
  g_autofree GString **cells = g_new (GString *, n_cells);
  for (guint i = 0; i < n_cells; i++)
    cells[i] = g_string_new (NULL);
  for (guint i = first; i < lines->len; i++) {
    TzPdfLine *piece = get (lines, i);
    if (!is_within (page, start, end, piece))
      continue;
    guint row = find_row (rows, piece);
    append_piece (cells[row * page->n_columns + find_column (page, piece)], piece);
    g_string_truncate (piece->text, 0);
    if (filled[row])
      continue;
    filled[row] = TRUE;
    heights[row] = (Extent){piece->top, piece->bottom};
    g_ptr_array_add (places, piece);
  }
  for (guint row = 0, place = 0; row < rows->len; row++)
    if (filled[row])
      write_row (page, places->pdata[place++], &heights[row], &cells[row * page->n_columns]);
  for (guint i = 0; i < n_cells; i++)
    g_string_free (cells[i], TRUE);
}

static void
drop_empty (GPtrArray *lines, guint first)
{
  guint n = first;
  for (guint i = first; i < lines->len; i++)
    if (get (lines, i)->text->len > 0) {
      gpointer kept = lines->pdata[i];
      lines->pdata[i] = lines->pdata[n];
      lines->pdata[n++] = kept;
    }
  g_ptr_array_set_size (lines, (gint)n);
}

void
tz_pdf_tables_join (GPtrArray *lines, guint first, double height)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  for (guint i = first; i < lines->len; i++)
    g_ptr_array_add (pieces, lines->pdata[i]);
  g_ptr_array_sort (pieces, compare_tops);
  Page page = {.pieces = pieces, .bands = find_bands (pieces)};
  drop_page_number (&page, height);
  for (guint start = 0, end = 0; start < page.bands->len; start = MAX (end, start + 1)) {
    end = find_end (&page, start);
    g_autoptr (GArray) rows = end >= start + MIN_BANDS ? find_rows (&page, start, end) : NULL;
    if (rows != NULL)
      fill_rows (&page, start, end, rows, lines, first);
  }
  g_array_unref (page.bands);
  drop_empty (lines, first);
}
