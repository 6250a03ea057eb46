#include "pdf-table-breaks.h"

#include <string.h>

/* What is known of the table so far. */
typedef struct {
  TzPdfLine *heads; /* (nullable) */
  TzPdfLine *last;  /* (nullable): its last row */
} Table;

/* Returns: whether @line is a row of the same table. */
static gboolean
goes_on (const Table *table, const TzPdfLine *line)
{
  return table->last != NULL && line->n_cells == table->last->n_cells && line->page - table->last->page <= 1;
}

static gboolean
repeats_heads (const Table *table, const TzPdfLine *line)
{
  return line->page != table->heads->page && g_str_equal (line->text->str, table->heads->text->str);
}

static gboolean
is_numbered (const TzPdfLine *line)
{
  const char *text = line->text->str;
  gsize digits = strspn (text, "0123456789");
  return digits > 0 && text[digits] == '\t';
}

/* Whether a cell is empty in one of two rows that a page parts, and in that one alone. */
static gboolean
complete_each_other (const TzPdfLine *row, const TzPdfLine *rest)
{
  g_auto (GStrv) cells = g_strsplit (row->text->str, "\t", -1);
  g_auto (GStrv) more = g_strsplit (rest->text->str, "\t", -1);
  for (guint i = 0; cells[i] != NULL && more[i] != NULL; i++)
    if ((*cells[i] == '\0') != (*more[i] == '\0'))
      return TRUE;
  return FALSE;
}

/* What a page shows first of the last row of the page before: the first of its cells, which has the number, is empty; where
 * rows have no number, any. */
static gboolean
is_rest (const Table *table, const TzPdfLine *line)
{
  if (line->page == table->last->page)
    return FALSE;
  if (*line->text->str == '\t')
    return TRUE;
  return !is_numbered (line) && !is_numbered (table->last) && table->last != table->heads &&
         complete_each_other (table->last, line);
}

static void
append_cells (TzPdfLine *row, const TzPdfLine *rest)
{
  g_auto (GStrv) cells = g_strsplit (row->text->str, "\t", -1);
  g_auto (GStrv) more = g_strsplit (rest->text->str, "\t", -1);
  guint n_cells = g_strv_length (cells), n_more = g_strv_length (more);
  g_string_truncate (row->text, 0);
  for (guint i = 0; i < MAX (n_cells, n_more); i++)
    g_string_append_printf (row->text, "%s%s%s", i > 0 ? "\t" : "", i < n_cells ? cells[i] : "",
                            i < n_more ? more[i] : "");
}

/* Returns: whether @line is to go. */
static gboolean
take (Table *table, TzPdfLine *line)
{
  if (!goes_on (table, line)) {
    *table = line->n_cells > 0 ? (Table){line, line} : (Table){NULL, NULL};
    return FALSE;
  }
  if (repeats_heads (table, line))
    return TRUE;
  if (!is_rest (table, line)) {
    table->last = line;
    return FALSE;
  }
  append_cells (table->last, line);
  return TRUE;
}

void
tz_pdf_table_breaks_join (GPtrArray *lines)
{
  Table table = {NULL, NULL};
  for (guint i = 0; i < lines->len;)
    if (take (&table, lines->pdata[i]))
      g_ptr_array_remove_index (lines, i);
    else
      i++;
}
