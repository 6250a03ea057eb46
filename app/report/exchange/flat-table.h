#pragma once

#include "table.h"

/*
 * TzFlatTable: a table as spreadsheets have it: the row titles are the first column, and a column that holds
 * rates takes three: numerator, denominator, share; what else stands in it has the first. Lasts as long as its table.
 */
typedef struct {
  const TzTable *table;
  GPtrArray *heads; /* (element-type utf8) */
  gboolean *rates;  /* of the table's columns: whether they take three */
} TzFlatTable;

TzFlatTable *tz_flat_table_new (const TzTable *table);
void tz_flat_table_free (TzFlatTable *flat);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFlatTable, tz_flat_table_free)

/** tz_flat_table_get_row: @cells: (out caller-allocates) (array): one for each head; their texts belong to the
 * table. A share is a cell of kind %TZ_CELL_RATE. */
void tz_flat_table_get_row (const TzFlatTable *flat, guint row, TzCell *cells);
