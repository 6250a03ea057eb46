#include "docx-numbers.h"

#include "list-numerals.h"

/* Styles that are based on each other in a ring are left after so many. */
#define MAX_PARENTS 32

static const TzDocxStyle *
find_style (const TzDocxLists *lists, const char *name)
{
  return name != NULL ? g_hash_table_lookup (lists->styles, name) : NULL;
}

static int
find_level_of_style (const TzDocxList *list, const char *style)
{
  for (int i = 0; i < TZ_DOCX_N_LEVELS; i++)
    if (g_strcmp0 (tz_docx_list_get_level (list, i)->style, style) == 0)
      return i;
  return 0;
}

/* Finds the list and the level of a paragraph that does not say both itself. */
static TzDocxList *
find_list (const TzDocxLists *lists, const char *style, int list, int *level)
{
  const char *name = style != NULL ? style : lists->normal;
  const TzDocxStyle *next = find_style (lists, name);
  const char *owner = NULL;
  for (guint i = 0; list < 0 && next != NULL && i < MAX_PARENTS; i++) {
    if (next->list >= 0) {
      list = next->list;
      owner = name;
      if (*level < 0)
        *level = next->level;
    }
    name = next->parent;
    next = find_style (lists, name);
  }
  TzDocxList *found = list > 0 ? g_hash_table_lookup (lists->lists, GINT_TO_POINTER (list)) : NULL;
  if (found == NULL || found->shape == NULL)
    return NULL;
  if (*level < 0)
    *level = owner != NULL ? find_level_of_style (found, owner) : 0;
  *level = MIN (*level, TZ_DOCX_N_LEVELS - 1);
  return found;
}

static int
start_of (const TzDocxList *list, int level)
{
  return list->starts[level] >= 0 ? list->starts[level] : tz_docx_list_get_level (list, level)->start;
}

static gboolean
restarts (const TzDocxLevel *deeper, int level)
{
  return deeper->restart < 0 || level < deeper->restart;
}

static void
count (TzDocxList *list, int level)
{
  int *counts = list->shape->counts;
  gboolean anew = counts[level] < 0 || (!list->begun[level] && list->starts[level] >= 0);
  if (anew)
    counts[level] = start_of (list, level);
  else if (counts[level] < G_MAXINT)
    counts[level]++;
  list->begun[level] = TRUE;
  for (int i = 0; i < level; i++)
    if (counts[i] < 0)
      counts[i] = start_of (list, i);
  for (int i = level + 1; i < TZ_DOCX_N_LEVELS; i++)
    if (restarts (tz_docx_list_get_level (list, i), level))
      counts[i] = -1;
}

static void
append_char (GString *line, gunichar c)
{
  gboolean symbol = c >= 0xf000 && c <= 0xf0ff; /* of a font of symbols, where bullets are taken from */
  g_string_append_unichar (line, symbol ? 0x2022 : c);
}

static void
append_label (GString *line, const TzDocxList *list, int level)
{
  const TzDocxLevel *shown = tz_docx_list_get_level (list, level);
  for (const char *p = shown->label != NULL ? shown->label : ""; *p != '\0'; p = g_utf8_next_char (p)) {
    int other = p[1] - '1';
    if (*p != '%' || other < 0 || other >= TZ_DOCX_N_LEVELS) {
      append_char (line, g_utf8_get_char (p));
      continue;
    }
    p++;
    tz_list_numeral_append (line, shown->legal ? "decimal" : tz_docx_list_get_level (list, other)->format,
                            MAX (list->shape->counts[other], 0));
  }
}

/* After 、 and ） no gap is seen; after 1. there is one. */
static gboolean
ends_narrow (const GString *line, gsize start)
{
  return line->len > start && g_ascii_isprint (line->str[line->len - 1]);
}

void
tz_docx_numbers_append (TzDocxLists *lists, const char *style, int list, int level, GString *line)
{
  gsize start = line->len;
  TzDocxList *found = find_list (lists, style, list, &level);
  if (found == NULL)
    return;
  count (found, level);
  append_label (line, found, level);
  if (tz_docx_list_get_level (found, level)->gap && ends_narrow (line, start))
    g_string_append_c (line, ' ');
}
