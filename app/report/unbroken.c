#include "unbroken.h"

#include <string.h>

/* What is longer is no figure but a number of a file, and would not fit in a column. */
#define MAX_BYTES 32

static gboolean
is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}

/* 十百千万亿 and 余多, which stand between a number and its unit. */
static gboolean
is_magnitude (gunichar c)
{
  static const gunichar magnitudes[] = {0x5341, 0x767e, 0x5343, 0x4e07, 0x4ebf, 0x4f59, 0x591a};
  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (c == magnitudes[i])
      return TRUE;
  return FALSE;
}

/* Units of several characters. */
static const char *const long_units[] = {"人次", "小时", "公里", "公斤", "千克", "平方米", "平方公里"};

/* Of other Han characters the first is enough: no line ends within a unit of Latin letters. */
static gboolean
is_unit (gunichar c)
{
  return (c >= 0x80 && g_unichar_isalpha (c)) || c == '%' || c == 0xff05 || c == 0x2030;
}

static const char *
skip_number (const char *at)
{
  while (is_digit (g_utf8_get_char (at)) || ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1])))
    at = g_utf8_next_char (at);
  return at;
}

/* Returns: behind the unit that follows a number, or @at where none does. */
static const char *
skip_unit (const char *at)
{
  const char *unit = *at == ' ' ? at + 1 : at;
  while (is_magnitude (g_utf8_get_char (unit)))
    unit = g_utf8_next_char (unit);
  for (guint i = 0; i < G_N_ELEMENTS (long_units); i++)
    if (g_str_has_prefix (unit, long_units[i]))
      return unit + strlen (long_units[i]);
  if (is_unit (g_utf8_get_char (unit)))
    return g_utf8_next_char (unit);
  return unit > at + 1 ? unit : at;
}

static void
keep (PangoAttrList *attributes, const char *text, const char *start, const char *end)
{
  if (end - start > MAX_BYTES)
    return;
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);
  attribute->start_index = (guint)(start - text);
  attribute->end_index = (guint)(end - text);
  pango_attr_list_insert (attributes, attribute);
}

void
tz_unbroken_add (PangoAttrList *attributes, const char *text)
{
  const char *before = text; /* 第 belongs to the number */
  for (const char *at = text; *at != '\0';) {
    if (!is_digit (g_utf8_get_char (at))) {
      before = g_utf8_get_char (at) == 0x7b2c ? at : g_utf8_next_char (at);
      at = g_utf8_next_char (at);
      continue;
    }
    const char *end = skip_unit (skip_number (at));
    keep (attributes, text, before, end);
    before = at = end;
  }
}
