#include "html-lines.h"

#include <string.h>

#include "html-lists.h"

struct _TzHtmlLines {
  TzHtmlPage *page;
  TzHtmlLine line; /* the one that is being written */
  guint cell;      /* of the row: how many have ended */
  guint n_tabs;    /* that stand before the next character */
  gboolean blank;  /* stands before the next character */
  gboolean feed;   /* that blank holds a line feed */
  gunichar last;
  char *mark; /* (nullable): of an item, that stands before the next character */
  /* How many of the open elements are of each kind. */
  guint n_hidden;
  guint n_aside;
  guint n_links;
  guint n_keeping;
};

TzHtmlLines *
tz_html_lines_new (TzHtmlPage *page)
{
  TzHtmlLines *lines = g_new0 (TzHtmlLines, 1);
  lines->page = page;
  return lines;
}

void
tz_html_lines_free (TzHtmlLines *lines)
{
  g_free (lines->mark);
  g_free (lines);
}

void
tz_html_lines_enter (TzHtmlLines *lines, TzHtmlKind kind)
{
  lines->n_hidden += (kind & TZ_HTML_HIDDEN) != 0;
  lines->n_aside += (kind & TZ_HTML_ASIDE) != 0;
  lines->n_links += (kind & TZ_HTML_LINK) != 0;
  lines->n_keeping += (kind & TZ_HTML_KEEPS_BLANKS) != 0;
}

void
tz_html_lines_leave (TzHtmlLines *lines, TzHtmlKind kind)
{
  lines->n_hidden -= (kind & TZ_HTML_HIDDEN) != 0;
  lines->n_aside -= (kind & TZ_HTML_ASIDE) != 0;
  lines->n_links -= (kind & TZ_HTML_LINK) != 0;
  lines->n_keeping -= (kind & TZ_HTML_KEEPS_BLANKS) != 0;
}

static void
start_line (TzHtmlLines *lines)
{
  lines->line = (TzHtmlLine){.start = lines->page->text->len};
  lines->n_tabs = 0;
  lines->blank = lines->feed = FALSE;
  lines->last = 0;
}

void
tz_html_lines_break (TzHtmlLines *lines)
{
  GString *text = lines->page->text;
  if (lines->line.n_chars == 0) {
    g_string_truncate (text, lines->line.start);
  } else {
    lines->line.end = text->len;
    g_array_append_val (lines->page->lines, lines->line);
  }
  start_line (lines);
}

void
tz_html_lines_end_cell (TzHtmlLines *lines, guint first_line)
{
  lines->cell++;
  if (lines->page->lines->len > first_line)
    tz_html_lines_break (lines);
  else
    lines->n_tabs++;
}

guint
tz_html_lines_get_cell (const TzHtmlLines *lines)
{
  return lines->cell;
}

void
tz_html_lines_set_cell (TzHtmlLines *lines, guint cell)
{
  lines->cell = cell;
}

/* @n_tabs: 0 where @text goes on in the cell. */
static void
append_of_row (GString *row, guint n_tabs, const char *text)
{
  if (n_tabs == 0 && row->len > 0 && g_ascii_isalnum (row->str[row->len - 1]) && g_ascii_isalnum (*text))
    g_string_append_c (row, ' ');
  for (guint i = 0; i < n_tabs; i++)
    g_string_append_c (row, '\t');
  g_string_append (row, text);
}

void
tz_html_lines_join (TzHtmlLines *lines, guint first_line)
{
  TzHtmlPage *page = lines->page;
  TzHtmlLine joined = g_array_index (page->lines, TzHtmlLine, first_line);
  g_autoptr (GString) row = g_string_new (NULL);
  guint cell = joined.first_cell;
  joined.n_chars = joined.n_linked = 0;
  for (guint i = first_line; i < page->lines->len; i++) {
    const TzHtmlLine *line = &g_array_index (page->lines, TzHtmlLine, i);
    g_autofree char *text = g_strndup (page->text->str + line->start, line->end - line->start);
    append_of_row (row, line->first_cell > cell ? line->first_cell - cell : 0, g_strstrip (text));
    cell = line->last_cell;
    joined.n_chars += line->n_chars;
    joined.n_linked += line->n_linked;
  }
  joined.last_cell = cell;

  g_string_truncate (page->text, joined.start);
  g_string_append_len (page->text, row->str, row->len);
  joined.end = page->text->len;
  g_array_set_size (page->lines, first_line);
  g_array_append_val (page->lines, joined);
  start_line (lines);
}

static void
write_blanks (TzHtmlLines *lines, gunichar next)
{
  GString *text = lines->page->text;
  gboolean vanishes = lines->line.start == text->len ||
                      (lines->feed && g_unichar_iswide (lines->last) && g_unichar_iswide (next));
  for (guint i = 0; i < lines->n_tabs; i++)
    g_string_append_c (text, '\t');
  if (lines->n_tabs == 0 && lines->blank && !vanishes)
    g_string_append_c (text, ' ');
  lines->n_tabs = 0;
  lines->blank = lines->feed = FALSE;
}

void
tz_html_lines_set_mark (TzHtmlLines *lines, char *mark)
{
  g_free (lines->mark);
  lines->mark = mark;
}

/* @utf8: what follows. */
static void
write_mark (TzHtmlLines *lines, const char *utf8, gsize n_bytes)
{
  if (!tz_html_list_is_numbered (utf8, n_bytes))
    g_string_append (lines->page->text, lines->mark);
  g_clear_pointer (&lines->mark, g_free);
}

static void
add_char (TzHtmlLines *lines, gunichar c, const char *utf8, gsize n_bytes)
{
  gboolean seen = !g_unichar_isspace (c) && c != 0x200b && c != 0xfeff;
  write_blanks (lines, c);
  if (seen && lines->mark != NULL)
    write_mark (lines, utf8, n_bytes);
  g_string_append_unichar (lines->page->text, c);
  lines->last = c;
  if (!seen)
    return;
  if (lines->line.n_chars == 0)
    lines->line.first_cell = lines->cell;
  lines->line.last_cell = lines->cell;
  lines->line.n_chars++;
  lines->line.n_linked += lines->n_links > 0;
  lines->line.aside |= lines->n_aside > 0;
}

void
tz_html_lines_add (TzHtmlLines *lines, const char *utf8, gsize n_bytes)
{
  if (lines->n_hidden > 0)
    return;
  const char *end = utf8 + n_bytes;
  for (const char *p = utf8; p < end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean collapses = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (!collapses) {
      add_char (lines, c, p, (gsize)(end - p));
    } else if (lines->n_keeping == 0) {
      lines->blank = TRUE;
      lines->feed |= c == '\n' || c == '\r';
    } else if (c == '\n') {
      tz_html_lines_break (lines);
    } else {
      add_char (lines, c, p, (gsize)(end - p));
    }
  }
}
