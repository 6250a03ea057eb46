/* Acts of accountability: a closed list of words and, above all, what must and must not stand around them. */
#include "discipline.h"

#include "numerals.h"

/* The longest post between 对 and an act. */
#define POST_MAX 10

/* These say nothing without people they are done to. */
static const char32_t *const weak[] = {
    U"处理",         U"批评",         U"处罚",         U"查处",         U"追责",     U"问责",
    U"惩处",         U"惩戒",         U"谈话",         U"处分",         U"警告",     U"罚款",
    U"检讨",         U"降级",         U"立案",         U"追究责任",     U"辞退",     U"撤换",
    U"停职",         U"问责追责",     U"追责问责",     U"责任追究",     U"通报曝光", U"调离岗位",
    U"调离工作岗位", U"调离审判岗位", U"调离执法岗位", U"调离教师岗位", NULL};

/* Straight before an act these report it. */
static const char32_t *const reported[] = {
    U"给予了", U"给予",   U"予以", U"进行了", U"进行", U"受到", U"作出",   U"做出",     U"作了",
    U"并被",   U"被",     U"开展", U"实施",   U"责令", U"责成", U"已",     U"按",       U"处以",
    U"下发了", U"下达了", U"下发", U"下达",   U"发出", U"送达", U"作书面", U"作出深刻", U"作深刻",
    U"了",     U"正在",   U"严肃", U"提出",   U"作",   NULL};

/* Cases that a court takes up are no acts. */
static const char32_t *const of_courts[] = {U"网上", U"跨域", U"登记", U"诉讼", U"当场", U"自助", NULL};

static gboolean
names_people (const TzReading *reading, guint32 from, guint32 to)
{
  return tz_reading_find_sign (reading, from, to, TZ_SIGN_PEOPLE) < to ||
         tz_acts_names_someone (reading, from, to);
}

static gboolean
has_people (const TzReading *reading, guint32 from, guint32 to)
{
  if (names_people (reading, from, to))
    return TRUE;
  for (guint32 i = from; i < to; i++) {
    if (reading->taken[i] == 1 + TZ_ENTITY_COUNT && reading->taken[i + 1] != 1 + TZ_ENTITY_COUNT &&
        tz_scan_in (reading->s[i], U"人名次家所"))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_weak (const gunichar *s, guint n)
{
  for (guint i = 0; weak[i] != NULL; i++)
    if (tz_scan_is_word (s, weak[i]) == n && weak[i][n] == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_served (const TzReading *reading, TzSpan act)
{
  static const char32_t *const papers[] = {U"书", U"单", U"函", U"停业整顿", NULL};
  return tz_scan_ends_any (reading->s, act.end, papers) > 0 &&
         tz_scan_is (reading->s + act.start, U"吊销") == 0;
}

/* 留党察看|一年|处分 */
static guint
match_term (const gunichar *s, guint n)
{
  static const char32_t *const probations[] = {U"留党察看", U"留用察看", NULL};
  double value;
  if (tz_scan_ends_any (s, n, probations) == 0)
    return 0;
  guint number =
      tz_scan_is_digit (s[n]) ? tz_numeral_digits (s + n, &value) : tz_numeral_chinese (s + n, &value);
  if (number == 0 || s[n + number] != U'年')
    return 0;
  return number + 1 + tz_scan_is (s + n + number + 1, U"处分");
}

/* 对2人|分别给予警告和记过处分: how many had which of the acts behind 分别 is not said. */
static gboolean
is_shared_out (const TzReading *reading, TzSpan act)
{
  const gunichar *s = reading->s;
  guint32 apart = tz_acts_clause_start (reading, act.start, TRUE),
          end = tz_acts_object_end (reading, act.end);
  guint n_acts = 0;
  while (apart < act.start && tz_scan_is (s + apart, U"分别") == 0)
    apart++;
  for (guint32 i = apart, n; i < end; i += MAX (n, 1)) {
    if (reading->taken[i] == 1 + TZ_ENTITY_COUNT)
      return FALSE;
    n = tz_reading_match (reading, i, TZ_WORD_DISCIPLINE);
    n += n > 0 ? match_term (s + i, n) : 0;
    n_acts += n > 0;
  }
  return apart < act.start && n_acts > 1;
}

/* 立案11件, 立案查处违法行为11起 */
static gboolean
counts_cases (const TzReading *reading, TzSpan act)
{
  const gunichar *s = reading->s;
  if (tz_scan_is (s + act.start, U"立案") == 0)
    return FALSE;
  guint32 end = act.end;
  guint32 last = tz_span_length (act) > 2 ? tz_acts_object_end (reading, act.end) : act.end;
  while (end < last && reading->taken[end] != 1 + TZ_ENTITY_COUNT)
    end++;
  if (reading->taken[end] != 1 + TZ_ENTITY_COUNT)
    return FALSE;
  while (reading->taken[end] == 1 + TZ_ENTITY_COUNT)
    end++;
  return tz_scan_in (s[end - 1], U"件起宗例人名") &&
         !tz_scan_holds_any (reading->s, tz_span (tz_acts_clause_start (reading, act.start, TRUE), act.start),
                             of_courts);
}

/* 给予停业整顿、吊销执照: what stands beside an act is one. */
static gboolean
is_listed (const TzReading *reading, TzSpan act)
{
  return act.start > 1 && tz_scan_in (reading->s[act.start - 1], U"、和") &&
         reading->taken[act.start - 2] == 1 + TZ_ENTITY_DISCIPLINE;
}

/* 对青禾县交通运输局约谈: a body that it is done to. */
static gboolean
is_done_to_body (const TzReading *reading, TzSpan act)
{
  gboolean towards = FALSE;
  for (guint32 i = tz_acts_clause_start (reading, act.start, FALSE); i < act.start; i++) {
    towards |= reading->s[i] == U'对';
    if (towards && reading->taken[i] == 1 + TZ_ENTITY_ORG)
      return tz_acts_ends_clause (reading->s[act.end]) || reading->s[act.end] == ',' ||
             reading->s[act.end] == U'并';
  }
  return FALSE;
}

/* 对保管员|批评教育, 对现场代表|提醒谈话: whoever it is done to stands between 对 and the act. */
static gboolean
is_done_to_post (const TzReading *reading, TzSpan act)
{
  static const char32_t *const posts[] = {U"员", U"代表", U"主任", U"技师", NULL};
  const gunichar *s = reading->s;
  guint32 i = act.start;
  while (i > 0 && act.start - i < POST_MAX && tz_scan_is_han (s[i - 1]) && s[i - 1] != U'对')
    i--;
  return i > 0 && s[i - 1] == U'对' && tz_scan_ends_any (s, act.start, posts) > 0;
}

static gboolean
is_over (gunichar c)
{
  return tz_acts_ends_clause (c) || c == ',';
}

static gboolean
is_reported (const TzReading *reading, TzSpan act)
{
  const gunichar *s = reading->s;
  gboolean served = tz_scan_ends_any (s, act.start, reported) > 0;
  gboolean object = has_people (reading, act.end, tz_acts_object_end (reading, act.end));
  gboolean before = has_people (reading, tz_acts_clause_start (reading, act.start, FALSE), act.start);
  if (tz_acts_count_persons (reading, act) == 0)
    return FALSE; /* 政务处分0人 */
  if (is_served (reading, act))
    return served || is_listed (reading, act) ||
           reading->s[tz_acts_clause_start (reading, act.start, TRUE)] == U'对';
  if (counts_cases (reading, act))
    return TRUE;
  if (tz_scan_is (s + act.start, U"罚款") > 0)
    return tz_acts_count_persons (reading, act) > 0;
  if (tz_scan_is (s + act.start, U"查处") > 0) /* of people, not of what they did: 查处有偿补课5人 */
    return tz_acts_count_persons (reading, act) > 0 &&
           names_people (reading, act.end, tz_acts_object_end (reading, act.end));
  if (tz_scan_ends (s, act.start, U"正在进行") > 0 || tz_scan_ends (s, act.start, U"已进行") > 0)
    return TRUE;
  if (is_weak (s + act.start, tz_span_length (act)) && !object && !served)
    return (before && tz_scan_in (s[act.start], U"追问责立") && tz_acts_count_persons (reading, act) > 0 &&
            is_over (s[act.end])) ||
           (tz_scan_is (s + act.start, U"立案") > 0 && is_done_to_body (reading, act));
  if (is_weak (s + act.start, tz_span_length (act)))
    return object ? act.start == 0 || s[act.start - 1] != U'的' : served && before;
  if (act.start > 0 && s[act.start - 1] == U'的')
    return FALSE;
  return served || object || before || is_listed (reading, act) || is_done_to_body (reading, act) ||
         is_done_to_post (reading, act);
}

/* Certain as persons are (person-learned.h): where it is said how many people stand beside the act, and elsewhere. */
static void
take (TzReading *reading, TzSpan act)
{
  int persons = tz_acts_count_persons (reading, act);
  tz_reading_take (reading, (TzEntity){.span = act,
                                       .type = TZ_ENTITY_DISCIPLINE,
                                       .rule = persons >= 0 ? "discipline/counted" : "discipline/act",
                                       .certainty = persons >= 0 ? 0.95f : 0.9f,
                                       .persons = is_shared_out (reading, act) ? -1 : persons});
}

void
tz_find_discipline (TzReading *reading)
{
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_ACT);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    guint n = reading->taken[i] != 0 ? 0 : tz_reading_match (reading, i, TZ_WORD_DISCIPLINE);
    if (n == 0)
      continue;
    n += match_term (reading->s + i, n);
    TzSpan act = tz_span (i, i + n);
    tz_sign_walk_skip (&walk, i + n);
    if (!tz_reading_is_free (reading, act) || tz_acts_is_ruled_out (reading, act) ||
        !is_reported (reading, act))
      continue;
    take (reading, act);
  }
}
