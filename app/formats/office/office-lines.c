#include "office-lines.h"

#include <string.h>

struct _TzOfficeLines {
  GString *text;
  GArray *cells; /* (element-type guint): how many lines each of the open cells has, the innermost last */
  guint n_tabs;  /* that stand before the next paragraph */
};

TzOfficeLines *
tz_office_lines_new (void)
{
  TzOfficeLines *lines = g_new0 (TzOfficeLines, 1);
  lines->text = g_string_new (NULL);
  lines->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  return lines;
}

char *
tz_office_lines_free (TzOfficeLines *lines)
{
  char *text = g_string_free (lines->text, FALSE);
  g_array_unref (lines->cells);
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
  if (n > 1)
    break_line (lines);
  else
    lines->n_tabs++;
}

void
tz_office_lines_end_row (TzOfficeLines *lines)
{
  guint *outer = innermost (lines);
  break_line (lines);
  if (outer != NULL)
    *outer += 2;
}
