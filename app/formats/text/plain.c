#include "plain.h"

gsize
tz_plain_unify_lines (char *utf8, gsize n_bytes)
{
  gsize n = 0;
  for (gsize i = 0; i < n_bytes; i++)
    if (utf8[i] != '\r' || i + 1 == n_bytes || utf8[i + 1] != '\n')
      utf8[n++] = utf8[i];
  utf8[n] = '\0';
  return n;
}
