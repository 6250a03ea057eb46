#include "docx.h"

#include <string.h>

#include "docx-numbers.h"
#include "office-lines.h"
#include "office-title.h"
#include "xml-walk.h"

#define DOCUMENT "word/document.xml"
#define NUMBERING "word/numbering.xml"
#define STYLES "word/styles.xml"
#define FOOTNOTES "word/footnotes.xml"
#define ENDNOTES "word/endnotes.xml"
#define CORE "docProps/core.xml"

const char *const TZ_DOCX_PARTS[] = {DOCUMENT, NUMBERING, STYLES, FOOTNOTES, ENDNOTES, CORE, NULL};

typedef struct {
  GString *line;
  GPtrArray *boxes; /* of char: the paragraphs of text boxes that hang on it */
  char *style;      /* (nullable) */
  int list;
  int level;
  gboolean joins; /* its end was deleted: it goes on with the next paragraph */
} Paragraph;

typedef struct {
  TzOfficeLines *text_lines;
  TzDocxLists *lists;
  GPtrArray *open;    /* of Paragraph: those within text boxes after those they hang on */
  GString *carried;   /* of a paragraph that joins the next */
  guint n_left_out;   /* how many of the open elements are within one that is left out */
  guint n_properties; /* how many w:pPr are open */
  gboolean hidden;    /* the run that is open */
  gboolean text;      /* w:t is open */
} Body;

static void
free_paragraph (gpointer data)
{
  Paragraph *paragraph = data;
  g_string_free (paragraph->line, TRUE);
  g_ptr_array_unref (paragraph->boxes);
  g_free (paragraph->style);
  g_free (paragraph);
}

static Paragraph *
innermost (Body *body)
{
  return body->open->len > 0 ? body->open->pdata[body->open->len - 1] : NULL;
}

/* What is not printed: deleted and moved text, what older programs get in place of a drawing, how something is
 * pronounced, and what properties were before a change. */
static gboolean
is_left_out (const char *name, xmlTextReader *element)
{
  static const char *const names[] = {"del", "moveFrom", "Fallback", "rt", "instrText", "delText", NULL};
  if (g_strv_contains (names, name) || g_str_has_suffix (name, "Change"))
    return TRUE;
  if (!g_str_equal (name, "footnote") && !g_str_equal (name, "endnote"))
    return FALSE;
  g_autofree char *type = tz_xml_dup_attribute (element, "type"); /* a line above the notes */
  return type != NULL && !g_str_equal (type, "normal");
}

static void
start_paragraph (Body *body)
{
  Paragraph *paragraph = g_new (Paragraph, 1);
  *paragraph = (Paragraph){
      .line = g_string_new (NULL), .boxes = g_ptr_array_new_with_free_func (g_free), .list = -1, .level = -1};
  g_ptr_array_add (body->open, paragraph);
}

static char *
dup_printed (Body *body, Paragraph *paragraph)
{
  GString *printed = g_string_new (NULL);
  tz_docx_numbers_append (body->lists, paragraph->style, paragraph->list, paragraph->level, printed);
  g_string_append_len (printed, paragraph->line->str, paragraph->line->len);
  return g_string_free (printed, FALSE);
}

static void
end_paragraph (Body *body)
{
  g_autofree char *printed = NULL;
  Paragraph *paragraph = innermost (body);
  if (paragraph == NULL)
    return;
  if (body->open->len == 1) {
    g_string_prepend (paragraph->line, body->carried->str);
    g_string_truncate (body->carried, 0);
  }
  g_ptr_array_steal_index (body->open, body->open->len - 1);
  Paragraph *outer = innermost (body);
  if (outer != NULL) {
    g_ptr_array_add (outer->boxes, dup_printed (body, paragraph));
    g_ptr_array_extend_and_steal (outer->boxes, g_ptr_array_ref (paragraph->boxes));
    paragraph->boxes = g_ptr_array_new ();
  } else if (paragraph->joins) {
    g_string_append (body->carried, paragraph->line->str);
  } else {
    printed = dup_printed (body, paragraph);
    tz_office_lines_add (body->text_lines, printed);
  }
  for (guint i = 0; i < paragraph->boxes->len; i++)
    tz_office_lines_add (body->text_lines, paragraph->boxes->pdata[i]);
  free_paragraph (paragraph);
}

static void
enter_properties (Paragraph *paragraph, const char *name, xmlTextReader *element)
{
  if (g_str_equal (name, "pStyle")) {
    g_free (paragraph->style);
    paragraph->style = tz_xml_dup_attribute (element, "val");
  } else if (g_str_equal (name, "numId"))
    paragraph->list = tz_xml_get_int (element, "val", -1);
  else if (g_str_equal (name, "ilvl"))
    paragraph->level = tz_xml_get_int (element, "val", -1);
  else if (g_str_equal (name, "del"))
    paragraph->joins = TRUE;
}

/* Signs of fonts of symbols have no meaning outside of them. */
static void
append_symbol (GString *line, xmlTextReader *element)
{
  g_autofree char *code = tz_xml_dup_attribute (element, "char");
  gunichar c = code != NULL ? (gunichar)g_ascii_strtoull (code, NULL, 16) : 0;
  if (c >= 0x20 && g_unichar_validate (c) && g_unichar_isdefined (c) &&
      g_unichar_type (c) != G_UNICODE_PRIVATE_USE)
    g_string_append_unichar (line, c);
}

static void
enter_run (Body *body, GString *line, const char *name, xmlTextReader *element)
{
  if (g_str_equal (name, "r"))
    body->hidden = FALSE;
  else if (g_str_equal (name, "vanish"))
    body->hidden = tz_xml_is_on (element);
  else if (body->hidden)
    return;
  else if (g_str_equal (name, "t"))
    body->text = TRUE;
  else if (g_str_equal (name, "tab"))
    g_string_append_c (line, '\t');
  else if (g_str_equal (name, "br") || g_str_equal (name, "cr"))
    g_string_append_c (line, '\n');
  else if (g_str_equal (name, "noBreakHyphen"))
    g_string_append_c (line, '-');
  else if (g_str_equal (name, "sym"))
    append_symbol (line, element);
}

static void
enter (gpointer data, const char *name, xmlTextReader *element)
{
  Body *body = data;
  Paragraph *paragraph = innermost (body);
  if (body->n_properties > 0 && paragraph != NULL && body->n_left_out == 0)
    enter_properties (paragraph, name, element);
  if (body->n_left_out > 0 || is_left_out (name, element))
    body->n_left_out++;
  else if (g_str_equal (name, "p"))
    start_paragraph (body);
  else if (g_str_equal (name, "tc") && body->open->len == 0)
    tz_office_lines_start_cell (body->text_lines);
  else if (g_str_equal (name, "pPr"))
    body->n_properties++;
  else if (paragraph != NULL && body->n_properties == 0)
    enter_run (body, paragraph->line, name, element);
}

/* Tables inside text boxes fall into paragraphs. */
static void
leave (gpointer data, const char *name)
{
  Body *body = data;
  if (body->n_left_out > 0)
    body->n_left_out--;
  else if (g_str_equal (name, "p"))
    end_paragraph (body);
  else if (g_str_equal (name, "tc") && body->open->len == 0)
    tz_office_lines_end_cell (body->text_lines);
  else if (g_str_equal (name, "tr") && body->open->len == 0)
    tz_office_lines_end_row (body->text_lines);
  else if (g_str_equal (name, "pPr"))
    body->n_properties--;
  else if (g_str_equal (name, "t"))
    body->text = FALSE;
}

static void
add_text (gpointer data, const char *utf8)
{
  Body *body = data;
  Paragraph *paragraph = innermost (body);
  if (body->text && body->n_left_out == 0 && paragraph != NULL)
    g_string_append (paragraph->line, utf8);
}

static gboolean
walk_part (Body *body, GHashTable *parts, const char *name, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, add_text};
  GBytes *part = g_hash_table_lookup (parts, name);
  return part == NULL || tz_xml_walk (part, &handler, body, cancellable, error);
}

static char *
read_text (GHashTable *parts, TzDocxLists *lists, GCancellable *cancellable, GError **error)
{
  Body body = {.text_lines = tz_office_lines_new (),
               .lists = lists,
               .open = g_ptr_array_new_with_free_func (free_paragraph),
               .carried = g_string_new (NULL)};
  gboolean walked = walk_part (&body, parts, DOCUMENT, cancellable, error) &&
                    walk_part (&body, parts, FOOTNOTES, cancellable, error) &&
                    walk_part (&body, parts, ENDNOTES, cancellable, error);
  g_ptr_array_unref (body.open);
  g_string_free (body.carried, TRUE);
  g_autofree char *text = tz_office_lines_free (body.text_lines);
  return walked ? g_steal_pointer (&text) : NULL;
}

gboolean
tz_docx_is_one (GHashTable *parts)
{
  return g_hash_table_contains (parts, DOCUMENT);
}

char *
tz_docx_read (GHashTable *parts, char **title, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzDocxLists) lists = tz_docx_lists_new (g_hash_table_lookup (parts, NUMBERING),
                                                     g_hash_table_lookup (parts, STYLES), cancellable, error);
  if (lists == NULL)
    return NULL;
  *title = tz_office_dup_title (g_hash_table_lookup (parts, CORE));
  return read_text (parts, lists, cancellable, error);
}
