/*
 * Bodies that are known by what they do alone: 人事科, 教师发展中心. Where the first word is a verb as well
 * (组织人事科全体…), the text decides: if the name stands elsewhere without the verb, the verb is none of it.
 */
#include "org.h"

#include "scan.h"

typedef struct {
  TzSpan whole;
  TzSpan rest; /* without the verb */
} Doubtful;

typedef struct {
  TzOrgs *orgs;
  GHashTable *names; /* hashes of the names found without a verb before them */
  GArray *doubtful;  /* (element-type Doubtful) */
  guint32 verb_end;  /* the end of a verb that is still to be decided */
  guint32 rejected;  /* the end of what is a class, so that its rest is none either */
  guint32 close;     /* the next place where a name may close, or where its clause stops */
  gboolean closes;   /* which of them it is */
} Search;

static const char32_t *const no_names_before[] = {
    U"各",   U"某",   U"每",   U"该",   U"有关", U"相关", U"所属", U"县区", U"市县", U"市区", U"全市",
    U"全县", U"全区", U"全省", U"个",   U"片区", U"家",   U"所",   U"跨",   U"名师", U"校",   U"乡镇",
    U"镇街", U"街道", U"村",   U"社区", U"两地", U"各地", U"外地", U"城乡", U"农村", U"基层", U"民营",
    U"民办", U"公办", U"学校", U"家长", U"个别", U"部分", U"多个", U"一些", NULL};

static const char32_t *const classes_after[] = {U"部门", U"系统", U"单位", U"机构", U"企业", NULL};

/* Verbs that a sentence orders with: 组织|人事科 is more often two words than 规划|财务科. */
static const char32_t *const orders[] = {U"组织", U"指导", U"推进", U"监督", U"检查", U"审核", U"协调",
                                         U"统筹", U"落实", U"督查", U"督导", U"督办", U"考核", U"巡察",
                                         U"巡视", U"代表", U"联合", U"调查", U"处理", U"整治", NULL};

static guint
name_hash (const gunichar *s, TzSpan span)
{
  guint hash = 5381;
  for (guint32 i = span.start; i < span.end; i++)
    hash = hash * 33 + s[i];
  return hash | 1;
}

/* A bare name, alone or with a part of the party's. */
static gboolean
is_bare (const TzReading *reading, guint32 at, guint n)
{
  static const char32_t *const parts[] = {U"党组", U"党委", U"党总支", U"党支部", U"", NULL};
  guint name = tz_reading_match (reading, at, TZ_WORD_BARE);
  return name > 0 && (name == n || name + tz_scan_any (reading->s + at + name, parts) == n);
}

static TzSpan
match_name (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint office = tz_reading_match (reading, at, TZ_WORD_OFFICE);
  if (office > 0 && tz_scan_in (reading->s[at + office], U"长门公室"))
    office = 0;
  guint chain = tz_orgs_chain (orgs, at, FALSE);
  guint n = MAX (chain, office);
  if (n == 0)
    return TZ_SPAN_NONE;
  guint32 end = at + n + tz_orgs_parts (orgs, at + n);
  if (is_bare (reading, at, end - at) || tz_scan_any (reading->s + end, classes_after) > 0)
    return TZ_SPAN_NONE;
  return tz_span (at, end);
}

/* 规划财务科, but 巡察|教育局 */
static gboolean
is_one_name (const TzOrgs *orgs, guint32 at, guint verb, TzSpan rest)
{
  const gunichar *s = orgs->reading->s;
  return tz_scan_any (s + at, orders) != verb && !tz_scan_in (s[rest.end - 1], U"局委厅组") &&
         tz_orgs_is_edge (orgs, at);
}

/* Branches of the party that many places have. */
static gboolean
is_allowed (const gunichar *s, TzSpan name)
{
  static const char32_t *const many[] = {U"社区", U"农村", U"企业", U"基层", U"民办", U"两新", U"公办",
                                         U"事业", U"社会", U"行业", U"项目", U"代表", NULL};
  gboolean branch = tz_scan_ends (s, name.end, U"党支部") > 0 || tz_scan_ends (s, name.end, U"党总支") > 0;
  return !branch || tz_scan_any (s + name.start, many) == 0;
}

/* 批评教育|局办公室 */
static gboolean
is_inside_act (const TzReading *reading, guint32 at)
{
  for (guint n = 1; n <= 2 && n <= at; n++)
    if (tz_reading_match (reading, at - n, TZ_WORD_DISCIPLINE) > n)
      return TRUE;
  return FALSE;
}

/* 自然|资源所, 教|职工党支部: what begins inside a longer word, but 组织|人事科 */
static gboolean
is_inside_word (const TzReading *reading, guint32 at)
{
  if (at >= 1 && tz_scan_is (reading->s + at - 1, U"教职工") > 0)
    return TRUE;
  return at >= 2 && tz_reading_match (reading, at - 2, TZ_WORD_FUNCTION) > 2 &&
         !tz_reading_is_word (reading, at - 2, 2, TZ_WORD_VERB_FUNCTION);
}

/* 被|巡视|检察院党组 */
static gboolean
is_inspected (const gunichar *s, guint32 at)
{
  return at > 0 && s[at - 1] == U'被' && s[at] == U'巡';
}

/* 石板滩|水管站: cut out of its sentence on the left, so it may hold a common word. */
static guint
match_cut_out_place (const TzReading *reading, guint32 end)
{
  for (guint n = 2; n <= 3 && n <= end; n++) {
    guint32 at = end - n;
    if (at > 0 && reading->taken[at - 1] == 0 && tz_scan_is_han (reading->s[at - 1]))
      continue;
    for (guint32 i = at; i < end; i++)
      if (!tz_scan_is_han (reading->s[i]) || reading->taken[i] != 0 ||
          tz_reading_match (reading, i, TZ_WORD_STOP | TZ_WORD_CLASS | TZ_WORD_FUNCTION) > 0)
        return 0;
    return tz_reading_match (reading, at, TZ_WORD_COMMON) < n ? n : 0;
  }
  return 0;
}

/* 苗岭|公路管理局, 双塘|社区综合文化服务中心: what is called by a place that no list has. Its last character tells that
 * it is one; 科 and 室, which every bureau has, are called by none. */
static guint
match_place_before (const TzOrgs *orgs, TzSpan name)
{
  static const char32_t landscape[] =
      U"山川河湖海江岭塘溪桥坪坝洲泉湾岛屿沟坡岗垭堰浦口庄堡寨屯墩峰岩峡洞潭池浜渡沙塬峪洼滩";
  static const char32_t *const bodies[] = {U"局", U"中心", U"所", U"站", U"队", U"社区", U"馆", U"院", NULL};
  const gunichar *s = orgs->reading->s;
  if (name.start < 2 || !tz_scan_in (s[name.start - 1], landscape) || !tz_scan_holds_any (s, name, bodies))
    return 0;
  guint n = tz_orgs_unlisted_place (orgs, name.start);
  return n > 0 ? n : match_cut_out_place (orgs->reading, name.start);
}

/* 党委|督查室: an office of a committee that needs no name in its own notice. */
static guint
match_committee_before (const TzOrgs *orgs, TzSpan name)
{
  const gunichar *s = orgs->reading->s;
  guint n = tz_scan_ends (s, name.start, U"党委");
  return n > 0 && tz_scan_in (s[name.end - 1], U"部室办") && tz_orgs_is_edge (orgs, name.start - n) ? n : 0;
}

static void
find_at (Search *search, guint32 at)
{
  TzOrgs *orgs = search->orgs;
  const gunichar *s = orgs->reading->s;
  TzSpan whole = match_name (orgs, at);
  if (tz_span_is_empty (whole) || whole.end <= search->rejected || is_inside_act (orgs->reading, at) ||
      is_inside_word (orgs->reading, at))
    return;
  if (tz_scan_ends_any (s, at, no_names_before) > 0 || is_inspected (s, at)) {
    search->rejected = whole.end;
    return;
  }
  guint verb = tz_reading_match (orgs->reading, at, TZ_WORD_VERB_FUNCTION);
  if (verb > 0 && tz_scan_in (s[at + verb], U"和与及") && tz_scan_any (s + at, orders) == verb)
    return; /* 家长代表和|后勤管理处 */
  /* 指导|局机关党委 */
  if (verb > 0 && tz_scan_in (s[at + verb], U"局院") && tz_orgs_parts (orgs, at + verb + 1) > 0)
    return;
  TzSpan rest = verb == 0 ? TZ_SPAN_NONE : match_name (orgs, at + verb);
  if (tz_span_is_empty (rest) || is_one_name (orgs, at, verb, rest)) {
    if (is_allowed (s, whole)) {
      whole.start -= match_committee_before (orgs, whole);
      guint place = match_place_before (orgs, whole);
      tz_orgs_add (orgs, whole.start - place, whole.end, place > 0 ? TZ_ORG_UNLISTED_PLACE : TZ_ORG_FUNCTION);
      if (at != search->verb_end)
        g_hash_table_add (search->names, GUINT_TO_POINTER (name_hash (s, whole)));
    }
    return;
  }
  /* a pair of words that is one is known as such */
  if (tz_reading_match (orgs->reading, at, TZ_WORD_FUNCTION) <= verb)
    return;
  Doubtful doubtful = {whole, rest};
  g_array_append_val (search->doubtful, doubtful);
  search->verb_end = rest.start;
}

static void
decide (Search *search)
{
  for (guint i = 0; i < search->doubtful->len; i++) {
    const Doubtful *doubtful = &g_array_index (search->doubtful, Doubtful, i);
    guint hash = name_hash (search->orgs->reading->s, doubtful->rest);
    if (!g_hash_table_contains (search->names, GUINT_TO_POINTER (hash)))
      tz_orgs_add (search->orgs, doubtful->whole.start, doubtful->whole.end, TZ_ORG_FUNCTION_PAIR);
  }
}

/* Whether an ending, a number or a part stands near behind @at in its clause, without which no name begins
 * there. Places are asked for from left to right. */
static gboolean
may_close (Search *search, guint32 at)
{
  const TzReading *reading = search->orgs->reading;
  const TzSigns closing = TZ_SIGN_CLOSE | TZ_SIGN_NUMERAL | TZ_SIGN_ORDINAL;
  if (search->close <= at) {
    search->close = tz_reading_next_sign (reading, at + 1, closing | TZ_SIGN_STOP);
    search->closes = tz_reading_has_sign (reading, search->close, closing);
  }
  return search->closes && search->close - at <= TZ_ORG_LONGEST_CHAIN;
}

void
tz_orgs_find_functional (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) doubtful = g_array_new (FALSE, FALSE, sizeof (Doubtful));
  Search search = {.orgs = orgs, .names = names, .doubtful = doubtful, .verb_end = G_MAXUINT32};
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_FUNCTION);
  for (guint32 i; tz_sign_walk_next (&walk, &i);)
    if (reading->taken[i] == 0 &&
        (tz_reading_begins (reading, i, TZ_WORD_OFFICE) ||
         (tz_reading_begins (reading, i, TZ_WORD_FUNCTION) && may_close (&search, i))))
      find_at (&search, i);
  decide (&search);
}
