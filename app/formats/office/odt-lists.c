#include "odt-lists.h"

#include <string.h>

#include "list-numerals.h"
#include "xml-walk.h"

/* How a level is numbered. */
typedef struct {
  char *format;  /* (nullable): as list-numerals.h calls it */
  char *prefix;  /* (nullable) */
  char *suffix;  /* (nullable) */
  char *pattern; /* (nullable): the whole of it, such as "（%2%）" */
  int start;
  int n_shown; /* of how many levels the numbers are shown */
} Level;

typedef struct {
  Level levels[TZ_ODT_N_LEVELS];
} Style;

/* How far a list has counted; 0 where a level has not begun. */
typedef struct {
  int counts[TZ_ODT_N_LEVELS];
} Counts;

struct _TzOdtLists {
  GHashTable *styles;   /* (element-type utf8 Style) */
  GHashTable *by_style; /* (element-type utf8 Counts): the last list of each style */
  GHashTable *by_id;    /* (element-type utf8 Counts) */
  Style *reading;       /* (nullable): the style that is being read */
  GPtrArray *open;      /* of char: the styles of the open lists, the outermost first */
  char *id;             /* (nullable): of the outermost */
  Counts now;
  gboolean fresh; /* an item has begun, and its number is not written yet */
  int start;      /* the number it has, -1 where it counts on */
};

static void
style_free (gpointer data)
{
  Style *style = data;
  for (guint i = 0; i < TZ_ODT_N_LEVELS; i++) {
    g_free (style->levels[i].format);
    g_free (style->levels[i].prefix);
    g_free (style->levels[i].suffix);
    g_free (style->levels[i].pattern);
  }
  g_free (style);
}

/* ---- Styles ---- */

/* What OpenDocument shows by its first numbers (20.314), by the name that Word has for it. */
static char *
dup_format (const char *shown)
{
  static const struct {
    const char *first;
    const char *format;
  } formats[] = {{"1", "decimal"},
                 {"a", "lowerLetter"},
                 {"A", "upperLetter"},
                 {"i", "lowerRoman"},
                 {"I", "upperRoman"},
                 {"一", "chineseCounting"},
                 {"壹", "chineseLegalSimplified"},
                 {"甲", "ideographTraditional"},
                 {"子", "ideographZodiac"},
                 {"①", "decimalEnclosedCircle"},
                 {"⑴", "decimalEnclosedParen"},
                 {"⒈", "decimalEnclosedFullstop"},
                 {"１", "decimalFullWidth"}};
  if (shown == NULL || *shown == '\0')
    return g_strdup ("none");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_prefix (shown, formats[i].first))
      return g_strdup (formats[i].format);
  return g_strdup ("decimal");
}

static void
read_level (Style *style, const char *name, xmlTextReader *element)
{
  int number = tz_xml_get_int (element, "level", 0);
  if (number < 1 || number > TZ_ODT_N_LEVELS)
    return;
  Level *level = &style->levels[number - 1];
  if (level->format != NULL)
    return;
  g_autofree char *shown = tz_xml_dup_attribute (element, "num-format");
  level->format = dup_format (shown);
  level->prefix = tz_xml_dup_attribute (element, "num-prefix");
  level->suffix = g_str_equal (name, "list-level-style-bullet")
                      ? tz_xml_dup_attribute (element, "bullet-char")
                      : tz_xml_dup_attribute (element, "num-suffix");
  level->pattern = tz_xml_dup_attribute (element, "num-list-format");
  level->start = tz_xml_get_int (element, "start-value", 1);
  level->n_shown = tz_xml_get_int (element, "display-levels", 1);
}

static void
enter (gpointer data, const char *name, xmlTextReader *element)
{
  TzOdtLists *lists = data;
  if (g_str_equal (name, "list-style")) {
    char *style = tz_xml_dup_attribute (element, "name");
    lists->reading = g_new0 (Style, 1);
    g_hash_table_replace (lists->styles, style != NULL ? style : g_strdup (""), lists->reading);
  } else if (lists->reading != NULL && g_str_has_prefix (name, "list-level-style-"))
    read_level (lists->reading, name, element);
}

static void
leave (gpointer data, const char *name)
{
  TzOdtLists *lists = data;
  if (g_str_equal (name, "list-style"))
    lists->reading = NULL;
}

TzOdtLists *
tz_odt_lists_new (GBytes *content, GBytes *styles, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, NULL};
  g_autoptr (TzOdtLists) lists = g_new0 (TzOdtLists, 1);
  lists->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  lists->by_style = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lists->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lists->open = g_ptr_array_new_with_free_func (g_free);
  if (styles != NULL && !tz_xml_walk (styles, &handler, lists, cancellable, error))
    return NULL;
  lists->reading = NULL;
  if (!tz_xml_walk (content, &handler, lists, cancellable, error))
    return NULL;
  return g_steal_pointer (&lists);
}

void
tz_odt_lists_free (TzOdtLists *lists)
{
  g_hash_table_unref (lists->styles);
  g_hash_table_unref (lists->by_style);
  g_hash_table_unref (lists->by_id);
  g_ptr_array_unref (lists->open);
  g_free (lists->id);
  g_free (lists);
}

/* ---- Counting ---- */

static const char *
innermost (const TzOdtLists *lists)
{
  return lists->open->len > 0 ? lists->open->pdata[lists->open->len - 1] : NULL;
}

void
tz_odt_lists_begin (TzOdtLists *lists, const char *style, const char *id, gboolean goes_on, const char *after)
{
  const char *name = style != NULL ? style : innermost (lists);
  g_ptr_array_add (lists->open, g_strdup (name != NULL ? name : ""));
  if (lists->open->len > 1)
    return;
  const Counts *before = after != NULL ? g_hash_table_lookup (lists->by_id, after) : NULL;
  if (before == NULL && goes_on)
    before = g_hash_table_lookup (lists->by_style, innermost (lists));
  lists->now = before != NULL ? *before : (Counts){{0}};
  g_free (lists->id);
  lists->id = g_strdup (id);
}

void
tz_odt_lists_end (TzOdtLists *lists)
{
  if (lists->open->len == 0)
    return;
  if (lists->open->len == 1) {
    g_hash_table_replace (lists->by_style, g_strdup (innermost (lists)),
                          g_memdup2 (&lists->now, sizeof lists->now));
    if (lists->id != NULL)
      g_hash_table_replace (lists->by_id, g_strdup (lists->id), g_memdup2 (&lists->now, sizeof lists->now));
  }
  g_ptr_array_set_size (lists->open, (int)lists->open->len - 1);
  lists->fresh = FALSE;
}

static const Level *
get_level (const TzOdtLists *lists, guint level)
{
  const char *name = innermost (lists);
  const Style *style = name != NULL ? g_hash_table_lookup (lists->styles, name) : NULL;
  return style != NULL && level < TZ_ODT_N_LEVELS ? &style->levels[level] : NULL;
}

void
tz_odt_lists_begin_item (TzOdtLists *lists, int start)
{
  lists->fresh = lists->open->len > 0 && lists->open->len <= TZ_ODT_N_LEVELS;
  lists->start = start;
}

/* An item counts when its first paragraph comes: one that holds nothing but a deeper list is there to carry it. */
static void
count (TzOdtLists *lists, const Level *shape, guint level)
{
  int *count = &lists->now.counts[level];
  if (lists->start >= 0)
    *count = lists->start;
  else if (*count == 0)
    *count = shape->start;
  else if (*count < G_MAXINT)
    ++*count;
  for (guint i = level + 1; i < TZ_ODT_N_LEVELS; i++)
    lists->now.counts[i] = 0;
}

/* ---- Writing ---- */

static void
append_number (const TzOdtLists *lists, guint level, GString *line)
{
  const Level *shape = get_level (lists, level);
  if (shape != NULL && shape->format != NULL)
    tz_list_numeral_append (line, shape->format, MAX (lists->now.counts[level], 1));
}

/* "（%2%）": the number of the second level, in brackets. */
static void
append_pattern (const TzOdtLists *lists, const char *pattern, GString *line)
{
  for (const char *p = pattern; *p != '\0'; p++) {
    char *end = NULL;
    guint64 level = *p == '%' ? g_ascii_strtoull (p + 1, &end, 10) : 0;
    if (end != NULL && *end == '%' && level >= 1 && level <= TZ_ODT_N_LEVELS) {
      append_number (lists, (guint)level - 1, line);
      p = end;
    } else
      g_string_append_c (line, *p);
  }
}

static void
append_label (const TzOdtLists *lists, const Level *shape, guint level, GString *line)
{
  guint n_shown = (guint)CLAMP (shape->n_shown, 1, (int)level + 1);
  if (shape->pattern != NULL) {
    append_pattern (lists, shape->pattern, line);
    return;
  }
  g_string_append (line, shape->prefix != NULL ? shape->prefix : "");
  for (guint i = level + 1 - n_shown; i <= level; i++) {
    append_number (lists, i, line);
    if (i < level)
      g_string_append_c (line, '.');
  }
  g_string_append (line, shape->suffix != NULL ? shape->suffix : "");
}

void
tz_odt_lists_append (TzOdtLists *lists, GString *line)
{
  gsize start = line->len;
  guint level = lists->open->len - 1;
  const Level *shape = lists->fresh ? get_level (lists, level) : NULL;
  lists->fresh = FALSE;
  if (shape == NULL || shape->format == NULL)
    return;
  count (lists, shape, level);
  append_label (lists, shape, level, line);
  if (line->len > start && g_ascii_isprint (line->str[line->len - 1]) && line->str[line->len - 1] != ' ')
    g_string_append_c (line, ' '); /* after 、 and ） no gap is seen; after 1. there is one */
}
