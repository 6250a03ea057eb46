#pragma once

#include "pdf-lines.h"

/* What the parts of pdf-tables.c share: the pieces of one page, in bands and columns. */

#define TZ_PDF_MAX_COLUMNS 16u

typedef struct {
  double start;
  double end;
} TzPdfExtent;

/** TzPdfBand: What stands beside each other, from where nothing is above to where nothing is below. */
typedef struct {
  TzPdfExtent height;
  guint from; /* pieces, sorted by their tops */
  guint to;
} TzPdfBand;

typedef struct {
  GPtrArray *pieces; /* of TzPdfLine: sorted by their tops */
  GArray *bands;     /* of TzPdfBand */
  TzPdfExtent columns[TZ_PDF_MAX_COLUMNS];
  guint n_columns;
} TzPdfBands;

static inline TzPdfLine *
tz_pdf_piece (GPtrArray *pieces, guint i)
{
  return pieces->pdata[i];
}

static inline const TzPdfBand *
tz_pdf_band (const TzPdfBands *page, guint i)
{
  return &g_array_index (page->bands, TzPdfBand, i);
}

static inline double
tz_pdf_middle_of (const TzPdfLine *piece)
{
  return (piece->top + piece->bottom) / 2;
}

/** tz_pdf_find_column: Returns: the column that @piece stands in. */
guint tz_pdf_find_column (const TzPdfBands *page, const TzPdfLine *piece);

/**
 * tz_pdf_rows_by_number:
 *
 * Returns: (transfer full) (nullable) (element-type double): where the rows in the bands from @start to @end begin, the
 * first of which has the heads; %NULL where the first column does not number them.
 */
GArray *tz_pdf_rows_by_number (const TzPdfBands *page, guint start, guint end);

/**
 * tz_pdf_rows_by_gaps:
 * @end: (inout): behind the last band; lines below the table that stand in one column are left out
 * @continued: whether a page before has rows of this table, and their heads
 *
 * Returns: (transfer full) (nullable) (element-type double): where the rows begin, told apart by gaps that are wider than
 * those between the lines of a cell; %NULL where they cannot be told.
 */
GArray *tz_pdf_rows_by_gaps (const TzPdfBands *page, guint start, guint *end, gboolean continued);
