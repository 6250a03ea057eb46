#include "flat-table.h"

#include <glib/gi18n.h>

static gboolean
holds_rates (const TzTable *table, guint column)
{
  for (guint row = 0; row < table->rows->len; row++)
    if (tz_table_get (table, row, column)->kind == TZ_CELL_RATE)
      return TRUE;
  return FALSE;
}

static void
add_heads (GPtrArray *heads, const char *title, gboolean rates)
{
  if (!rates) {
    g_ptr_array_add (heads, g_strdup (title));
    return;
  }
  g_ptr_array_add (heads, g_strdup_printf (_ ("%s: count"), title));
  g_ptr_array_add (heads, g_strdup_printf (_ ("%s: of"), title));
  g_ptr_array_add (heads, g_strdup_printf (_ ("%s: percent"), title));
}

TzFlatTable *
tz_flat_table_new (const TzTable *table)
{
  TzFlatTable *flat = g_new (TzFlatTable, 1);
  flat->table = table;
  flat->heads = g_ptr_array_new_with_free_func (g_free);
  flat->rates = g_new (gboolean, table->columns->len + 1);
  g_ptr_array_add (flat->heads, g_strdup (table->corner != NULL ? table->corner : ""));
  for (guint column = 0; column < table->columns->len; column++) {
    flat->rates[column] = holds_rates (table, column);
    add_heads (flat->heads, tz_table_get_column (table, column)->title, flat->rates[column]);
  }
  return flat;
}

void
tz_flat_table_free (TzFlatTable *flat)
{
  g_ptr_array_unref (flat->heads);
  g_free (flat->rates);
  g_free (flat);
}

/* What is no rate, of a column that holds some, stands in the first cell. */
static TzCell *
spread_rate (const TzCell *rate, TzCell *cells)
{
  cells[0] = *rate;
  cells[1] = cells[2] = (TzCell){.kind = TZ_CELL_EMPTY};
  if (rate->kind != TZ_CELL_RATE)
    return cells + 3;
  cells[0] = (TzCell){.kind = TZ_CELL_NUMBER, .number = rate->numerator};
  cells[1] = (TzCell){.kind = TZ_CELL_NUMBER, .number = rate->denominator};
  cells[2] = *rate;
  return cells + 3;
}

void
tz_flat_table_get_row (const TzFlatTable *flat, guint row, TzCell *cells)
{
  const TzTable *table = flat->table;
  *cells++ = (TzCell){.kind = TZ_CELL_TEXT, .text = tz_table_get_row (table, row)->title};
  for (guint column = 0; column < table->columns->len; column++) {
    const TzCell *cell = tz_table_get (table, row, column);
    if (flat->rates[column])
      cells = spread_rate (cell, cells);
    else
      *cells++ = *cell;
  }
}
