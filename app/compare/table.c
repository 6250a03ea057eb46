#include "table.h"

#include <glib/gi18n.h>

#include "edtf.h"

static void
axis_free (gpointer data)
{
  TzTableAxis *axis = data;
  g_free (axis->id);
  g_free (axis->title);
  g_free (axis->mark);
  g_free (axis->group);
  tz_problem_query_free (axis->query);
  g_free (axis);
}

TzTable *
tz_table_new (const char *id, const char *title, const char *corner)
{
  TzTable *table = g_new0 (TzTable, 1);
  table->id = g_strdup (id);
  table->title = g_strdup (title);
  table->corner = g_strdup (corner);
  table->rows = g_ptr_array_new_with_free_func (axis_free);
  table->columns = g_ptr_array_new_with_free_func (axis_free);
  table->words = g_string_chunk_new (512);
  table->remarks = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
tz_table_free (TzTable *table)
{
  if (table == NULL)
    return;
  g_free (table->cells);
  g_string_chunk_free (table->words);
  g_free (table->id);
  g_free (table->title);
  g_free (table->corner);
  g_free (table->blank);
  tz_problem_query_free (table->query);
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->remarks);
  g_free (table);
}

static TzTableAxis *
add_axis (GPtrArray *axes, const char *id, const char *title)
{
  TzTableAxis *axis = g_new0 (TzTableAxis, 1);
  axis->id = g_strdup (id);
  axis->title = g_strdup (title);
  g_ptr_array_add (axes, axis);
  return axis;
}

TzTableAxis *
tz_table_add_row (TzTable *table, const char *id, const char *title)
{
  g_return_val_if_fail (table->cells == NULL, NULL);
  return add_axis (table->rows, id, title);
}

TzTableAxis *
tz_table_add_column (TzTable *table, const char *id, const char *title)
{
  g_return_val_if_fail (table->cells == NULL, NULL);
  return add_axis (table->columns, id, title);
}

void
tz_table_add_remark (TzTable *table, const char *format, guint n)
{
  if (n > 0)
    g_ptr_array_add (table->remarks, g_strdup_printf (format, n));
}

void
tz_table_seal (TzTable *table)
{
  g_return_if_fail (table->cells == NULL);
  table->cells = g_new0 (TzCell, table->rows->len * table->columns->len + 1);
}

TzCell *
tz_table_get (const TzTable *table, guint row, guint column)
{
  g_return_val_if_fail (table->cells != NULL, NULL);
  g_return_val_if_fail (row < table->rows->len && column < table->columns->len, NULL);
  return &table->cells[row * table->columns->len + column];
}

const TzTableAxis *
tz_table_get_row (const TzTable *table, guint row)
{
  return g_ptr_array_index (table->rows, row);
}

const TzTableAxis *
tz_table_get_column (const TzTable *table, guint column)
{
  return g_ptr_array_index (table->columns, column);
}

static int
find_axis (const GPtrArray *axes, const char *id)
{
  for (guint i = 0; i < axes->len; i++)
    if (g_str_equal (((const TzTableAxis *)g_ptr_array_index (axes, i))->id, id))
      return (int)i;
  return -1;
}

int
tz_table_find_row (const TzTable *table, const char *id)
{
  return find_axis (table->rows, id);
}

int
tz_table_find_column (const TzTable *table, const char *id)
{
  return find_axis (table->columns, id);
}

void
tz_table_set_text (TzTable *table, guint row, guint column, const char *text)
{
  TzCell *cell = tz_table_get (table, row, column);
  cell->kind = TZ_CELL_TEXT;
  cell->text = g_string_chunk_insert (table->words, text);
}

void
tz_table_set_number (TzTable *table, guint row, guint column, double number)
{
  TzCell *cell = tz_table_get (table, row, column);
  cell->kind = TZ_CELL_NUMBER;
  cell->number = number;
}

void
tz_table_set_rate (TzTable *table, guint row, guint column, guint numerator, guint denominator)
{
  TzCell *cell = tz_table_get (table, row, column);
  cell->kind = denominator > 0 ? TZ_CELL_RATE : TZ_CELL_EMPTY;
  cell->numerator = numerator;
  cell->denominator = denominator;
}

void
tz_table_set_date (TzTable *table, guint row, guint column, const char *edtf)
{
  if (edtf == NULL)
    return;
  tz_table_set_text (table, row, column, edtf);
  tz_table_get (table, row, column)->kind = TZ_CELL_DATE;
}

void
tz_table_set_remark (TzTable *table, guint row, guint column, const char *remark)
{
  TzCell *cell = tz_table_get (table, row, column);
  g_return_if_fail (cell->kind != TZ_CELL_TEXT && cell->kind != TZ_CELL_DATE);
  cell->text = remark != NULL ? g_string_chunk_insert_const (table->words, remark) : NULL;
}

static void
set_query (TzProblemQuery **place, const TzProblemQuery *query)
{
  tz_problem_query_free (*place);
  *place = tz_problem_query_copy (query);
}

void
tz_table_set_query (TzTable *table, const TzProblemQuery *query)
{
  set_query (&table->query, query);
}

void
tz_table_axis_set_query (TzTableAxis *axis, const TzProblemQuery *query)
{
  set_query (&axis->query, query);
}

void
tz_table_set_counts (TzTable *table, guint row, guint column)
{
  tz_table_get (table, row, column)->counts = TRUE;
}

TzProblemQuery *
tz_table_dup_query (const TzTable *table, guint row, guint column)
{
  if (!tz_table_get (table, row, column)->counts)
    return NULL;
  TzProblemQuery query = {.status = -1};
  tz_problem_query_narrow (&query, table->query);
  tz_problem_query_narrow (&query, tz_table_get_row (table, row)->query);
  tz_problem_query_narrow (&query, tz_table_get_column (table, column)->query);
  return tz_problem_query_copy (&query);
}

guint
tz_table_get_count (const TzTable *table, guint row, guint column)
{
  const TzCell *cell = tz_table_get (table, row, column);
  if (cell->kind == TZ_CELL_RATE)
    return cell->numerator;
  return cell->kind == TZ_CELL_NUMBER ? (guint)cell->number : 0;
}

char *
tz_rate_dup_percent (guint numerator, guint denominator)
{
  double percent = 100.0 * numerator / denominator;
  if (numerator < denominator)
    percent = MIN (percent, 99.9);
  return g_strdup_printf (_ ("%.1f %%"), percent);
}

static char *
dup_rate (const TzCell *cell)
{
  g_autofree char *percent = tz_rate_dup_percent (cell->numerator, cell->denominator);
  /* Translators: how many, of how many, and that in percent. */
  return g_strdup_printf (_ ("%u/%u (%s)"), cell->numerator, cell->denominator, percent);
}

const char *
tz_table_get_blank (const TzTable *table)
{
  return table->blank != NULL ? table->blank : _ ("not stated");
}

static char *
dup_value (const TzTable *table, const TzCell *cell)
{
  switch (cell->kind) {
  case TZ_CELL_TEXT:
    return g_strdup (cell->text);
  case TZ_CELL_NUMBER:
    return g_strdup_printf ("%.15g", cell->number);
  case TZ_CELL_RATE:
    return dup_rate (cell);
  case TZ_CELL_DATE:
    return tz_edtf_dup_display (cell->text);
  case TZ_CELL_EMPTY:
  default:
    return g_strdup (tz_table_get_blank (table));
  }
}

char *
tz_table_dup_cell_text (const TzTable *table, guint row, guint column)
{
  const TzCell *cell = tz_table_get (table, row, column);
  gboolean is_remark = cell->kind != TZ_CELL_TEXT && cell->kind != TZ_CELL_DATE && cell->text != NULL;
  if (is_remark && cell->kind == TZ_CELL_EMPTY)
    return g_strdup (cell->text);
  g_autofree char *value = dup_value (table, cell);
  return is_remark ? g_strdup_printf (_ ("%s, %s"), value, cell->text) : g_steal_pointer (&value);
}
