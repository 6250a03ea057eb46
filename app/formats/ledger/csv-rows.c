#include "csv-rows.h"

#include <string.h>

typedef struct {
  GPtrArray *rows;  /* of GStrv */
  GPtrArray *cells; /* of char: of the row that is being read */
  GString *cell;
  char separator;
} Reading;

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

GPtrArray *
tz_rows_new (void)
{
  return g_ptr_array_new_with_free_func (free_row);
}

const char *
tz_rows_get (const GPtrArray *rows, guint row, guint column)
{
  char **cells = rows->pdata[row];
  for (guint i = 0; cells[i] != NULL; i++)
    if (i == column)
      return cells[i];
  return "";
}

gboolean
tz_csv_is_one (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv");
}

static guint
count (const char *line, gsize n_bytes, char c)
{
  guint n = 0;
  for (gsize i = 0; i < n_bytes; i++)
    n += line[i] == c;
  return n;
}

static char
find_separator (const char *utf8)
{
  static const char separators[] = {',', '\t', ';'};
  gsize length = strcspn (utf8, "\r\n");
  char best = separators[0];
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (count (utf8, length, separators[i]) > count (utf8, length, best))
      best = separators[i];
  return best;
}

static void
end_cell (Reading *reading)
{
  const char *text = reading->cell->str;
  if (*text == '\'' && text[1] != '\0' && strchr ("=+-@", text[1]) != NULL)
    text++;
  if (reading->cells->len < TZ_ROW_MAX_CELLS)
    g_ptr_array_add (reading->cells, g_strdup (text));
  g_string_truncate (reading->cell, 0);
}

static void
end_row (Reading *reading)
{
  end_cell (reading);
  g_ptr_array_add (reading->cells, NULL);
  g_ptr_array_add (reading->rows, g_ptr_array_free (reading->cells, FALSE));
  reading->cells = g_ptr_array_new ();
}

/* Returns: behind the closing mark. */
static const char *
take_quoted (Reading *reading, const char *p)
{
  for (; *p != '\0'; p++) {
    if (*p != '"')
      g_string_append_c (reading->cell, *p);
    else if (p[1] == '"')
      g_string_append_c (reading->cell, *p++);
    else
      return p + 1;
  }
  return p;
}

/* Returns: behind what was taken. */
static const char *
take (Reading *reading, const char *p)
{
  if (*p == '"' && reading->cell->len == 0)
    return take_quoted (reading, p + 1);
  if (*p == reading->separator)
    end_cell (reading);
  else if (*p == '\n' || *p == '\r')
    end_row (reading);
  else
    g_string_append_c (reading->cell, *p);
  return p[0] == '\r' && p[1] == '\n' ? p + 2 : p + 1;
}

GPtrArray *
tz_csv_read (const char *utf8)
{
  Reading reading = {.rows = tz_rows_new (),
                     .cells = g_ptr_array_new (),
                     .cell = g_string_new (NULL),
                     .separator = find_separator (utf8)};
  for (const char *p = utf8; *p != '\0' && reading.rows->len < TZ_ROWS_MAX;)
    p = take (&reading, p);
  if (reading.cell->len > 0 || reading.cells->len > 0)
    end_row (&reading);
  g_ptr_array_unref (reading.cells);
  g_string_free (reading.cell, TRUE);
  return reading.rows;
}
