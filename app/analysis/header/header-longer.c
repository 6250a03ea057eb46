#include "header.h"

#include "scan.h"

/* The longer form of a name that begins with a bare level: 云溪市卫生健康委员会 for 市卫健委. */

#define LONGEST_CORE 18
#define LONGEST_GAP 6

/* The length of a name at @s that has all characters of @core in order: 文化广电和旅游局 for 文旅局. */
static guint
match_spread (const gunichar *s, const gunichar *core, guint n)
{
  guint i = 0;
  guint gap = 0;
  for (guint j = 0; j < n;) {
    if (i >= LONGEST_CORE || gap > LONGEST_GAP || !tz_scan_is_han (s[i]))
      return 0;
    gboolean same = s[i++] == core[j];
    j += same;
    gap = same ? 0 : gap + 1;
  }
  return s[i - 1] == U'委' ? i + tz_scan_is (s + i, U"员会") : i;
}

static gboolean
is_edge (const gunichar *s, guint32 at)
{
  return at == 0 || !tz_scan_is_han (s[at - 1]) || tz_scan_ends (s, at, U"中共") > 0 ||
         tz_scan_in (s[at - 1], U"对向由经受给是");
}

static gboolean
is_proper (const gunichar *s, guint32 from, guint32 end)
{
  for (guint32 i = from; i < end; i++)
    if (!tz_scan_is_han (s[i]) || tz_scan_in (s[i], U"对向由经受给是的年月日"))
      return FALSE;
  return TRUE;
}

/* Where the places begin that end before @end, the last of which ends in a level: 云山省云溪市; @end where
 * none does. */
static guint32
find_places_start (const TzReading *reading, guint32 end)
{
  const gunichar *s = reading->s;
  guint32 start = end;
  while (start > 2 && tz_scan_in (s[start - 1], U"省市县区州旗盟")) {
    guint32 from = start;
    for (guint n = 2; n <= 12 && n <= start; n++)
      if (tz_reading_match (reading, start - n, TZ_WORD_DIVISION) == n ||
          (n <= 5 && n >= 3 && is_edge (s, start - n) && is_proper (s, start - n, start)))
        from = start - n;
    if (from == start)
      break;
    start = from;
  }
  return is_edge (s, start) ? start : end;
}

TzSpan
tz_header_find_longer (const TzReading *reading, TzSpan name)
{
  const gunichar *s = reading->s;
  guint n = tz_span_length (name);
  if (n < 3 || !tz_scan_in (s[name.start], U"省市县区州旗"))
    return name;
  for (guint32 i = 3; i < reading->n; i++) {
    if (s[i] != s[name.start + 1] || s[i - 1] != s[name.start])
      continue;
    guint length = match_spread (s + i, s + name.start + 1, n - 1);
    guint32 start = length == 0 ? i : find_places_start (reading, i);
    if (start < i)
      return tz_span (start, i + length);
  }
  return name;
}
