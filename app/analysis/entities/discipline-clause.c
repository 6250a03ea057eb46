/* The clause that an act of accountability stands in. */
#include "discipline.h"

#include "numerals.h"

/* A clause is searched no further than this, in code points. */
#define CLAUSE 40

/* How far after an act its object begins. */
#define OBJECT 14

gboolean
tz_acts_ends_clause (gunichar c)
{
  return c == 0 || c == '\n' || tz_scan_in (c, U"。;!?");
}

guint32
tz_acts_clause_start (const TzReading *reading, guint32 at, gboolean commas)
{
  guint32 start = at;
  while (start > 0 && at - start < CLAUSE && !tz_acts_ends_clause (reading->s[start - 1]) &&
         !(commas && reading->s[start - 1] == ','))
    start--;
  return start;
}

guint32
tz_acts_object_end (const TzReading *reading, guint32 at)
{
  guint32 end = at;
  while (end < reading->n && end - at < OBJECT && !tz_acts_ends_clause (reading->s[end]) &&
         reading->s[end] != ',')
    end++;
  return end;
}

/* A count that ends here: 3人, 3名, 3人次, but not 3家次. */
static gboolean
counts_people (const gunichar *s, guint32 end)
{
  return tz_scan_in (s[end - 1], U"人名") || tz_scan_ends (s, end, U"人次") > 0;
}

int
tz_acts_count_persons (const TzReading *reading, TzSpan act)
{
  const guint8 count = 1 + TZ_ENTITY_COUNT;
  guint32 from = tz_acts_clause_start (reading, act.start, TRUE);
  guint32 to = tz_acts_object_end (reading, act.end);
  int persons = -1;
  for (guint32 i = from; i < to; i++) {
    if (reading->taken[i] != count || (i > from && reading->taken[i - 1] == count))
      continue;
    guint32 end = i;
    while (reading->taken[end] == count)
      end++;
    double value;
    const gunichar *s = reading->s + i;
    guint n = tz_scan_is_digit (s[0]) ? tz_numeral_digits (s, &value) : tz_numeral_chinese (s, &value);
    if (n == 0 || value > G_MAXINT || !counts_people (reading->s, end))
      continue;
    if (i > act.start)
      return (int)value;
    persons = (int)value;
  }
  return persons;
}
