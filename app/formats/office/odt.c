#include "odt.h"

#include <string.h>

#include "odt-lists.h"
#include "office-lines.h"
#include "office-title.h"
#include "xml-walk.h"

#define CONTENT "content.xml"
#define STYLES "styles.xml"
#define META "meta.xml"
#define MIMETYPE "mimetype"

/* How many blanks one text:s may stand for. */
#define MAX_BLANKS 1000

const char *const TZ_ODT_PARTS[] = {CONTENT, STYLES, META, MIMETYPE, NULL};

typedef struct {
  GString *line;
  GPtrArray *boxes; /* of char: the paragraphs of text boxes that hang on it */
  gboolean note;    /* it is of a note */
} Paragraph;

typedef struct {
  TzOfficeLines *text_lines;
  TzOdtLists *lists;
  GPtrArray *open;  /* of Paragraph: those within text boxes and notes after those they hang on */
  GPtrArray *notes; /* of char: paragraphs of notes */
  guint n_left_out; /* how many of the open elements are within one that is left out */
  guint n_notes;    /* how many notes are open */
} Body;

static void
free_paragraph (gpointer data)
{
  Paragraph *paragraph = data;
  g_string_free (paragraph->line, TRUE);
  g_ptr_array_unref (paragraph->boxes);
  g_free (paragraph);
}

static Paragraph *
innermost (Body *body)
{
  return body->open->len > 0 ? body->open->pdata[body->open->len - 1] : NULL;
}

/* What is not printed where it stands: deleted text, comments, the mark of a note, how something is pronounced, what
 * programs that cannot draw a thing show in its place. */
static gboolean
is_left_out (const char *name)
{
  static const char *const names[] = {
      "tracked-changes", "annotation", "note-citation", "ruby-text", "title", "desc",
      "hidden-text",     "scripts",    "forms",         "math",      NULL};
  return g_strv_contains (names, name);
}

static gboolean
is_paragraph (const char *name)
{
  return g_str_equal (name, "p") || g_str_equal (name, "h");
}

static void
start_paragraph (Body *body)
{
  Paragraph *paragraph = g_new (Paragraph, 1);
  *paragraph = (Paragraph){g_string_new (NULL), g_ptr_array_new_with_free_func (g_free), body->n_notes > 0};
  if (body->n_notes == 0)
    tz_odt_lists_append (body->lists, paragraph->line);
  g_ptr_array_add (body->open, paragraph);
}

static char *
dup_printed (const Paragraph *paragraph)
{
  return g_strchomp (g_strdup (paragraph->line->str));
}

/* Paragraphs of a text box come after the one it hangs on, those of a note at the end. */
static void
end_paragraph (Body *body)
{
  Paragraph *paragraph = innermost (body);
  if (paragraph == NULL)
    return;
  g_autofree char *printed = dup_printed (paragraph);
  g_ptr_array_steal_index (body->open, body->open->len - 1);
  Paragraph *outer = innermost (body);
  if (paragraph->note)
    g_ptr_array_add (body->notes, g_steal_pointer (&printed));
  else if (outer != NULL)
    g_ptr_array_add (outer->boxes, g_steal_pointer (&printed));
  else
    tz_office_lines_add (body->text_lines, printed);
  for (guint i = 0; i < paragraph->boxes->len; i++) {
    if (outer != NULL)
      g_ptr_array_add (outer->boxes, g_strdup (paragraph->boxes->pdata[i]));
    else
      tz_office_lines_add (body->text_lines, paragraph->boxes->pdata[i]);
  }
  free_paragraph (paragraph);
}

static void
enter_line (GString *line, const char *name, xmlTextReader *element)
{
  if (g_str_equal (name, "tab"))
    g_string_append_c (line, '\t');
  else if (g_str_equal (name, "line-break"))
    g_string_append_c (line, '\n');
  else if (g_str_equal (name, "s"))
    for (int n = CLAMP (tz_xml_get_int (element, "c", 1), 0, MAX_BLANKS); n > 0; n--)
      g_string_append_c (line, ' ');
}

static void
begin_list (Body *body, xmlTextReader *element)
{
  g_autofree char *style = tz_xml_dup_attribute (element, "style-name");
  g_autofree char *id = tz_xml_dup_attribute (element, "id");
  g_autofree char *goes_on = tz_xml_dup_attribute (element, "continue-numbering");
  g_autofree char *after = tz_xml_dup_attribute (element, "continue-list");
  tz_odt_lists_begin (body->lists, style, id, g_strcmp0 (goes_on, "true") == 0, after);
}

static void
enter (gpointer data, const char *name, xmlTextReader *element)
{
  Body *body = data;
  if (body->n_left_out > 0 || is_left_out (name))
    body->n_left_out++;
  else if (is_paragraph (name))
    start_paragraph (body);
  else if (g_str_equal (name, "note"))
    body->n_notes++;
  else if (g_str_equal (name, "list"))
    begin_list (body, element);
  else if (g_str_equal (name, "list-item"))
    tz_odt_lists_begin_item (body->lists, tz_xml_get_int (element, "start-value", -1));
  else if (g_str_equal (name, "table-cell") && body->open->len == 0)
    tz_office_lines_start_cell (body->text_lines);
  else if (body->open->len > 0)
    enter_line (innermost (body)->line, name, element);
}

/* Tables inside text boxes fall into paragraphs. */
static void
leave (gpointer data, const char *name)
{
  Body *body = data;
  if (body->n_left_out > 0)
    body->n_left_out--;
  else if (is_paragraph (name))
    end_paragraph (body);
  else if (g_str_equal (name, "note"))
    body->n_notes--;
  else if (g_str_equal (name, "list"))
    tz_odt_lists_end (body->lists);
  else if (g_str_equal (name, "table-cell") && body->open->len == 0)
    tz_office_lines_end_cell (body->text_lines);
  else if (g_str_equal (name, "table-row") && body->open->len == 0)
    tz_office_lines_end_row (body->text_lines);
}

/* Blanks of the file are one blank, and none at the beginning of a paragraph (OpenDocument 1.3 part 3, 6.1.2). */
static void
add_text (gpointer data, const char *utf8)
{
  Body *body = data;
  Paragraph *paragraph = innermost (body);
  if (body->n_left_out > 0 || paragraph == NULL)
    return;
  GString *line = paragraph->line;
  for (const char *p = utf8; *p != '\0'; p++) {
    if (strchr (" \t\r\n", *p) == NULL)
      g_string_append_c (line, *p);
    else if (line->len > 0 && strchr (" \t\n", line->str[line->len - 1]) == NULL)
      g_string_append_c (line, ' ');
  }
}

static char *
read_text (GBytes *content, TzOdtLists *lists, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, add_text};
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (free_paragraph);
  Body body = {.text_lines = tz_office_lines_new (), .lists = lists, .open = open, .notes = notes};
  gboolean walked = tz_xml_walk (content, &handler, &body, cancellable, error);
  for (guint i = 0; i < notes->len; i++)
    tz_office_lines_add (body.text_lines, notes->pdata[i]);
  g_autofree char *text = tz_office_lines_free (body.text_lines);
  return walked ? g_steal_pointer (&text) : NULL;
}

gboolean
tz_odt_is_one (GHashTable *parts)
{
  gsize n_bytes = 0;
  GBytes *type = g_hash_table_lookup (parts, MIMETYPE);
  const char *bytes = type != NULL ? g_bytes_get_data (type, &n_bytes) : NULL;
  return bytes != NULL && g_hash_table_contains (parts, CONTENT) && n_bytes >= strlen (TZ_ODT_MEDIA_TYPE) &&
         memcmp (bytes, TZ_ODT_MEDIA_TYPE, strlen (TZ_ODT_MEDIA_TYPE)) == 0;
}

char *
tz_odt_read (GHashTable *parts, char **title, GCancellable *cancellable, GError **error)
{
  GBytes *content = g_hash_table_lookup (parts, CONTENT);
  g_autoptr (TzOdtLists) lists =
      tz_odt_lists_new (content, g_hash_table_lookup (parts, STYLES), cancellable, error);
  if (lists == NULL)
    return NULL;
  *title = tz_office_dup_title (g_hash_table_lookup (parts, META));
  return read_text (content, lists, cancellable, error);
}
