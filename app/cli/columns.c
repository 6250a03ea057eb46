#include "columns.h"

#include "cli.h"

struct _TzColumns {
  GPtrArray *rows; /* of GStrv; the first are the headings */
  guint n;
};

static void
free_cells (gpointer data)
{
  g_strfreev (data);
}

TzColumns *
tz_columns_new_v (const char *const *headings)
{
  TzColumns *columns = g_new0 (TzColumns, 1);
  columns->n = g_strv_length ((char **)headings);
  columns->rows = g_ptr_array_new_with_free_func (free_cells);
  g_ptr_array_add (columns->rows, g_strdupv ((char **)headings));
  return columns;
}

TzColumns *
tz_columns_new (const char *heading, ...)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  va_list arguments;
  va_start (arguments, heading);
  for (const char *next = heading; next != NULL; next = va_arg (arguments, const char *))
    g_ptr_array_add (headings, (gpointer)next);
  va_end (arguments);
  g_ptr_array_add (headings, NULL);
  return tz_columns_new_v ((const char *const *)headings->pdata);
}

void
tz_columns_add (TzColumns *columns, char **cells)
{
  g_return_if_fail (g_strv_length (cells) == columns->n);
  g_ptr_array_add (columns->rows, cells);
}

static guint
width_of (const char *text)
{
  guint width = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

static void
print_row (char **cells, const guint *widths, guint n)
{
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    g_string_append (line, cells[i]);
    for (guint k = width_of (cells[i]); i + 1 < n && k < widths[i] + 2; k++)
      g_string_append_c (line, ' ');
  }
  tz_cli_print ("%s\n", g_strchomp (line->str));
}

void
tz_columns_print (TzColumns *columns)
{
  g_autofree guint *widths = g_new0 (guint, columns->n);
  for (guint row = 0; row < columns->rows->len; row++)
    for (guint i = 0; i < columns->n; i++)
      widths[i] = MAX (widths[i], width_of (((char **)columns->rows->pdata[row])[i]));
  for (guint row = 0; row < columns->rows->len; row++)
    print_row (columns->rows->pdata[row], widths, columns->n);
  g_ptr_array_unref (columns->rows);
  g_free (columns);
}
