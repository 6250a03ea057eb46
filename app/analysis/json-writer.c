#include "json-writer.h"

#include <math.h>

/* Numbers of at most so many decimals, such as certainties, are written without the detour of printf(). */
#define SCALE 1000000

static void
break_line (TzJsonWriter *w)
{
  if (!w->pretty)
    return;
  g_string_append_c (w->out, '\n');
  for (guint i = 0; i < w->depth; i++)
    g_string_append (w->out, "  ");
}

/* Makes room for a value of an array, or for the name of a member. */
static void
start (TzJsonWriter *w)
{
  if (w->named) {
    w->named = FALSE;
    return;
  }
  if (w->follows)
    g_string_append_c (w->out, ',');
  if (w->depth > 0)
    break_line (w);
  w->follows = TRUE;
}

void
tz_json_begin (TzJsonWriter *w, char bracket)
{
  start (w);
  g_string_append_c (w->out, bracket);
  w->depth++;
  w->follows = FALSE;
}

void
tz_json_end (TzJsonWriter *w, char bracket)
{
  w->depth--;
  if (w->follows)
    break_line (w);
  g_string_append_c (w->out, bracket);
  w->follows = TRUE;
}

void
tz_json_member (TzJsonWriter *w, const char *name)
{
  start (w);
  g_string_append_c (w->out, '"');
  g_string_append (w->out, name);
  g_string_append (w->out, w->pretty ? "\": " : "\":");
  w->named = TRUE;
}

/* What must be escaped: quotation marks, backslashes and control characters. */
static gboolean
is_special (guchar c)
{
  return c < 0x20 || c == '"' || c == '\\';
}

static void
append_escaped (GString *out, guchar c)
{
  if (c == '\n')
    g_string_append (out, "\\n");
  else if (c == '"' || c == '\\')
    g_string_append_printf (out, "\\%c", c);
  else
    g_string_append_printf (out, "\\u%04x", c);
}

void
tz_json_string (TzJsonWriter *w, const char *value)
{
  if (value == NULL) {
    tz_json_null (w);
    return;
  }
  start (w);
  g_string_append_c (w->out, '"');
  const char *run = value;
  const char *p = value;
  for (; *p != '\0'; p++) {
    if (!is_special (*p))
      continue;
    g_string_append_len (w->out, run, p - run);
    append_escaped (w->out, *p);
    run = p + 1;
  }
  g_string_append_len (w->out, run, p - run);
  g_string_append_c (w->out, '"');
}

static void
append_digits (GString *out, guint64 value)
{
  char digits[20];
  guint n = sizeof digits;
  do
    digits[--n] = '0' + value % 10;
  while ((value /= 10) > 0);
  g_string_append_len (out, digits + n, sizeof digits - n);
}

void
tz_json_raw (TzJsonWriter *w, const char *json)
{
  start (w);
  g_string_append (w->out, json);
}

void
tz_json_int (TzJsonWriter *w, gint64 value)
{
  start (w);
  if (value < 0)
    g_string_append_c (w->out, '-');
  append_digits (w->out, value < 0 ? -(guint64)value : (guint64)value);
}

void
tz_json_boolean (TzJsonWriter *w, gboolean value)
{
  start (w);
  g_string_append (w->out, value ? "true" : "false");
}

void
tz_json_null (TzJsonWriter *w)
{
  start (w);
  g_string_append (w->out, "null");
}

/* @scaled / SCALE, without zeros at the end. */
static void
append_scaled (GString *out, guint64 scaled)
{
  append_digits (out, scaled / SCALE);
  guint64 rest = scaled % SCALE;
  if (rest == 0)
    return;
  g_string_append_c (out, '.');
  for (guint64 unit = SCALE / 10; rest > 0; rest %= unit, unit /= 10)
    g_string_append_c (out, '0' + rest / unit);
}

/* Whether @value is positive and has so few digits that it can be scaled. */
static gboolean
scale (double value, guint64 *scaled)
{
  if (!(value >= 0 && value < 1e9))
    return FALSE;
  *scaled = (guint64)llround (value * SCALE);
  return TRUE;
}

static void
append_long (GString *out, const char *format, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append (out, g_ascii_formatd (digits, sizeof digits, format, value));
}

void
tz_json_double (TzJsonWriter *w, double value)
{
  guint64 scaled;
  start (w);
  if (scale (value, &scaled) && (double)scaled / SCALE == value)
    append_scaled (w->out, scaled);
  else
    append_long (w->out, "%.17g", value);
}

void
tz_json_float (TzJsonWriter *w, float value)
{
  guint64 scaled;
  start (w);
  if (scale (value, &scaled) && (float)((double)scaled / SCALE) == value)
    append_scaled (w->out, scaled);
  else
    append_long (w->out, "%.9g", value);
}
