#include "html-lists.h"

#include <string.h>

#include "html-names.h"
#include "list-numerals.h"

/* A number that is longer is none. */
#define MAX_NUMBER_BYTES 48

typedef struct {
  const char *name;
  TzHtmlList list;
} Style;

/* Of UEditor's classes, `type`, and `list-style-type`, in this order. */
static const Style styles[] = {
    {"custom_num", {"decimal", "", ". ", 1}},
    {"custom_num1", {"decimal", "", ") ", 1}},
    {"custom_num2", {"decimal", "(", ") ", 1}},
    {"custom_cn", {"chineseCounting", "", "、", 1}},
    {"custom_cn1", {"chineseCounting", "", "）", 1}},
    {"custom_cn2", {"chineseCounting", "（", "）", 1}},
    {"1", {"decimal", "", ". ", 1}},
    {"a", {"lowerLetter", "", ". ", 1}},
    {"A", {"upperLetter", "", ". ", 1}},
    {"i", {"lowerRoman", "", ". ", 1}},
    {"I", {"upperRoman", "", ". ", 1}},
    {"decimal", {"decimal", "", ". ", 1}},
    {"lower-alpha", {"lowerLetter", "", ". ", 1}},
    {"upper-alpha", {"upperLetter", "", ". ", 1}},
    {"lower-roman", {"lowerRoman", "", ". ", 1}},
    {"upper-roman", {"upperRoman", "", ". ", 1}},
    {"cjk-ideographic", {"chineseCounting", "", "、", 1}},
    {"simp-chinese-informal", {"chineseCounting", "", "、", 1}},
    {"none", {NULL, "", "", 1}},
    {"disc", {NULL, "", "", 1}},
    {"circle", {NULL, "", "", 1}},
    {"square", {NULL, "", "", 1}},
};

/* @list: (inout): becomes that of the first of @words that is a style. */
static void
take_style (TzHtmlList *list, const char *words)
{
  g_auto (GStrv) each = g_strsplit_set (words != NULL ? words : "", " \t\n\r\f;!", -1);
  for (guint i = 0; each[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (styles); k++)
      if (g_str_equal (styles[k].name, each[i])) {
        *list = styles[k].list;
        return;
      }
}

static const char *
find_css_style (const char *const *attributes)
{
  const char *style = tz_html_attribute (attributes, "style");
  const char *list_style = style != NULL ? strstr (style, "list-style") : NULL;
  const char *colon = list_style != NULL ? strchr (list_style, ':') : NULL;
  return colon != NULL ? colon + 1 : NULL;
}

static void
take_number (int *number, const char *digits)
{
  if (digits != NULL && g_ascii_isdigit (*digits))
    *number = (int)MIN (g_ascii_strtoull (digits, NULL, 10), G_MAXINT16);
}

TzHtmlList
tz_html_list_start (const char *element, const char *const *attributes)
{
  TzHtmlList list = {NULL, "", "", 1};
  if (!g_str_equal (element, "ol"))
    return list;
  take_style (&list, "decimal");
  take_style (&list, tz_html_attribute (attributes, "type"));
  take_style (&list, find_css_style (attributes));
  take_style (&list, tz_html_attribute (attributes, "class"));
  take_number (&list.next, tz_html_attribute (attributes, "start"));
  return list;
}

char *
tz_html_list_dup_mark (TzHtmlList *list, const char *const *attributes)
{
  take_number (&list->next, tz_html_attribute (attributes, "value"));
  if (list->format == NULL)
    return NULL;
  GString *mark = g_string_new (list->before);
  tz_list_numeral_append (mark, list->format, list->next++);
  return g_string_free (g_string_append (mark, list->after), FALSE);
}

static gboolean
is_among (gunichar c, const char *signs)
{
  return c != 0 && g_utf8_strchr (signs, -1, c) != NULL;
}

gboolean
tz_html_list_is_numbered (const char *utf8, gsize n_bytes)
{
  g_autofree gunichar *start = g_utf8_to_ucs4_fast (utf8, (glong)MIN (n_bytes, MAX_NUMBER_BYTES), NULL);
  const gunichar *c = start;
  while (g_unichar_isspace (*c))
    c++;
  if (*c >= 0x2460 && *c <= 0x2473) /* ① to ⑳ */
    return TRUE;
  c += is_among (*c, "（(");
  const gunichar *number = c;
  while (is_among (*c, "0123456789一二三四五六七八九十"))
    c++;
  return c > number && is_among (*c, "、．.）)") && !g_unichar_isdigit (c[1]);
}
