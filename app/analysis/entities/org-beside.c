/* Bodies that nothing tells but the body of their kind beside which they are listed: 财务科、|营林科. */
#include "org.h"

#include "scan.h"

/* What stands before the ending, in code points. */
#define SHORTEST_PROPER 2
#define LONGEST_PROPER 6

/* What a bureau is divided into stands beside others of these, or beside an office; a room (档案室) does as well. */
static const char32_t *const departments[] = {U"科", U"股", U"处", U"庭", NULL};

static const char32_t *const kinds[] = {
    U"林场", U"农场", U"茶场", U"牧场", U"渔场", U"所",     U"站",     U"队",     U"局",     U"办",
    U"委",   U"中心", U"公司", U"支行", U"分行", U"卫生院", U"医院",   U"学院",   U"学校",   U"幼儿园",
    U"小学", U"中学", U"社",   U"厂",   U"馆",   U"团",     U"党支部", U"党总支", U"党小组", NULL};

static const char32_t *const no_names[] = {
    U"各", U"有关", U"相关", U"其他", U"其它", U"所属", U"下属", U"部分", U"个", U"本",   U"该",
    U"每", U"某",   U"另",   U"多",   U"一些", U"等",   U"直属", U"基层", U"全", U"同级", NULL};

static gboolean
is_name (const TzReading *reading, guint32 start, guint32 end)
{
  if (tz_scan_any (reading->s + start, no_names) > 0)
    return FALSE;
  for (guint32 i = start; i < end; i++)
    if (!tz_scan_is_han (reading->s[i]) || reading->taken[i] != 0 ||
        tz_reading_match (reading, i, TZ_WORD_STOP | TZ_WORD_CLASS) > 0)
      return FALSE;
  return TRUE;
}

/* 、营林科|牵头: Returns: the end of the name at @at that ends with @kind, or 0. */
static guint32
match_behind (const TzReading *reading, guint32 at, const char32_t *kind)
{
  const gunichar *s = reading->s;
  for (guint32 i = at + SHORTEST_PROPER; i <= at + LONGEST_PROPER && i < reading->n; i++) {
    guint n = tz_scan_is_word (s + i, kind);
    if (n == 0)
      continue;
    guint32 end = i + n;
    gboolean over = !tz_scan_is_han (s[end]) || tz_scan_in (s[end], U"和与及等") ||
                    reading->taken[end] != 0 || tz_reading_match (reading, end, TZ_WORD_STOP) > 0;
    return over && is_name (reading, at, i) ? end : 0;
  }
  return 0;
}

/* 约谈|青石林场、: Returns: the start of the name that ends with @kind before @end, or @end. */
static guint32
match_before (const TzOrgs *orgs, guint32 end, const char32_t *kind)
{
  guint n = tz_scan_ends_word (orgs->reading->s, end, kind);
  if (n == 0)
    return end;
  for (guint p = SHORTEST_PROPER; p <= LONGEST_PROPER && p + n <= end; p++)
    if (tz_orgs_is_edge (orgs, end - n - p))
      return is_name (orgs->reading, end - n - p, end - n) ? end - n - p : end;
  return end;
}

static void
find_of_kind (TzOrgs *orgs, TzSpan body, const char32_t *kind)
{
  const gunichar *s = orgs->reading->s;
  guint32 end = s[body.end] == U'、' ? match_behind (orgs->reading, body.end + 1, kind) : 0;
  if (end > 0)
    tz_orgs_add (orgs, body.end + 1, end, TZ_ORG_LIST_MEMBER);
  if (body.start == 0 || s[body.start - 1] != U'、')
    return;
  guint32 start = match_before (orgs, body.start - 1, kind);
  if (start < body.start - 1)
    tz_orgs_add (orgs, start, body.start - 1, TZ_ORG_LIST_MEMBER);
}

void
tz_orgs_find_beside (TzOrgs *orgs, TzSpan body)
{
  const gunichar *s = orgs->reading->s;
  if ((s[body.end] != U'、' && (body.start == 0 || s[body.start - 1] != U'、')) ||
      tz_span_length (body) < SHORTEST_PROPER)
    return;
  if (tz_scan_in (s[body.end - 1], U"科股处庭室部")) {
    for (guint i = 0; departments[i] != NULL; i++)
      find_of_kind (orgs, body, departments[i]);
    return;
  }
  guint i = 0;
  while (kinds[i] != NULL && tz_scan_ends_word (s, body.end, kinds[i]) == 0)
    i++;
  if (kinds[i] != NULL)
    find_of_kind (orgs, body, kinds[i]);
}
