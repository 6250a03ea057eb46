#include "html-tables.h"

/* Fewer cells are more often those of a layout than of a table. */
#define MIN_CELLS 3

/* A table that is open. */
typedef struct {
  guint outer_cell; /* that it stands in */
  guint n_heads;    /* cells of the longest row with one line each, 0 where none came yet */
  guint first_line; /* of the row that is read */
  guint first_box;
  gboolean nested; /* the row holds a table */
} Table;

struct _TzHtmlTables {
  TzHtmlPage *page;
  TzHtmlLines *lines;
  GArray *open; /* (element-type Table): the innermost last */
};

TzHtmlTables *
tz_html_tables_new (TzHtmlPage *page, TzHtmlLines *lines)
{
  TzHtmlTables *tables = g_new0 (TzHtmlTables, 1);
  tables->page = page;
  tables->lines = lines;
  tables->open = g_array_new (FALSE, FALSE, sizeof (Table));
  return tables;
}

void
tz_html_tables_free (TzHtmlTables *tables)
{
  g_array_unref (tables->open);
  g_free (tables);
}

static Table *
get_innermost (TzHtmlTables *tables)
{
  guint n = tables->open->len;
  return n > 0 ? &g_array_index (tables->open, Table, n - 1) : NULL;
}

static const TzHtmlLine *
get_line (const TzHtmlTables *tables, guint i)
{
  return &g_array_index (tables->page->lines, TzHtmlLine, i);
}

static gboolean
has_broken_cell (const TzHtmlTables *tables, const Table *table)
{
  for (guint i = table->first_line + 1; i < tables->page->lines->len; i++)
    if (get_line (tables, i)->first_cell <= get_line (tables, i - 1)->last_cell)
      return TRUE;
  return FALSE;
}

static gboolean
is_partly_aside (const TzHtmlTables *tables, const Table *table)
{
  for (guint i = table->first_line + 1; i < tables->page->lines->len; i++)
    if (get_line (tables, i)->aside != get_line (tables, i - 1)->aside)
      return TRUE;
  return FALSE;
}

/* What was a box of some lines in the row is one of the row. */
static void
join_lines (TzHtmlTables *tables, const Table *table)
{
  GArray *boxes = tables->page->boxes;
  tz_html_lines_join (tables->lines, table->first_line);
  for (guint i = table->first_box; i < boxes->len; i++) {
    TzHtmlBox *box = &g_array_index (boxes, TzHtmlBox, i);
    box->first_line = MIN (box->first_line, table->first_line);
    box->end_line = MIN (box->end_line, table->first_line + 1);
  }
}

static void
end_row (TzHtmlTables *tables, Table *table)
{
  guint n_cells = tz_html_lines_get_cell (tables->lines);
  if (table->nested || n_cells < MIN_CELLS || table->first_line >= tables->page->lines->len)
    return;
  gboolean broken = has_broken_cell (tables, table);
  if (!broken)
    table->n_heads = MAX (table->n_heads, n_cells);
  gboolean apart = tables->page->lines->len - table->first_line > 1;
  if (apart && n_cells == table->n_heads && !is_partly_aside (tables, table))
    join_lines (tables, table);
}

void
tz_html_tables_enter (TzHtmlTables *tables, TzHtmlKind kind)
{
  Table *table = get_innermost (tables);
  if (kind & TZ_HTML_TABLE) {
    Table opened = {.outer_cell = tz_html_lines_get_cell (tables->lines)};
    if (table != NULL)
      table->nested = TRUE;
    g_array_append_val (tables->open, opened);
  } else if (kind & TZ_HTML_ROW && table != NULL) {
    table->first_line = tables->page->lines->len;
    table->first_box = tables->page->boxes->len;
    table->nested = FALSE;
    tz_html_lines_set_cell (tables->lines, 0);
  }
}

void
tz_html_tables_leave (TzHtmlTables *tables, TzHtmlKind kind)
{
  Table *table = get_innermost (tables);
  if (table == NULL)
    return;
  if (kind & TZ_HTML_ROW) {
    end_row (tables, table);
  } else if (kind & TZ_HTML_TABLE) {
    tz_html_lines_set_cell (tables->lines, table->outer_cell);
    g_array_set_size (tables->open, tables->open->len - 1);
  }
}
