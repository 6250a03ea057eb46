#include "layout-print.h"

/* A page that is printed on, and what happens to it afterwards. */

#define WRAP_BASE 15
#define LINES_LOST 9
#define CHARACTERS_LOST 23

guint
page_put (Printer *p, const char *utf8)
{
  gboolean full_width = p->layout->at[AXIS_FULL_WIDTH];
  for (; *utf8 != '\0'; utf8 = g_utf8_next_char (utf8)) {
    gunichar c = g_utf8_get_char (utf8);
    if (full_width && ((c >= '0' && c <= '9') || c == '.'))
      c += 0xfee0;
    if (!full_width && (c == 0xff1a || c == 0xff08 || c == 0xff09))
      c -= 0xfee0;
    g_array_append_val (p->text, c);
  }
  return p->text->len;
}

guint
page_putf (Printer *p, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return page_put (p, text);
}

void
page_new_line (Printer *p)
{
  static const char *const indents[N_INDENTS] = {"", "　　", "\u00a0\u00a0\u00a0\u00a0", "", "● "};
  if (p->text->len > 0)
    page_put (p, p->layout->at[AXIS_SPACED] ? "\n\n" : "\n");
  if (p->layout->at[AXIS_INDENT] != INDENT_BULLET || p->among_problems)
    page_put (p, indents[p->layout->at[AXIS_INDENT]]);
}

void
page_lines (Printer *p, const char *const *lines)
{
  for (guint i = 0; lines[i] != NULL; i++) {
    page_new_line (p);
    page_put (p, lines[i]);
  }
}

static gunichar
at (const Printer *p, guint i)
{
  return i < p->text->len ? g_array_index (p->text, gunichar, i) : 0;
}

static void
drop (Printer *p, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    g_array_index (p->drop, gboolean, i) = TRUE;
}

static gboolean
holds_title (const Printer *p, guint from, guint to)
{
  for (guint i = 0; i < p->out->problems->len; i++) {
    guint start = g_array_index (p->out->problems, Expected, i).title.start;
    if (start >= from && start < to)
      return TRUE;
  }
  return FALSE;
}

static void
lose_lines (Printer *p)
{
  guint line = p->layout->at[AXIS_CONTENT] % LINES_LOST;
  for (guint i = 0, start = 0; i <= p->text->len; i++) {
    if (i < p->text->len && at (p, i) != '\n')
      continue;
    if (++line % LINES_LOST == 0 && start > 0) {
      p->out->broken = p->out->broken || holds_title (p, start, i);
      drop (p, start, MIN (i + 1, p->text->len));
    }
    start = i + 1;
  }
}

/* The marks that close a quotation, the stops that close lines, and the characters that close nothing. */
static void
lose_characters (Printer *p)
{
  guint loss = p->layout->at[AXIS_LOSS];
  for (guint i = 0; i < p->text->len; i++) {
    gunichar c = at (p, i);
    gboolean lost = (loss == LOSS_MARKS && c == 0x201d) ||
                    (loss == LOSS_STOPS && c == 0x3002 && at (p, i + 1) == '\n') ||
                    (loss == LOSS_CHARACTERS && i % CHARACTERS_LOST == 7 && c != '\n');
    if (lost)
      drop (p, i, i + 1);
  }
}

static gboolean
opens_wording (gunichar c)
{
  return c == '\n' || c == 0x3000 || c == 0xa0 || c == U'●';
}

/* Leaves out what is lost and breaks lines at the width; @map gets the new place of each code point. */
static char *
flow (const Printer *p, guint *map)
{
  GString *text = g_string_new (NULL);
  guint wrap = p->layout->at[AXIS_WRAP] == 0 ? G_MAXUINT : WRAP_BASE + p->layout->at[AXIS_WRAP];
  guint column = 0, place = 0;
  for (guint i = 0; i < p->text->len; i++) {
    gunichar c = at (p, i);
    map[i] = place;
    if (g_array_index (p->drop, gboolean, i))
      continue;
    if (column >= wrap && !opens_wording (c)) {
      g_string_append_c (text, '\n');
      map[i] = ++place;
      column = 0;
    }
    place++;
    g_string_append_unichar (text, c);
    column = c == '\n' ? 0 : column + 1;
  }
  map[p->text->len] = place;
  return g_string_free (text, FALSE);
}

static TzSpan
moved (const Printer *p, TzSpan span, const guint *map)
{
  guint end = span.end;
  while (end > span.start && (g_array_index (p->drop, gboolean, end - 1) || at (p, end - 1) == '\n'))
    end--;
  return tz_span (map[span.start], end > span.start ? map[end - 1] + 1 : map[span.start]);
}

static void
move (const Printer *p, Expected *e, const guint *map)
{
  e->span = moved (p, e->span, map);
  e->label = moved (p, e->label, map);
  e->title = moved (p, e->title, map);
  for (guint i = 0; i < e->n_path; i++)
    e->path[i] = moved (p, e->path[i], map);
}

void
page_render (Printer *p)
{
  g_array_set_size (p->drop, p->text->len + 1);
  if (p->layout->at[AXIS_LOSS] == LOSS_LINES)
    lose_lines (p);
  else
    lose_characters (p);
  g_autofree guint *map = g_new (guint, p->text->len + 1);
  p->out->text = flow (p, map);
  for (guint i = 0; i < p->out->problems->len; i++)
    move (p, &g_array_index (p->out->problems, Expected, i), map);
}
