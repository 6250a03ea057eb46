#include "pdf-table-fill.h"

static void
append_piece (GString *cell, const TzPdfLine *piece)
{
  if (cell->len > 0 && g_ascii_isalpha (cell->str[cell->len - 1]) && g_ascii_isalpha (*piece->text->str))
    g_string_append_c (cell, ' ');
  g_string_append_len (cell, piece->text->str, piece->text->len);
}

/* @first: the first piece of the row, which has its height; @line: what becomes of it. */
static void
write_row (const TzPdfShape *shape, const TzPdfLine *first, TzPdfLine *line, GString **cells)
{
  for (guint i = 0; i < shape->n_columns; i++)
    g_string_append_printf (line->text, "%s%s", i > 0 ? "\t" : "", cells[i]->str);
  line->n_cells = shape->n_columns;
  line->left = shape->left;
  line->right = shape->right;
  line->top = first->top;
  line->bottom = first->bottom;
}

void
tz_pdf_table_fill (GPtrArray *lines, guint first, const TzPdfShape *shape, TzPdfFindCell find,
                   gconstpointer user_data)
{
  const guint n_cells = shape->n_rows * shape->n_columns;
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autofree TzPdfLine *firsts = g_new0 (TzPdfLine, shape->n_rows); /* copies, as places change before */
  g_autofree GString **cells = g_new (GString *, n_cells);
  for (guint i = 0; i < n_cells; i++)
    cells[i] = g_string_new (NULL);
  for (guint i = first; i < lines->len; i++) {
    TzPdfLine *piece = lines->pdata[i];
    const int cell = find (piece, user_data);
    if (cell < 0)
      continue;
    append_piece (cells[cell], piece);
    g_string_truncate (piece->text, 0);
    TzPdfLine *row = &firsts[(guint)cell / shape->n_columns];
    if (row->text != NULL)
      continue;
    *row = *piece;
    g_ptr_array_add (places, piece);
  }
  for (guint row = 0, place = 0; row < shape->n_rows; row++)
    if (firsts[row].text != NULL)
      write_row (shape, &firsts[row], places->pdata[place++], &cells[row * shape->n_columns]);
  for (guint i = 0; i < n_cells; i++)
    g_string_free (cells[i], TRUE);
}
