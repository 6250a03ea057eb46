#include "xlsx-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "csv-rows.h"
#include "errors.h"
#include "xml-walk.h"

/* What refers to a long text many times takes no more than this, in bytes. */
#define MAX_BYTES (32u * 1000u * 1000u)

typedef struct {
  GPtrArray *rows;
  const GPtrArray *strings;
  const TzXlsxDates *dates;
  GPtrArray *row;   /* of char: its cells so far; NULL for one that is empty */
  GString *value;   /* of the cell that is open */
  char *type;       /* (nullable): of the same */
  int style;        /* likewise */
  guint column;     /* likewise */
  gboolean text;    /* a v or t is open */
  guint n_phonetic; /* how many rPh are */
  gsize n_bytes;    /* of all cells */
} Sheet;

/* B in B3 is 1. */
static guint
read_column (const char *reference, guint fallback)
{
  guint column = 0;
  const char *p = reference;
  for (; p != NULL && g_ascii_isalpha (*p) && column <= TZ_ROW_MAX_CELLS; p++)
    column = column * 26 + (guint)(g_ascii_toupper (*p) - 'A') + 1;
  return column > 0 ? column - 1 : fallback;
}

static void
begin_cell (Sheet *sheet, xmlTextReader *element)
{
  g_autofree char *reference = tz_xml_dup_attribute (element, "r");
  g_free (sheet->type);
  sheet->type = tz_xml_dup_attribute (element, "t");
  sheet->style = tz_xml_get_int (element, "s", 0);
  sheet->column = read_column (reference, sheet->row->len);
  g_string_truncate (sheet->value, 0);
}

static char *
dup_shown (const Sheet *sheet)
{
  const char *type = sheet->type != NULL ? sheet->type : "n";
  const char *value = sheet->value->str;
  if (g_str_equal (type, "s")) {
    guint64 i = g_ascii_strtoull (value, NULL, 10);
    return g_strdup (i < sheet->strings->len ? sheet->strings->pdata[i] : "");
  }
  if (g_str_equal (type, "b"))
    return g_strdup (g_str_equal (value, "1") ? "是" : "否");
  return g_str_equal (type, "n") ? tz_xlsx_dates_dup (sheet->dates, value, sheet->style) : g_strdup (value);
}

static void
end_cell (Sheet *sheet)
{
  g_autofree char *shown = dup_shown (sheet);
  g_strstrip (shown);
  if (*shown == '\0' || sheet->column >= TZ_ROW_MAX_CELLS || sheet->column < sheet->row->len)
    return;
  while (sheet->row->len < sheet->column)
    g_ptr_array_add (sheet->row, g_strdup (""));
  sheet->n_bytes += strlen (shown);
  g_ptr_array_add (sheet->row, g_steal_pointer (&shown));
}

static void
end_row (Sheet *sheet)
{
  g_ptr_array_add (sheet->row, NULL);
  if (sheet->rows->len < TZ_ROWS_MAX && sheet->n_bytes < MAX_BYTES)
    g_ptr_array_add (sheet->rows, g_ptr_array_steal (sheet->row, NULL));
  g_ptr_array_set_size (sheet->row, 0);
}

static void
enter (gpointer data, const char *name, xmlTextReader *element)
{
  Sheet *sheet = data;
  if (g_str_equal (name, "row"))
    g_ptr_array_set_size (sheet->row, 0);
  else if (g_str_equal (name, "c"))
    begin_cell (sheet, element);
  sheet->n_phonetic += g_str_equal (name, "rPh");
  sheet->text = g_str_equal (name, "v") || g_str_equal (name, "t");
}

static void
leave (gpointer data, const char *name)
{
  Sheet *sheet = data;
  sheet->text = FALSE;
  if (g_str_equal (name, "rPh"))
    sheet->n_phonetic--;
  else if (g_str_equal (name, "c"))
    end_cell (sheet);
  else if (g_str_equal (name, "row"))
    end_row (sheet);
}

static void
add_text (gpointer data, const char *utf8)
{
  Sheet *sheet = data;
  if (sheet->text && sheet->n_phonetic == 0)
    g_string_append (sheet->value, utf8);
}

GPtrArray *
tz_xlsx_read_sheet (GBytes *part, const GPtrArray *strings, const TzXlsxDates *dates,
                    GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, add_text};
  g_autoptr (GPtrArray) rows = tz_rows_new ();
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  Sheet sheet = {.rows = rows, .strings = strings, .dates = dates, .row = row, .value = g_string_new (NULL)};
  gboolean walked = tz_xml_walk (part, &handler, &sheet, cancellable, error);
  g_string_free (sheet.value, TRUE);
  g_free (sheet.type);
  if (walked && sheet.n_bytes >= MAX_BYTES) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
                         _ ("the document unpacks to more than is read"));
    return NULL;
  }
  return walked ? g_steal_pointer (&rows) : NULL;
}
