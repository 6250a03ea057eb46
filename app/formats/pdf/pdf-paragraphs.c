#include "pdf-paragraphs.h"

#include <string.h>

/* Lengths in ems. A line is full that leaves no room for the sign that may not begin the next one. */
#define FULL 2.1
#define NARROW 0.6
#define INDENT 0.8
#define ONE_SIZE 0.12

/* Lines further apart than this many times the usual are not of one paragraph. */
#define APART 1.6

/* Lines of fewer characters say nothing of how wide the text is. */
#define MIN_CHARS 12

/* A line may begin with a name of as many characters before a colon. */
#define MAX_NAME 12

/* Where the text stands on the pages. */
typedef struct {
  double left;
  double right;
  double pitch; /* from line to line */
} Column;

static const TzPdfLine *
get (GPtrArray *lines, guint i)
{
  return lines->pdata[i];
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *one = a, *other = b;
  return (*one > *other) - (*one < *other);
}

/* Returns: the value that @share of the values do not reach; 0 where there are none. */
static double
quantile (GArray *values, double share)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint)(share * (values->len - 1)));
}

/* Whether they stand in one column of one page. */
static gboolean
are_below (const TzPdfLine *line, const TzPdfLine *next)
{
  return line->page == next->page && line->side == next->side && line->zone == next->zone;
}

/* Returns: where the lines of @side stand, on all pages. */
static Column
measure (GPtrArray *lines, TzPdfSide side)
{
  g_autoptr (GArray) lefts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rights = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < lines->len; i++) {
    const TzPdfLine *line = get (lines, i);
    if (line->side != side)
      continue;
    if (g_utf8_strlen (line->text->str, -1) >= MIN_CHARS) {
      g_array_append_val (lefts, line->left);
      g_array_append_val (rights, line->right);
    }
    double pitch = i > 0 && are_below (get (lines, i - 1), line) ? line->top - get (lines, i - 1)->top : 0;
    if (pitch > 0)
      g_array_append_val (pitches, pitch);
  }
  return (Column){quantile (lefts, 0.1), quantile (rights, 0.9), quantile (pitches, 0.5)};
}

/* Returns: behind the number at @p, of digits or Chinese numerals; @p where there is none. */
static const char *
skip_number (const char *p)
{
  gunichar c;
  for (guint n = 0; n < 4 && (g_unichar_isdigit (c = g_utf8_get_char (p)) ||
                              (c != 0 && g_utf8_strchr ("一二三四五六七八九十", -1, c) != NULL));
       n++)
    p = g_utf8_next_char (p);
  return p;
}

/* 一、 1. （二） at the beginning of a line. */
static gboolean
begins_with_number (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  gboolean open = c == '(' || c == 0xff08;
  const char *number = open ? g_utf8_next_char (text) : text;
  const char *p = skip_number (number);
  return p > number && *p != '\0' && g_utf8_strchr (open ? ")）" : "、.．", -1, g_utf8_get_char (p)) != NULL;
}

/* 整改情况： at the beginning of a line. Returns: after how many characters the colon stands, or 0. */
static guint
find_colon (const char *text)
{
  const char *p = text;
  for (guint n = 0; n <= MAX_NAME; n++, p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == ':' || c == 0xff1a)
      return n;
    if (!g_unichar_isalnum (c) && c != ' ')
      return 0;
  }
  return 0;
}

/* 问题2： 反馈问题一： at the beginning of a line; 问题整改情况： may go on with a sentence. */
static gboolean
begins_with_problem (const char *text)
{
  const char *word = g_str_has_prefix (text, "反馈") ? text + strlen ("反馈") : text;
  if (!g_str_has_prefix (word, "问题"))
    return FALSE;
  const char *number = word + strlen ("问题");
  while (*number == ' ')
    number++;
  return skip_number (number) > number && find_colon (text) > 0;
}

static gboolean
is_one_of (const char *signs, const char *p)
{
  return *p != '\0' && g_utf8_strchr (signs, -1, g_utf8_get_char (p)) != NULL;
}

static const char *
skip (const char *p, const char *signs, double *width)
{
  for (; is_one_of (signs, p); p = g_utf8_next_char (p))
    *width += 1;
  return p;
}

/* How much wider than a character and a sign that is at the beginning of @line which is not parted (UAX #14): a number or a
 * word, with the brackets before it; or a character and all the signs that may not begin a line, and what follows a comma
 * without a blank. */
static double
width_of_beginning (const TzPdfLine *line)
{
  double width = 0;
  const char *p = skip (line->text->str, "（〔【《“‘", &width);
  if (*p != '\0' && g_unichar_iswide (g_utf8_get_char (p))) {
    p = skip (g_utf8_next_char (p), "，。、；：！？）〕】》”’", &width);
    width -= MIN (width, 1);
    if (!is_one_of (",.;:!?)", p))
      return width * line->em;
  }
  for (; *p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iswide (g_utf8_get_char (p));
       p = g_utf8_next_char (p))
    width += NARROW;
  return width * line->em;
}

/* Text goes on in the other column, and on the next page, but not over what goes across. */
static gboolean
may_follow (const TzPdfLine *line, const TzPdfLine *next, double pitch)
{
  double apart = next->top - line->top;
  if (are_below (line, next))
    return apart > 0 && apart < APART * pitch;
  return (line->side == TZ_PDF_ACROSS) == (next->side == TZ_PDF_ACROSS);
}

static gboolean
is_full (const Column *columns, const TzPdfLine *line, double room)
{
  return line->right + room > columns[line->side].right - FULL * line->em;
}

/* Whether @next rather is a line of its own, though @line is full: a problem; a number after a sentence, or after what is
 * numbered, too; after a sentence also what ends early and without a stop. */
static gboolean
stands_alone (const Column *columns, const TzPdfLine *line, const TzPdfLine *next)
{
  const char *text = next->text->str;
  if (begins_with_problem (text))
    return TRUE;
  if (!tz_pdf_line_ends_sentence (line))
    return begins_with_number (line->text->str) && begins_with_number (text);
  return begins_with_number (text) || find_colon (text) > 0 ||
         (!is_full (columns, next, 0) && !tz_pdf_line_ends_sentence (next));
}

static gboolean
goes_on (const Column *columns, const TzPdfLine *line, const TzPdfLine *next)
{
  double em = next->em;
  return is_full (columns, line, width_of_beginning (next)) &&
         next->left < columns[next->side].left + INDENT * em && ABS (line->em - em) < ONE_SIZE * em &&
         strchr (line->text->str, '\t') == NULL && strchr (next->text->str, '\t') == NULL &&
         may_follow (line, next, columns[line->side].pitch) && !stands_alone (columns, line, next);
}

static void
append_line (GString *text, const TzPdfLine *line)
{
  gboolean letters =
      text->len > 0 && g_ascii_isalpha (text->str[text->len - 1]) && g_ascii_isalpha (line->text->str[0]);
  if (letters)
    g_string_append_c (text, ' ');
  g_string_append_len (text, line->text->str, line->text->len);
}

char *
tz_pdf_paragraphs_join (GPtrArray *lines)
{
  Column columns[TZ_PDF_N_SIDES];
  GString *text = g_string_new (NULL);
  for (TzPdfSide side = 0; side < TZ_PDF_N_SIDES; side++)
    columns[side] = measure (lines, side);
  for (guint i = 0; i < lines->len; i++) {
    if (i > 0 && !goes_on (columns, get (lines, i - 1), get (lines, i)))
      g_string_append_c (text, '\n');
    append_line (text, get (lines, i));
  }
  if (text->len > 0)
    g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
