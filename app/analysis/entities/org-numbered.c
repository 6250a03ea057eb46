/* Bodies that are called by their number alone: 第二巡察组, 四分公司, 一大队, 二水厂. */
#include "org.h"

#include "numerals.h"
#include "scan.h"

/* 两公司, 另一公司 */
static gboolean
is_count_of_companies (const TzReading *reading, guint32 at)
{
  return reading->s[at] == U'两' || (at > 0 && tz_scan_in (reading->s[at - 1], U"另某同任每该这那其唯"));
}

/* 四分公司: units that are called by a bare number. */
static guint
match_unit (const TzOrgs *orgs, guint32 at)
{
  static const char32_t *const units[] = {U"分公司", U"支公司", U"项目部", U"大队", U"中队", U"支队",
                                          U"分局",   U"监区",   U"水厂",   U"工区", U"公司", NULL};
  const TzReading *reading = orgs->reading;
  guint value;
  guint number = tz_numeral_is_chinese (reading->s[at]) ? tz_numeral_small (reading->s + at, 20, &value) : 0;
  guint unit = number == 0 ? 0 : tz_scan_any (reading->s + at + number, units);
  guint n = number + unit;
  if (unit == 2 && tz_scan_is (reading->s + at + number, U"公司") > 0 && is_count_of_companies (reading, at))
    return 0;
  gboolean ends = unit > 0 && (!tz_scan_is_han (reading->s[at + n]) || tz_orgs_parts (orgs, at + n) > 0 ||
                               tz_reading_match (reading, at + n, TZ_WORD_POST | TZ_WORD_STOP) > 0);
  return ends ? n : 0;
}

static void
find_at (TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  if (at > 0 && (tz_numeral_is_chinese (s[at - 1]) || s[at - 1] == U'第'))
    return;
  guint n = s[at] == U'第' ? tz_orgs_numbered_part (orgs, at) : match_unit (orgs, at);
  if (n == 0 || !tz_orgs_is_edge (orgs, at))
    return;
  tz_orgs_add (orgs, at, at + n + tz_orgs_parts (orgs, at + n), TZ_ORG_INSIDE_BUREAU);
}

void
tz_orgs_find_numbered (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_NUMERAL | TZ_SIGN_ORDINAL);
  for (guint32 i; tz_sign_walk_next (&walk, &i);)
    if (reading->taken[i] == 0)
      find_at (orgs, i);
}
