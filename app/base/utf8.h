#pragma once

#include <glib.h>

/** tz_utf8_get_char: g_utf8_get_char() for valid UTF-8, where the characters of a whole text are gone through: what nearly
 * all of a Chinese text consists of is looked at first, without a call. */
static inline gunichar
tz_utf8_get_char (const char *p)
{
  const guchar *bytes = (const guchar *)p;
  if (bytes[0] >= 0xe0 && bytes[0] < 0xf0)
    return (bytes[0] & 0x0f) << 12 | (bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f);
  return bytes[0] < 0x80 ? bytes[0] : g_utf8_get_char (p);
}
