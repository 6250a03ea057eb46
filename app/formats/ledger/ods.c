#include "ods.h"

#include <glib/gi18n.h>
#include <string.h>

#include "csv-rows.h"
#include "errors.h"
#include "xml-walk.h"

#define CONTENT "content.xml"
#define MIMETYPE "mimetype"

/* What is repeated many times takes no more than this, in bytes. */
#define MAX_BYTES (32u * 1000u * 1000u)

const char *const TZ_ODS_PARTS[] = {CONTENT, MIMETYPE, NULL};

typedef struct {
  GPtrArray *sheets;
  GHashTable *hidden; /* (element-type utf8): styles of sheets that are not shown */
  char *style;        /* (nullable): that is being defined */
  GPtrArray *rows;    /* (nullable): of the sheet that is open */
  GPtrArray *row;     /* of char: the cells of the row that is open */
  guint n_rows;       /* how often that is repeated */
  GString *cell;      /* that is open */
  guint n_cells;      /* how often that is repeated */
  guint n_paragraphs; /* of the same */
  guint depth;        /* of paragraphs: text stands in them alone */
  guint n_left_out;   /* how many elements are open that are not read */
  gsize n_bytes;      /* of all cells */
} Book;

static guint
get_repeated (xmlTextReader *element, const char *name, guint most)
{
  return (guint)CLAMP (tz_xml_get_int (element, name, 1), 1, (int)most);
}

static void
begin_sheet (Book *book, xmlTextReader *element)
{
  g_autofree char *style = tz_xml_dup_attribute (element, "style-name");
  g_clear_pointer (&book->rows, g_ptr_array_unref);
  g_ptr_array_set_size (book->row, 0);
  book->rows = tz_rows_new ();
  if (style == NULL || !g_hash_table_contains (book->hidden, style))
    g_ptr_array_add (book->sheets, g_ptr_array_ref (book->rows));
}

static void
begin_cell (Book *book, xmlTextReader *element)
{
  book->n_cells = get_repeated (element, "number-columns-repeated", TZ_ROW_MAX_CELLS);
  book->n_paragraphs = 0;
  g_string_truncate (book->cell, 0);
}

static void
begin_paragraph (Book *book)
{
  if (book->depth++ == 0 && book->n_paragraphs++ > 0)
    g_string_append_c (book->cell, '\n');
}

static void
end_cell (Book *book)
{
  const char *shown = g_strstrip (book->cell->str);
  for (guint i = 0; i < book->n_cells && book->row->len < TZ_ROW_MAX_CELLS; i++) {
    g_ptr_array_add (book->row, g_strdup (shown));
    book->n_bytes += strlen (shown);
  }
  g_string_truncate (book->cell, 0);
}

/* The cells to the right that hold nothing are none. */
static void
drop_empty (GPtrArray *row)
{
  while (row->len > 0 && *(const char *)row->pdata[row->len - 1] == '\0')
    g_ptr_array_set_size (row, (gint)row->len - 1);
}

/* An empty row is there once: those below the table are repeated to the end of the sheet. */
static void
end_row (Book *book)
{
  drop_empty (book->row);
  guint n_wanted = book->row->len > 0 ? book->n_rows : 1;
  g_ptr_array_add (book->row, NULL);
  char **cells = (char **)book->row->pdata;
  for (guint i = 0; i < n_wanted && book->rows->len < TZ_ROWS_MAX && book->n_bytes < MAX_BYTES; i++) {
    g_ptr_array_add (book->rows, g_strdupv (cells));
    for (guint k = 0; i > 0 && cells[k] != NULL; k++)
      book->n_bytes += strlen (cells[k]);
  }
  g_ptr_array_set_size (book->row, 0);
}

static void
define (Book *book, const char *name, xmlTextReader *element)
{
  if (g_str_equal (name, "style")) {
    g_free (book->style);
    book->style = tz_xml_dup_attribute (element, "name");
  } else if (g_str_equal (name, "table-properties") && book->style != NULL) {
    g_autofree char *display = tz_xml_dup_attribute (element, "display");
    if (g_strcmp0 (display, "false") == 0)
      g_hash_table_add (book->hidden, g_strdup (book->style));
  }
}

static gboolean
is_cell (const char *name)
{
  return g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell");
}

static void
enter (gpointer data, const char *name, xmlTextReader *element)
{
  Book *book = data;
  if (book->n_left_out > 0 || g_str_equal (name, "annotation") || g_str_equal (name, "shapes"))
    book->n_left_out++;
  else if (g_str_equal (name, "table"))
    begin_sheet (book, element);
  else if (book->rows == NULL)
    define (book, name, element);
  else if (g_str_equal (name, "table-row"))
    book->n_rows = get_repeated (element, "number-rows-repeated", TZ_ROWS_MAX);
  else if (is_cell (name))
    begin_cell (book, element);
  else if (g_str_equal (name, "p"))
    begin_paragraph (book);
  else if (g_str_equal (name, "s") || g_str_equal (name, "tab"))
    g_string_append_c (book->cell, ' ');
  else if (g_str_equal (name, "line-break"))
    g_string_append_c (book->cell, '\n');
}

static void
leave (gpointer data, const char *name)
{
  Book *book = data;
  if (book->n_left_out > 0)
    book->n_left_out--;
  else if (book->rows == NULL)
    return;
  else if (g_str_equal (name, "p"))
    book->depth -= book->depth > 0;
  else if (is_cell (name))
    end_cell (book);
  else if (g_str_equal (name, "table-row"))
    end_row (book);
  else if (g_str_equal (name, "table"))
    g_clear_pointer (&book->rows, g_ptr_array_unref);
}

static void
add_text (gpointer data, const char *utf8)
{
  Book *book = data;
  if (book->n_left_out == 0 && book->depth > 0)
    g_string_append (book->cell, utf8);
}

gboolean
tz_ods_is_one (GHashTable *parts)
{
  gsize n_bytes = 0;
  GBytes *type = g_hash_table_lookup (parts, MIMETYPE);
  const char *bytes = type != NULL ? g_bytes_get_data (type, &n_bytes) : NULL;
  return bytes != NULL && g_hash_table_contains (parts, CONTENT) && n_bytes >= strlen (TZ_ODS_MEDIA_TYPE) &&
         memcmp (bytes, TZ_ODS_MEDIA_TYPE, strlen (TZ_ODS_MEDIA_TYPE)) == 0;
}

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

GPtrArray *
tz_ods_read (GHashTable *parts, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, add_text};
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (free_rows);
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Book book = {.sheets = sheets, .hidden = hidden, .row = row, .n_rows = 1, .cell = g_string_new (NULL)};
  gboolean walked = tz_xml_walk (g_hash_table_lookup (parts, CONTENT), &handler, &book, cancellable, error);
  g_clear_pointer (&book.rows, g_ptr_array_unref);
  g_string_free (book.cell, TRUE);
  g_free (book.style);
  if (walked && book.n_bytes >= MAX_BYTES) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
                         _ ("the document unpacks to more than is read"));
    return NULL;
  }
  return walked ? g_steal_pointer (&sheets) : NULL;
}
