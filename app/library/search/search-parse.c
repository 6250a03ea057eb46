#include "search-parse.h"

#include <string.h>

#include "fold.h"
#include "search-fold.h"

static const struct {
  const char *name;
  TzTermKind kind;
} fields[] = {
    {"theme", TZ_TERM_THEME}, {"status", TZ_TERM_STATUS}, {"agency", TZ_TERM_AGENCY},
    {"year", TZ_TERM_YEAR},   {"review", TZ_TERM_REVIEW}, {"note", TZ_TERM_NOTE},
    {"主题", TZ_TERM_THEME},  {"进度", TZ_TERM_STATUS},   {"单位", TZ_TERM_AGENCY},
    {"年份", TZ_TERM_YEAR},   {"复核", TZ_TERM_REVIEW},   {"批注", TZ_TERM_NOTE},
};

void
tz_term_free (TzTerm *term)
{
  g_free (term->value);
  g_free (term);
}

static void
free_term (gpointer data)
{
  tz_term_free (data);
}

static gboolean
is_blank (const char *p)
{
  return tz_search_fold (g_utf8_get_char (p)) == 0;
}

static gboolean
is_mark (const char *p)
{
  gunichar c = tz_fold_char (g_utf8_get_char (p));
  return c == '"' || c == 0x201c || c == 0x201d;
}

static gboolean
is_minus (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  return c == '-' || c == 0xff0d;
}

static const char *
skip_blanks (const char *p)
{
  while (*p != '\0' && is_blank (p))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
skip_word (const char *p)
{
  while (*p != '\0' && !is_blank (p))
    p = g_utf8_next_char (p);
  return p;
}

/* Whether there is something else than blanks from @start to @end. */
static gboolean
says_something (const char *start, const char *end)
{
  return skip_blanks (start) < end;
}

/* Reads "…" at @p. Returns: (nullable): what follows it; NULL where there is no such thing. */
static const char *
read_quoted (const char *p, char **value)
{
  if (*p == '\0' || !is_mark (p))
    return NULL;
  const char *start = g_utf8_next_char (p), *end = start;
  while (*end != '\0' && !is_mark (end))
    end = g_utf8_next_char (end);
  if (*end == '\0' || !says_something (start, end))
    return NULL;
  *value = g_strndup (start, end - start);
  return g_utf8_next_char (end);
}

/* Reads a value in quotation marks or up to the next blank. Returns: (nullable): what follows it. */
static const char *
read_value (const char *p, char **value)
{
  const char *after = read_quoted (p, value);
  if (after != NULL)
    return after;
  after = skip_word (p);
  if (after == p)
    return NULL;
  *value = g_strndup (p, after - p);
  return after;
}

/* Reads the name of a field and its colon. Returns: (nullable): what follows them. */
static const char *
read_field (const char *p, TzTermKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    gsize length = strlen (fields[i].name);
    if (g_ascii_strncasecmp (p, fields[i].name, length) != 0 ||
        tz_fold_char (g_utf8_get_char (p + length)) != ':')
      continue;
    *kind = fields[i].kind;
    return g_utf8_next_char (p + length);
  }
  return NULL;
}

/* Reads a field and its value, or text. Returns: (nullable): what follows. */
static const char *
read_condition (const char *p, TzTerm *term)
{
  const char *value = read_field (p, &term->kind);
  const char *after = value != NULL ? read_value (value, &term->value) : NULL;
  if (after != NULL)
    return after;
  term->kind = TZ_TERM_TEXT;
  return read_value (p, &term->value);
}

GPtrArray *
tz_search_parse (const char *text)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func (free_term);
  for (const char *p = skip_blanks (text); *p != '\0'; p = skip_blanks (p)) {
    TzTerm *term = g_new0 (TzTerm, 1);
    g_ptr_array_add (terms, term);
    const char *after = is_minus (p) ? read_condition (g_utf8_next_char (p), term) : NULL;
    term->excluded = after != NULL;
    p = after != NULL ? after : read_condition (p, term);
  }
  return terms;
}
