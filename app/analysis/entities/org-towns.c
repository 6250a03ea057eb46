/*
 * Bodies of towns, villages and streets, whose names no list has: what stands after the level names the body,
 * then the place is read to the left. 石门乡文化站, 白石村党支部, 桃花社区居委会
 */
#include "org-left.h"

#include "scan.h"

/* How far before a level the names of its places may begin. */
#define LONGEST_PLACE 13

/* The longest name of a village that holds common words. */
#define LONGEST_VILLAGE 4

typedef struct {
  const char32_t *level;
  const char32_t *const *bodies; /* (nullable): the only bodies it has; else any */
} Level;

static const char32_t *const village_bodies[] = {U"村民委员会",
                                                 U"村委会",
                                                 U"委会",
                                                 U"居委会",
                                                 U"居民委员会",
                                                 U"党总支部委员会",
                                                 U"总支部委员会",
                                                 U"党支部委员会",
                                                 U"支部委员会",
                                                 U"党总支",
                                                 U"党支部",
                                                 U"党委",
                                                 U"党群服务中心",
                                                 U"卫生室",
                                                 U"监委会",
                                                 U"经济合作社",
                                                 U"股份经济合作联合社",
                                                 U"经济合作联合社",
                                                 U"股份合作经济社",
                                                 U"股份经济合作社",
                                                 U"经济联合社",
                                                 U"农家书屋",
                                                 U"村务监督委员会",
                                                 U"监督委员会",
                                                 U"便民服务站",
                                                 U"支部",
                                                 U"两委",
                                                 U"小学",
                                                 U"幼儿园",
                                                 U"卫生服务站",
                                                 U"卫生服务中心",
                                                 NULL};

static const char32_t *const street_bodies[] = {U"党工委", U"办事处",   U"工委",       U"纪工委",
                                                U"党委",   U"人大工委", U"工作委员会", NULL};

/* Those of them that name the street's body with no street before them. */
static const char32_t *const street_committees[] = {U"党工委", U"工委",     U"纪工委",
                                                    U"党委",   U"人大工委", NULL};

static const char32_t *const office_bodies[] = {U"中心小学", U"中心学校", U"中心幼儿园", U"党委", NULL};

static const Level levels[] = {
    {U"街道办事处", office_bodies},
    {U"街道", street_bodies},
    {U"办事处", office_bodies},
    {U"社区", village_bodies},
    {U"村", village_bodies},
    {U"嘎查", village_bodies},
    {U"苏木", NULL},
    {U"镇", NULL},
    {U"乡", NULL},
};

static guint
match_town_body (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  static const char32_t *const others[] = {U"中心卫生院", U"卫生院", U"综合文化站", U"敬老院", U"民政办",
                                           U"纪委监委",   U"党委",   U"纪委",       U"政府",   NULL};
  guint other = tz_scan_any (reading->s + at, others);
  guint n = tz_reading_match (reading, at, TZ_WORD_BODY);
  guint school = tz_scan_is (reading->s + at, U"中心") > 0 || tz_scan_in (reading->s[at], U"初九小幼")
                     ? tz_reading_match (reading, at, TZ_WORD_SCHOOL_END)
                     : 0;
  n = MAX (n, MAX (other, school));
  if (n == 1 || tz_scan_is (reading->s + at, U"政府采购") > 0)
    n = 0;
  guint chain = tz_orgs_chain (orgs, at, TRUE);
  return MAX (n, chain);
}

/* The street's office is a body of its own, and a level for the schools it runs. */
static guint
match_level (const TzOrgs *orgs, guint32 at, guint *body)
{
  const gunichar *s = orgs->reading->s + at;
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    guint n = tz_scan_is_word (s, levels[i].level);
    if (n == 0)
      continue;
    *body = levels[i].bodies != NULL
                ? MAX (tz_scan_any_word (s + n, levels[i].bodies), tz_orgs_numbered_part (orgs, at + n))
                : match_town_body (orgs, at + n);
    if (*body > 0)
      return n;
  }
  return 0;
}

static gboolean
is_name (const TzReading *reading, const TzOrgLeft *left, guint32 at)
{
  static const char32_t *const classes[] = {U"各", U"全", U"该", U"本",   U"某",
                                            U"我", U"每", U"两", U"所辖", NULL};
  guint n = at - left->start;
  gboolean street = reading->s[at] == U'街' && reading->s[at - 1] == U'镇'; /* 青禾镇|街道办事处 */
  if (n < 2 || left->level || tz_scan_ends_any (reading->s, left->start, classes) > 0 ||
      (tz_scan_in (reading->s[at - 1], U"乡镇村街") && reading->s[at - 1] != reading->s[at] && !street))
    return FALSE;
  return left->place > 0 || left->common || (left->unknown >= 1 && left->words == 0);
}

/* A character that names of villages hold though it is a particle elsewhere: 王家桥, 和平. */
static gboolean
is_inner (gunichar c)
{
  return tz_scan_in (c, U"家和成上下");
}

/* Whether no word that ends a name stands in the @n code points at @at. */
static gboolean
holds_no_stop (const TzReading *reading, guint32 at, guint n)
{
  for (guint32 i = at; i < at + n; i++) {
    guint stop = tz_reading_match (reading, i, TZ_WORD_STOP);
    gboolean name =
        i > at ? is_inner (reading->s[i]) : reading->s[i] == U'那'; /* 那荷镇: a field, in Zhuang */
    if (!tz_scan_is_han (reading->s[i]) || reading->taken[i] != 0 || (stop > 0 && !(stop == 1 && name)))
      return FALSE;
  }
  return TRUE;
}

/* 王家桥|村: two to four characters after an edge, whatever words they hold. */
static gboolean
read_village (const TzOrgs *orgs, guint32 at, TzOrgLeft *left)
{
  if (!tz_scan_in (orgs->reading->s[at], U"村镇乡街") ||
      tz_scan_in (orgs->reading->s[at - 1], U"乡镇县市区城"))
    return FALSE;
  for (guint n = MIN (LONGEST_VILLAGE, at); n >= 2; n--)
    if (tz_orgs_is_edge (orgs, at - n) && holds_no_stop (orgs->reading, at - n, n) &&
        !(at > n && tz_reading_is_word (orgs->reading, at - n - 1, 2, TZ_WORD_STOP))) { /* 给|予李家庄乡 */
      *left = (TzOrgLeft){.start = at - n};
      return tz_reading_match (orgs->reading, at - n, TZ_WORD_CLASS | TZ_WORD_COMMON) < n;
    }
  return FALSE;
}

static guint
match_town (const gunichar *s)
{
  static const char32_t *const towns[] = {U"街道", U"苏木", U"镇", U"乡", NULL};
  return tz_scan_any (s, towns);
}

/* 镇|党委, 街道|财政所: the town that writes, or that the text has named. */
static void
find_at_level (TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint level = match_town (reading->s + at);
  if (level == 0 || !tz_orgs_is_edge (orgs, at) ||
      (at > 0 && tz_scan_in (reading->s[at - 1], U"各全我本该跨外某每个乡镇城")))
    return;
  guint body = match_town_body (orgs, at + level);
  guint committee = level > 1 ? tz_scan_any (reading->s + at + level, street_committees) : 0;
  body = MAX (body, committee);
  if (body > 0)
    tz_orgs_add (orgs, at, at + level + body + tz_orgs_parts (orgs, at + level + body), TZ_ORG_LEVEL);
}

static void
find_at (TzOrgs *orgs, guint32 at)
{
  guint body;
  guint n = match_level (orgs, at, &body);
  if (n == 0) {
    find_at_level (orgs, at);
    return;
  }
  TzOrgLeft left = tz_org_left_read (orgs, at, LONGEST_PLACE, TRUE);
  if (!is_name (orgs->reading, &left, at) && !read_village (orgs, at, &left)) {
    find_at_level (orgs, at);
    return;
  }
  if (left.start > 0 && orgs->reading->s[left.start - 1] == U'那' && tz_orgs_is_edge (orgs, left.start - 1))
    left.start--;
  guint32 end = at + n + body;
  end += tz_orgs_parts (orgs, end);
  if (tz_reading_is_free (orgs->reading, tz_span (left.start, end)))
    tz_orgs_add (orgs, left.start, end, TZ_ORG_TOWN);
}

void
tz_orgs_find_towns (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_TOWN);
  for (guint32 i; tz_sign_walk_next (&walk, &i);)
    if (i > 0 && reading->taken[i] == 0)
      find_at (orgs, i);
}
