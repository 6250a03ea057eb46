#include "outline.h"
#include "scan.h"

/* What kind of measure one is: a rule made, people talked to, money returned. Verbs tell, and what stands around them. */

/* What a measure is, its first words say. */
#define KIND_LOOK 120
/* So far behind 问责 a system has its name: 问责追责制度 */
#define NOUN_LOOK 4

/* How much a verb says of what a measure is. What came of it, people talked to or held to account and money returned, says most, wherever
 * it stands; a rule is one where it is named; what is built has its verbs in names as well. */
#define MOST_WEIGHT 3

/* 收回3418份: sheets that were handed out, and no money. */
static gboolean
counts_sheets (const gunichar *s, guint32 i)
{
  while (tz_scan_is_digit (s[i]))
    i++;
  return s[i] == U'份';
}

static guint
weight_of (const gunichar *s, TzMeasureKind kind, guint32 behind, guint32 end)
{
  static const char32_t *const of_systems[] = {U"制度", U"机制", U"办法", U"条例", U"力度", U"情形", NULL};
  static const char32_t *const rules[] = {U"制度", U"机制", U"办法", U"规则", U"细则", U"规定", U"规程",
                                          U"规范", U"条例", U"流程", U"章程", U"标准", U"《",   NULL};
  static const char32_t *const of_projects[] = {U"项目", U"单位", U"领域", NULL};
  switch (kind) {
  case TZ_MEASURE_RECOVERY:
    if (counts_sheets (s, behind))
      return 0;
    G_GNUC_FALLTHROUGH;
  case TZ_MEASURE_DISCIPLINE:
  case TZ_MEASURE_TALK:
    return tz_scan_holds_any (s, tz_span (behind, MIN (end, behind + NOUN_LOOK)), of_systems) ? 0
                                                                                              : MOST_WEIGHT;
  case TZ_MEASURE_RULE:
    if (tz_scan_holds_any (s, tz_span (behind, end), rules))
      return 2;
    return s[behind - 1] == U'立' ? 0 : 1; /* 建立监测点56个 */
  case TZ_MEASURE_CONSTRUCTION:
    return tz_scan_any (s + behind, of_projects) > 0 ? 0 : 1;
  default:
    return 2;
  }
}

/* 作风建设, 校外培训, 党费收缴, 个别谈话: what is spoken of, and not what was done. */
static gboolean
is_name (const gunichar *s, TzMeasureKind kind, guint32 i)
{
  static const char32_t *const of_building[] = {
      U"作风", U"师风", U"师德", U"廉政", U"队伍", U"班子", U"成员", U"组织", U"支部", U"阵地",
      U"制度", U"机制", U"能力", U"思想", U"政治", U"文化", U"人才", U"干部", U"纪律", U"法治",
      U"信用", U"诚信", U"党的", U"网站", U"品牌", U"“",    U"”",    U"\"",   NULL};
  static const char32_t *const of_training[] = {U"校外", U"校外教育", U"违规", U"新闻", NULL};
  static const char32_t *const of_recovery[] = {U"党费", NULL};
  static const char32_t *const of_talk[] = {U"个别", NULL};
  static const char32_t *const *const names[TZ_N_MEASURE_KINDS] = {[TZ_MEASURE_CONSTRUCTION] = of_building,
                                                                   [TZ_MEASURE_TRAINING] = of_training,
                                                                   [TZ_MEASURE_RECOVERY] = of_recovery,
                                                                   [TZ_MEASURE_TALK] = of_talk};
  return names[kind] != NULL && tz_scan_ends_any_word (s, i, names[kind]) > 0;
}

/* A list goes on behind 、: 建立财务管理、大额支出制度 */
static guint32
find_clause_end (const TzReading *reading, guint32 from, guint32 end)
{
  return tz_scan_find (reading->s, from, tz_reading_find_sign (reading, from, end, TZ_SIGN_SENTENCE), ',');
}

/* Of verbs that say as much the first decides. */
TzMeasureKind
tz_outline_kind_of_measure (const TzReading *reading, TzSpan span)
{
  TzMeasureKind kind = TZ_MEASURE_OTHER;
  guint most = 0;
  guint32 end = MIN (span.end, span.start + KIND_LOOK);
  guint32 i = span.start;
  while (most < MOST_WEIGHT && (i = tz_reading_find_sign (reading, i, end, TZ_SIGN_ACTION)) < end) {
    guint n = tz_reading_match (reading, i, TZ_WORD_ACTION);
    const TzWordValue *value =
        tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, i), n, TZ_WORD_ACTION, NULL);
    gboolean named = value->code > TZ_MEASURE_OTHER && is_name (reading->s, (TzMeasureKind)value->code, i);
    i += n;
    if (value->code <= TZ_MEASURE_OTHER || named)
      continue;
    guint32 clause = find_clause_end (reading, i, end);
    guint weight = weight_of (reading->s, (TzMeasureKind)value->code, i, clause);
    if (weight > most) {
      most = weight;
      kind = (TzMeasureKind)value->code;
    }
  }
  return kind;
}
