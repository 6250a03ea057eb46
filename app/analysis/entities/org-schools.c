/*
 * Schools: the ending first, then what stands before it. School, primary school and kindergarten are far
 * oftener classes than names, so these demand evidence of a name.
 */
#include "org-left.h"

#include "numerals.h"
#include "scan.h"

/* How far before an ending its proper part may begin. */
#define LONGEST_PROPER 10

/* The same before a college of a university. */
#define LONGEST_COLLEGE 12

/* The longest proper part of a branch: 朗诗校区. */
#define LONGEST_BRANCH 5

static const char32_t *const class_endings[] = {U"学校", U"小学", U"幼儿园",   U"高中", U"初中",   U"中学",
                                                U"大学", U"学院", U"教育集团", U"党校", U"职高",   U"中专",
                                                U"师范", U"分校", U"附中",     U"附小", U"教学点", NULL};

/* Among them those before which a common word is oftener a kind than a name. */
static const char32_t *const often_classes[] = {U"学校", U"大学",   U"学院", U"教育集团",
                                                U"分校", U"教学点", NULL};

/* Endings that are a name with nothing before them. */
static const char32_t *const named_alone[] = {U"实验小学", U"实验中学", U"实验幼儿园", U"机关幼儿园", NULL};

/* With a level alone before them these short endings are a name, and all long ones but a few kinds: 县职教中心,
 * 县职业技术学校. */
static const char32_t *const named_by_level[] = {U"特校", U"党校", U"体校",   U"职中",
                                                 U"卫校", U"技校", U"幼儿园", NULL};
static const char32_t *const kinds_of_level[] = {U"中心小学", U"中心学校", U"希望小学",
                                                 U"教育集团", U"幼教集团", U"完全小学",
                                                 U"社区学校", U"成人学校", NULL};

static const char32_t *const branches[] = {U"校区",   U"分校",   U"分园",   U"园区",       U"本部",   U"校部",
                                           U"初中部", U"高中部", U"小学部", U"附属幼儿园", U"幼儿园", NULL};

/* After an ending these make another word of it. */
static const char32_t *const not_after[] = {
    U"生",   U"教育",     U"化",     U"阶段",   U"习",     U"毕业",   U"段",   U"学历", U"学位",
    U"里",   U"教师资格", U"部分",   U"语文",   U"数学",   U"英语",   U"教职", U"级",   U"和中",
    U"及中", U"与中",     U"一年级", U"二年级", U"三年级", U"六年级", NULL};

static gboolean
is_one_of (const gunichar *s, guint n, const char32_t *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (tz_scan_is_word (s, words[i]) == n)
      return TRUE;
  return FALSE;
}

static gboolean
is_named_by_level (const gunichar *s, guint n)
{
  return n < 4 ? is_one_of (s, n, named_by_level) : !is_one_of (s, n, kinds_of_level);
}

static guint
match_branch (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  for (guint n = 0; n <= LONGEST_BRANCH; n++) {
    guint end = tz_scan_any (reading->s + at + n, branches);
    if (end > 0 && (n != 1 || tz_scan_in (reading->s[at], U"东南西北新老")))
      return n + end;
    if (!tz_scan_is_han (reading->s[at + n]) || reading->taken[at + n] != 0 ||
        tz_reading_match (reading, at + n, TZ_WORD_STOP) > 0)
      return 0;
  }
  return 0;
}

/* 附属|第二中学, 附属城北实验中学: up to five characters of a name, then a school. */
static guint
match_attached (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint n = tz_scan_is (reading->s + at, U"附属");
  for (guint proper = 0; n > 0 && proper <= LONGEST_BRANCH; proper++) {
    guint32 end = at + n + proper;
    guint school = tz_reading_match (reading, end, TZ_WORD_SCHOOL_END);
    school = school > 0 ? school : tz_scan_is (reading->s + end, U"医院");
    if (school > 0)
      return n + proper + school;
    if (!tz_scan_is_han (reading->s[end]) || reading->taken[end] != 0 ||
        tz_reading_match (reading, end, TZ_WORD_STOP) > 0)
      break;
  }
  return 0;
}

/* 中学|后勤处: an office with two words or more is one of the school; 中学办公室 is too. */
static guint
match_office (const TzOrgs *orgs, guint32 at)
{
  guint n = tz_orgs_chain (orgs, at, FALSE);
  return n > 2 && tz_scan_in (orgs->reading->s[at + n - 1], U"处室科") ? n : 0;
}

/* 大学|教育科学学院, 大学|第二附属中学 */
static guint
match_college (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  if (tz_scan_ends (reading->s, at, U"大学") == 0)
    return 0;
  for (guint n = 0; n <= LONGEST_PROPER && tz_scan_is_han (reading->s[at + n]); n++) {
    if (n > 0 && tz_scan_is (reading->s + at + n, U"学院") > 0)
      return n + 2 + match_attached (orgs, at + n + 2);
    guint attached = match_attached (orgs, at + n);
    if (attached > 0)
      return n + attached;
  }
  return 0;
}

/* 学院|教工第三党支部 */
static guint
match_members_branch (const TzOrgs *orgs, guint32 at)
{
  static const char32_t *const members[] = {U"教工",   U"学生",   U"教师",   U"教职工",
                                            U"本科生", U"研究生", U"离退休", NULL};
  static const char32_t *const branches_of_party[] = {U"党支部", U"党总支", NULL};
  guint n = tz_scan_any (orgs->reading->s + at, members);
  if (n == 0)
    return 0;
  guint numbered = tz_orgs_numbered_part (orgs, at + n);
  guint branch = MAX (numbered, tz_scan_any (orgs->reading->s + at + n, branches_of_party));
  return branch > 0 ? n + branch : 0;
}

/* Branches and party organisations after a school's name. */
static guint32
read_right (const TzOrgs *orgs, guint32 end)
{
  static const char32_t *const parts[] = {
      U"党总支部委员会", U"总支部委员会", U"党支部委员会", U"支部委员会", U"党委",
      U"党总支部",       U"党总支",       U"党支部",       U"支部",       U"工会",
      U"团委",           U"纪委",         U"理事会",       U"董事会",     NULL};
  for (guint round = 0; round < 2; round++) {
    guint branch = match_branch (orgs, end);
    if (branch == 0)
      break;
    end += branch;
  }
  end += match_college (orgs, end);
  end += match_office (orgs, end);
  guint branch = match_members_branch (orgs, end);
  return end + (branch > 0 ? branch : tz_scan_any (orgs->reading->s + end, parts));
}

static gboolean
is_class (const TzReading *reading, guint32 start)
{
  static const char32_t *const before[] = {U"各",   U"某",   U"每",   U"该",   U"所有",
                                           U"部分", U"其他", U"直属", U"个",   U"多所",
                                           U"有关", U"相关", U"全",   U"大中", NULL};
  return tz_scan_ends_any (reading->s, start, before) > 0;
}

/* Whether what stands before the ending of @n code points at @at makes a name of it. */
static gboolean
is_name (const TzOrgs *orgs, const TzOrgLeft *left, guint32 at, guint n, guint32 end)
{
  const gunichar *s = orgs->reading->s;
  gboolean general = is_one_of (s + at, n, class_endings);
  if (tz_scan_is_digit (s[end]) && is_one_of (s + at, n, often_classes)) /* 抽测学校16所 */
    return FALSE;
  if (is_class (orgs->reading, left->start))
    return FALSE;
  if (left->start == at)
    return is_one_of (s + at, n, named_alone);
  guint before = at - left->start;
  gboolean clean = end > at + n || tz_org_right_is_clean (orgs, end);
  if (left->level)
    return is_named_by_level (s + at, n) || ((left->unknown >= 2 || left->common) && clean);
  if (left->place > 0) {
    gboolean stem = tz_reading_is_word (orgs->reading, left->start, before, TZ_WORD_DIVISION_STEM); /* 兰州 */
    gboolean levelled = left->place == before && !stem && tz_scan_in (s[at - 1], U"省市县区州");
    return left->place < before ? left->unknown > 0 || left->common || left->words > 1 || !general
                                : !(levelled && general);
  }
  if (left->common)
    return clean && before >= 2 &&
           tz_lexicon_match (orgs->reading->lexicon, s + left->start, TZ_WORD_SCHOOL_END) == 0 &&
           (left->hard || !is_one_of (s + at, n, often_classes));
  return left->unknown >= 2 && before <= 7 && clean && !tz_scan_in (s[at - 1], U"进到回入出给送离派办建任看");
}

/* Whether a word that is no part of a name ends at @at. */
static gboolean
ends_with_stop (const TzReading *reading, guint32 at)
{
  for (guint n = 1; n <= 3 && n <= at; n++)
    if (tz_reading_is_word (reading, at - n, n, TZ_WORD_STOP | TZ_WORD_POST) &&
        !tz_reading_is_word (reading, at - n, n, TZ_WORD_FUNCTION))
      return TRUE;
  return FALSE;
}

/* 环境与化学工程|学院党委: a college by what it teaches, where a part of the party follows. */
static guint32
read_college (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint32 start = at;
  for (guint32 i = at; i > 0 && at - i < LONGEST_COLLEGE; i--) {
    gunichar c = reading->s[i - 1];
    if (!tz_scan_is_han (c) || reading->taken[i - 1] != 0)
      break;
    gboolean link = tz_scan_in (c, U"与和");
    if (!link && ends_with_stop (reading, i))
      break;
    start = link ? start : i - 1;
  }
  static const char32_t *const verbs[] = {U"巡察", U"巡视", U"督查", U"检查", U"考核", NULL};
  start += tz_scan_any (reading->s + start, verbs);
  return start + 1 < at && !is_class (reading, start) ? start : at;
}

/* 初级中学|校长, 初级中学|校园: what looks like 学校 is none. */
static gboolean
runs_into_word (const gunichar *s, guint32 at, guint n)
{
  if (tz_scan_ends (s, at, U"大中") > 0) /* 大中小学 */
    return TRUE;
  return at > 0 && tz_scan_is (s + at, U"学校") == n && tz_scan_in (s[at - 1], U"中小") &&
         (tz_scan_in (s[at + n], U"园舍") || (s[at + n] == U'长' && s[at + n + 1] != U'期'));
}

static void
find_by_ending (TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + at;
  guint n = tz_reading_match (reading, at, TZ_WORD_SCHOOL_END);
  if (n == 0 || runs_into_word (reading->s, at, n) ||
      (tz_scan_any (s + n, not_after) > 0 && match_college (orgs, at + n) == 0) ||
      !tz_reading_is_free (reading, tz_span (at, at + n)))
    return;
  guint more = tz_reading_match (reading, at + n, TZ_WORD_SCHOOL_END);
  if (more > 0 && tz_scan_any (s + n + more, not_after) == 0 && s[n] == U'学')
    n += more;
  TzOrgLeft left = tz_org_left_read (orgs, at, LONGEST_PROPER, TRUE);
  guint32 end = read_right (orgs, at + n);
  guint32 college = tz_scan_is (s, U"学院") == n && end > at + n ? read_college (orgs, at) : at;
  if (college < at)
    tz_orgs_add (orgs, college, end, TZ_ORG_SCHOOL);
  else if (is_name (orgs, &left, at, n, end))
    tz_orgs_add (orgs, left.start, end, left.place > 0 ? TZ_ORG_SCHOOL_OF_PLACE : TZ_ORG_SCHOOL);
}

static gboolean
is_after_ordinal (const gunichar *s)
{
  static const char32_t *const no_school[] = {
      U"全", U"央", U"心", U"层", U"型", U"期", U"等职", U"等专", U"等教", U"等收", U"等水", U"等偏", U"等以",
      U"共", U"国", U"小", U"有", U"方", U"午", U"秋",   U"介",   U"部",   U"旬",   U"考",   U"餐",   U"药",
      U"医", U"队", U"止", U"标", U"断", U"时", U"型",   U"微",   U"组",   U"区",   NULL};
  if (s[0] == U'学')
    return s[1] == U'校';
  return tz_scan_any (s, no_school) == 0;
}

/* 四中, 第三中学, 二小: gives the length from the number on. */
static guint
match_ordinal (const TzOrgs *orgs, guint32 at, gboolean *short_name)
{
  const gunichar *s = orgs->reading->s + at;
  guint value;
  guint n = s[0] == U'第' ? 1 : 0;
  guint number = tz_numeral_small (s + n, 99, &value);
  if (number == 0)
    return 0;
  n += number;
  guint ending = tz_reading_match (orgs->reading, at + n, TZ_WORD_SCHOOL_END);
  *short_name = FALSE;
  if (ending > 0 && s[0] == U'第')
    return tz_scan_any (s + n + ending, not_after) > 0 ? 0 : n + ending;
  if (!tz_scan_in (s[n], U"中小幼") || !is_after_ordinal (s + n + 1))
    return 0;
  *short_name = s[0] != U'第';
  n++;
  return n + tz_scan_is (s + n, U"学校");
}

/* A short name with nothing before it stands in a list of such, or is N中 between clean edges. */
static gboolean
is_short_name (const TzOrgs *orgs, guint32 at, guint n)
{
  const gunichar *s = orgs->reading->s;
  if (s[at + n - 1] == U'中')
    return tz_org_right_is_clean (orgs, at + n);
  gboolean short_name;
  gboolean before = at > 2 && s[at - 1] == U'、' && tz_scan_in (s[at - 2], U"中小幼");
  return before || (s[at + n] == U'、' && match_ordinal (orgs, at + n + 1, &short_name) > 0);
}

static void
find_by_ordinal (TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  gunichar before = at > 0 ? reading->s[at - 1] : 0;
  if (tz_numeral_is_chinese (before) || tz_scan_is_digit (before) || tz_scan_in (before, U"第其集届"))
    return;
  if (reading->s[at] != U'第' && !tz_numeral_leads_to (reading->s + at, U"中小幼"))
    return;
  gboolean short_name;
  guint n = match_ordinal (orgs, at, &short_name);
  if (n == 0 || !tz_reading_is_free (reading, tz_span (at, at + n)))
    return;
  TzOrgLeft left = tz_org_left_read (orgs, at, LONGEST_PROPER, TRUE);
  gboolean proper = left.place > 0 || (left.unknown >= 2 && left.start < at);
  if (is_class (reading, left.start) || (left.start < at && !proper))
    left.start = at;
  if (short_name && left.start == at && !is_short_name (orgs, at, n))
    return;
  tz_orgs_add (orgs, left.start, read_right (orgs, at + n), TZ_ORG_SCHOOL_NUMBER);
}

void
tz_orgs_find_schools (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  const TzSigns numbers = TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL | TZ_SIGN_ORDINAL;
  TzSignWalk walk = tz_reading_walk (reading, numbers | TZ_SIGN_SCHOOL);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->taken[i] != 0)
      continue;
    if (tz_reading_has_sign (reading, i, TZ_SIGN_SCHOOL))
      find_by_ending (orgs, i);
    if (tz_reading_has_sign (reading, i, numbers))
      find_by_ordinal (orgs, i);
  }
}
