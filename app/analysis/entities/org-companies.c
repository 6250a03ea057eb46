/* Companies and private institutions: the ending first, then left; and the members of 对甲、乙等N家…机构. */
#include "org-left.h"

#include "scan.h"

/* How far before an ending a company's name may begin. */
#define LONGEST_PROPER 16

/* The longest part in brackets: (集团), (云川). */
#define LONGEST_BRACKET 6

/* How far before 等 a list of institutions may begin, and how far after it its noun stands. */
#define LONGEST_LIST 60
#define LIST_NOUN 18

static const char32_t *const not_after[] = {U"机构",   U"企业", U"部门", U"业务", U"行业", U"服务",
                                            U"管理费", U"费",   U"化",   U"系统", NULL};

/* After these a company's name is over, whatever follows. */
static const char32_t *const limited_companies[] = {U"有限公司", U"有限责任公司", NULL};

static const char32_t *const kinds_before[] = {U"下属子公司", U"所属子公司", U"子公司",
                                               U"下属企业",   U"下属公司",   NULL};

static gboolean
is_name (const TzReading *reading, const TzOrgLeft *left, guint32 at, guint n, gboolean limited)
{
  if ((left->place > 0 && at - left->start == left->place) ||
      tz_scan_in (reading->s[left->start], U"另某这那"))
    return FALSE;
  if (left->place > 1 && !left->level)
    return limited || left->unknown + left->words > 1 ||
           (left->unknown + left->words == 1 && !tz_scan_in (reading->s[at - 1], U"子分母总老新大小"));
  /* 、迅捷物流公司、: common words alone are a name only where it is cut out of its sentence */
  gboolean alone =
      left->hard &&
      (limited || (tz_scan_ends (reading->s, at + n, U"公司") > 0 && !tz_scan_is_han (reading->s[at + n])));
  return left->unknown + (alone || left->place > 0 ? left->words : 0) > 1;
}

/* 青禾实业(集团)|有限公司, 大成(云川)|律师事务所: what stands before the bracket is the name. */
static gboolean
read_before_bracket (const TzOrgs *orgs, guint32 at, TzOrgLeft *left)
{
  const gunichar *s = orgs->reading->s;
  if (left->start == 0 || s[left->start - 1] != ')')
    return FALSE;
  guint32 open = left->start - 1;
  while (open > 0 && left->start - open < LONGEST_BRACKET && tz_scan_is_han (s[open - 1]))
    open--;
  if (open < 3 || s[open - 1] != '(' || at - left->start > LONGEST_BRACKET)
    return FALSE;
  TzOrgLeft before = tz_org_left_read (orgs, open - 1, LONGEST_PROPER, FALSE);
  if (before.place > 0 ? before.unknown + before.words < 1 : before.unknown < 2)
    return FALSE;
  *left = before;
  return TRUE;
}

static void
find_by_ending (TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint n = tz_reading_match (reading, at, TZ_WORD_COMPANY_END);
  if (n == 0 || !tz_reading_is_free (reading, tz_span (at, at + n)))
    return;
  gboolean limited = tz_scan_ends_any (reading->s, at + n, limited_companies) > 0;
  if (!limited && tz_scan_any (reading->s + at + n, not_after) > 0)
    return;
  guint part = tz_orgs_outlet (orgs, at + n);
  if (!limited && part == 0 && !tz_org_right_is_clean (orgs, at + n))
    return;
  TzOrgLeft left = tz_org_left_read (orgs, at, LONGEST_PROPER, FALSE);
  if (!read_before_bracket (orgs, at, &left) && !is_name (reading, &left, at, n, limited))
    return;
  guint32 start = left.start + tz_scan_any (reading->s + left.start, kinds_before);
  part += tz_orgs_parts (orgs, at + n + part);
  tz_orgs_add (orgs, start, at + n + part, TZ_ORG_COMPANY);
}

static gboolean
is_counted (const TzReading *reading, guint32 at)
{
  return tz_scan_is_digit (reading->s[at]) || reading->taken[at] == 1 + TZ_ENTITY_COUNT;
}

/* 等12家…机构, 等…机构12家 */
static gboolean
is_list_of_institutions (const TzReading *reading, guint32 at)
{
  static const char32_t *const nouns[] = {U"机构", U"公司", U"企业", U"商家",   U"培训点", U"门店",
                                          U"医院", U"药店", U"诊所", U"无证园", U"培训班", U"托管班",
                                          U"商户", U"场所", U"酒店", U"网吧",   NULL};
  if (reading->s[at] == 0)
    return FALSE;
  gboolean counted = is_counted (reading, at);
  for (guint32 i = counted ? at + 2 : at; i < at + LIST_NOUN && tz_scan_is_han (reading->s[i]); i++) {
    guint n = tz_scan_any (reading->s + i, nouns);
    if (n > 0)
      return counted || is_counted (reading, i + n);
  }
  return FALSE;
}

/* Takes the names between 、 before the 等 at @at, back to 对 or a verb. */
static void
find_members (TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint32 end = at;
  while (end > 1 && at - end < LONGEST_LIST) {
    guint32 start = end;
    while (start > 0 && end - start < LONGEST_PROPER && reading->taken[start - 1] == 0 &&
           tz_scan_is_han (reading->s[start - 1]) &&
           !tz_scan_in (reading->s[start - 1], U"对向给为由将把和与"))
      start--;
    for (guint verb; start < end && (verb = tz_reading_match (reading, start, TZ_WORD_STOP)) > 1;)
      start += verb;
    if (end - start < 3 || end - start >= LONGEST_PROPER)
      return;
    tz_orgs_add (orgs, start, end, TZ_ORG_LIST_MEMBER);
    if (start == 0 || reading->s[start - 1] != U'、')
      return;
    end = start - 1;
  }
}

void
tz_orgs_find_companies (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_PERSON | TZ_SIGN_COMPANY);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->taken[i] != 0)
      continue;
    if (tz_reading_has_sign (reading, i, TZ_SIGN_COMPANY))
      find_by_ending (orgs, i);
    if (reading->s[i] == U'等' && is_list_of_institutions (reading, i + 1))
      find_members (orgs, i);
  }
}
