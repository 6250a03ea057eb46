#include "office-lines.h"

#include <string.h>

/* A table has heads, then, in a row of so many cells with one line each. */
#define MIN_HEADS 3u

/* The row that is read of a table that lies in no other. */
typedef struct {
  gsize start;
  GArray *ends;    /* of gsize: of its cells in the text */
  gboolean broken; /* a cell has several lines */
  gboolean nested; /* a cell holds a table */
} Row;

struct _TzOfficeLines {
  GString *text;
  GArray *cells; /* (element-type guint): how many lines each of the open cells has, the innermost last */
  guint n_tabs;  /* that stand before the next paragraph */
  Row row;
  guint n_heads; /* how many cells the heads of the table have, 0 where none came yet */
};

TzOfficeLines *
tz_office_lines_new (void)
{
  TzOfficeLines *lines = g_new0 (TzOfficeLines, 1);
  lines->text = g_string_new (NULL);
  lines->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  lines->row.ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  return lines;
}

char *
tz_office_lines_free (TzOfficeLines *lines)
{
  char *text = g_string_free (lines->text, FALSE);
  g_array_unref (lines->cells);
  g_array_unref (lines->row.ends);
  g_free (lines);
  return text;
}

static gboolean
is_blank (const char *utf8)
{
  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static void
break_line (TzOfficeLines *lines)
{
  if (lines->text->len > 0 && lines->text->str[lines->text->len - 1] != '\n')
    g_string_append_c (lines->text, '\n');
  lines->n_tabs = 0;
}

static guint *
innermost (TzOfficeLines *lines)
{
  return lines->cells->len > 0 ? &g_array_index (lines->cells, guint, lines->cells->len - 1) : NULL;
}

void
tz_office_lines_add (TzOfficeLines *lines, const char *utf8)
{
  guint *n_lines = innermost (lines);
  if (n_lines == NULL)
    lines->n_heads = 0;
  if (is_blank (utf8))
    return;
  if (n_lines == NULL || *n_lines > 0)
    break_line (lines);
  for (; lines->n_tabs > 0; lines->n_tabs--)
    g_string_append_c (lines->text, '\t');
  g_string_append (lines->text, utf8);
  if (n_lines != NULL)
    *n_lines += strchr (utf8, '\n') != NULL ? 2 : 1;
  else
    break_line (lines);
}

/* A table in a cell begins a line. */
void
tz_office_lines_start_cell (TzOfficeLines *lines)
{
  const guint none = 0;
  guint *outer = innermost (lines);
  if (outer != NULL && *outer > 0)
    break_line (lines);
  if (outer == NULL && lines->row.ends->len == 0)
    lines->row.start = lines->text->len;
  g_array_append_val (lines->cells, none);
}

void
tz_office_lines_end_cell (TzOfficeLines *lines)
{
  guint *n_lines = innermost (lines);
  if (n_lines == NULL)
    return;
  guint n = *n_lines;
  g_array_set_size (lines->cells, lines->cells->len - 1);
  if (lines->cells->len == 0) {
    g_array_append_val (lines->row.ends, lines->text->len);
    lines->row.broken |= n > 1;
  }
  if (n > 1)
    break_line (lines);
  else
    lines->n_tabs++;
}

/* Lines of a cell go on without a blank, as Chinese does; between other words and numbers there is one. */
static void
append_joined (GString *text, const char *cell, gsize n_bytes)
{
  const char *end = cell + n_bytes;
  for (const char *p = cell + strspn (cell, "\t\n"); p < end; p++)
    if (*p != '\n')
      g_string_append_c (text, *p);
    else if (g_ascii_isalnum (p[-1]) && g_ascii_isalnum (p[1]))
      g_string_append_c (text, ' ');
}

/* Puts the row on one line. */
static void
join_row (TzOfficeLines *lines)
{
  g_autofree char *apart = g_strdup (lines->text->str + lines->row.start);
  gsize from = 0;
  g_string_truncate (lines->text, lines->row.start);
  for (guint i = 0; i < lines->row.ends->len; i++) {
    const gsize to = g_array_index (lines->row.ends, gsize, i) - lines->row.start;
    if (i > 0)
      g_string_append_c (lines->text, '\t');
    append_joined (lines->text, apart + from, to - from);
    from = to;
  }
}

/* Below heads a row of as many cells is one line, however many are in its cells: which cell a line is of tells what it is. */
static void
finish_row (TzOfficeLines *lines)
{
  Row *row = &lines->row;
  if (!row->broken && !row->nested && row->ends->len >= MIN_HEADS)
    lines->n_heads = row->ends->len;
  else if (row->broken && !row->nested && row->ends->len == lines->n_heads)
    join_row (lines);
  g_array_set_size (row->ends, 0);
  row->broken = row->nested = FALSE;
}

void
tz_office_lines_end_row (TzOfficeLines *lines)
{
  guint *outer = innermost (lines);
  if (outer == NULL)
    finish_row (lines);
  else
    lines->row.nested = TRUE;
  break_line (lines);
  if (outer != NULL)
    *outer += 2;
}
