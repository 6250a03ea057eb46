#include "reading.h"

#include "day.h"
#include "findings.h"
#include "numerals.h"
#include "outline.h"
#include "scan.h"

#include <string.h>

/* Promises with a deadline on the calendar: a date that is not yet past, and a word of intention in its
 * clause. */

#define LEFT_MAX 40
#define RIGHT_MAX 120
#define NEAR 4
#define VERB_MIN 2
#define PLAN_MAX 8
#define FIELD_MAX 40

/* How an EDTF interval begins of which only the end is said: 2025年以前. */
#define OPEN_START "../"

static gboolean
ends_clause (gunichar c)
{
  return tz_scan_in (c, U",;。:!?\n") || c == 0;
}

static const char32_t *const strong[] = {
    U"计划",   U"力争", U"争取", U"确保", U"保证", U"务必", U"预计", U"预期", U"打算", U"承诺", U"拟于",
    U"拟定于", U"拟在", U"拟",   U"限期", U"预定", U"定于", U"将于", U"将在", U"有望", U"可望", NULL};

/* The word of intention before the date, nearest first; a bare 拟 or 将 only right beside it. */
static guint32
intention_before (const gunichar *s, guint32 date)
{
  for (guint32 i = date; i > 0 && date - i < LEFT_MAX && !ends_clause (s[i - 1]); i--) {
    guint32 at = i - 1;
    guint n = tz_scan_any (s + at, strong);
    if (n == 0 || at + n > date)
      continue;
    gboolean past = at > 0 && s[at - 1] == U'已';
    gboolean near = date - (at + n) <= NEAR;
    if (s[at] == U'拟' && (past || !near))
      continue;
    if (n == 2 && tz_scan_is (s + at, U"计划") && at > 0 &&
        tz_scan_in (s[at - 1], U"定按照年度作学习整改案") && !near)
      continue;
    return at > 0 && s[at - 1] == U'拟' ? at - 1 : at;
  }
  if (date > 0 && s[date - 1] == U'将')
    return date - 1;
  return date;
}

/* 县财政局|拟于2025年…: who promises, where that opens the clause. */
static guint32
with_subject (const TzReading *reading, guint32 at)
{
  const guint8 body = 1 + TZ_ENTITY_ORG;
  static const char32_t *const rests[] = {U"另", U"其余", U"剩余", U"余款", U"余下", U"其他", U"尾款", NULL};
  guint32 start = at;
  while (start > 0 && at - start < LEFT_MAX && !ends_clause (reading->s[start - 1]))
    start--;
  static const char32_t *const left[] = {U"剩余", U"余下", U"其余", NULL};
  if (tz_scan_any (reading->s + start, rests) > 0 || /* 余款5.4万元|将于2025年…, 某某等剩余2所|计划于… */
      tz_scan_holds_any (reading->s, tz_span (start, at), left))
    return start;
  start = at;
  while (start > 0 && at - start < LEFT_MAX && reading->taken[start - 1] == body)
    start--;
  return start < at && start > 0 && ends_clause (reading->s[start - 1]) ? start : at;
}

/* 2023年计划改造的46个小区: what was planned, not what is promised. */
static gboolean
is_plan_of_something (const gunichar *s)
{
  if (tz_scan_is (s, U"计划") == 0)
    return FALSE;
  for (guint i = 2; i < PLAN_MAX && tz_scan_is_han (s[i]); i++)
    if (s[i] == U'的')
      return TRUE;
  return FALSE;
}

/* 2028年计划…: the intention right behind the date. */
static gboolean
intention_after (const TzReading *reading, guint32 end)
{
  static const char32_t *const words[] = {U"计划", U"拟", U"力争", U"争取", U"确保", U"预计", NULL};
  static const char32_t *const manners[] = {U"全面", U"全部", U"正式", U"如期", U"按期", U"继续",
                                            U"再",   U"对",   U"集中", U"陆续", U"逐步", U"基本",
                                            U"完工", U"投用", U"重点", U"着力", U"加快", NULL};
  const gunichar *s = reading->s;
  guint32 i = end;
  if (tz_scan_in (s[i], U"前内底"))
    i++;
  if (is_plan_of_something (s + i))
    return FALSE;
  if (tz_scan_any (s + i, words) > 0)
    return TRUE;
  /* 将 before a noun is what 把 is: 将案款发放到位 */
  return s[i] == U'将' &&
         (tz_scan_any (s + i + 1, manners) > 0 || tz_reading_match (reading, i + 1, TZ_WORD_ACTION) > 0);
}

/* To the end of the clause, and on where it has no verb yet. */
static guint32
clause_end (const TzReading *reading, guint32 from)
{
  const gunichar *s = reading->s;
  static const char32_t *const befores[] = {U"之前", U"以前", U"前", U"之内", U"以内", U"内", U"左右", NULL};
  guint32 i = from + tz_scan_any (s + from, befores);
  from = i;
  while (i < reading->n && i < from + RIGHT_MAX && !ends_clause (s[i]))
    i++;
  if (i < reading->n && s[i] == ',' && i - from < VERB_MIN)
    for (i++; i < reading->n && i < from + RIGHT_MAX && !ends_clause (s[i]);)
      i++;
  return i;
}

/* 2025年前, but not 2025年前三季度 and 2025年前后 */
static gboolean
is_before_year (const gunichar *s, const TzEntity *date)
{
  static const char32_t *const befores[] = {U"之前", U"前", NULL};
  guint n = strlen (date->edtf) == strlen ("2025") ? tz_scan_any (s + date->span.end, befores) : 0;
  gunichar behind = n > 0 ? s[date->span.end + n] : 0;
  return n > 0 && !tz_scan_is_digit (behind) && !tz_scan_in (behind, U"后期一二三四五六七八九十两半几列");
}

/* 2025年前三季度, 2025年前10个月: Returns: with which month these end, 0 where nothing of the kind is said. */
static guint
last_month_of_first (const gunichar *s, const TzEntity *date)
{
  guint n, length = strlen (date->edtf) == strlen ("2025") && s[date->span.end] == U'前'
                        ? tz_numeral_small (s + date->span.end + 1, 11, &n)
                        : 0;
  const gunichar *behind = s + date->span.end + 1 + length;
  if (length == 0)
    return 0;
  if (tz_scan_is (behind, U"个月") > 0)
    return n;
  return n < 4 && (tz_scan_is (behind, U"季度") > 0 || tz_scan_is (behind, U"个季度") > 0) ? n * 3 : 0;
}

/* Until when: before a year is until the day before it begins, as of its end one says 年底前. Before a month or a
 * day may mean with it, and takes its last day, as 以前 does of all. Returns: (transfer none): EDTF. */
static char *
find_due (const TzReading *reading, const TzEntity *date)
{
  guint month = last_month_of_first (reading->s, date);
  if (month > 0) {
    g_autofree char *due = g_strdup_printf ("%s-%02u", date->edtf, month);
    return tz_findings_keep (reading->out, due);
  }
  if (g_str_has_prefix (date->edtf, OPEN_START))
    return date->edtf + strlen (OPEN_START);
  TzDay first;
  if (!is_before_year (reading->s, date) || !tz_edtf_bounds (date->edtf, &first, NULL))
    return date->edtf;
  g_autofree char *eve = tz_day_dup_edtf (first - 1);
  return tz_findings_keep (reading->out, eve);
}

static gboolean
is_past (const TzReading *reading, const char *until)
{
  TzDay due, bound;
  if (!tz_edtf_bounds (until, NULL, &due) || due == 0)
    return TRUE;
  const char *signed_date = tz_analysis_get_header (reading->out, TZ_HEADER_SIGNED_DATE);
  const char *feedback = tz_analysis_get_header (reading->out, TZ_HEADER_FEEDBACK_DATE);
  if (tz_edtf_bounds (signed_date, &bound, NULL) || tz_edtf_bounds (feedback, &bound, NULL))
    return due < bound;
  return FALSE;
}

/* Whether @date begins, or at least ends, after the last day of the notice. */
static gboolean
is_after_notice (const TzReading *reading, const TzEntity *date, gboolean begins)
{
  TzDay first, last, bound;
  const char *signed_date = tz_analysis_get_header (reading->out, TZ_HEADER_SIGNED_DATE);
  const char *published = tz_analysis_get_header (reading->out, TZ_HEADER_PUBLISHED_DATE);
  return tz_edtf_bounds (date->edtf, &first, &last) &&
         tz_edtf_bounds (signed_date != NULL ? signed_date : published, NULL, &bound) &&
         (begins ? first : last) > bound;
}

/* 要求各单位…前报送: what is asked of others, or what others have set. */
static gboolean
is_asked (const TzReading *reading, guint32 at)
{
  static const char32_t *const asks[] = {U"要求", U"责令", U"督促", U"通知", U"按照", U"根据", NULL};
  guint32 start = at;
  while (start > 0 && at - start < LEFT_MAX && !ends_clause (reading->s[start - 1]))
    start--;
  return tz_scan_holds_any (reading->s, tz_span (start, at), asks);
}

/* 请于3月31日前反映: what readers are asked. */
static gboolean
asks_readers (const gunichar *s, guint32 at)
{
  static const char32_t *const asks[] = {U"请于", U"请在", U"请", NULL};
  guint n = tz_scan_ends_any (s, at, asks);
  return n > 0 && at > n && !tz_scan_in (s[at - n - 1], U"申报聘邀提");
}

/* 整改时限：立行立改，2024年9月底前完成: until when, as it was set before. */
static gboolean
is_in_meta_field (const TzReading *reading, guint32 at)
{
  TzOutline outline = {.fields = reading->fields};
  guint i = tz_outline_field_after (&outline, at);
  const TzField *field = i == 0 ? NULL : &g_array_index (reading->fields, TzField, i - 1);
  if (field == NULL || field->type != TZ_FIELD_META)
    return FALSE;
  guint32 end = MIN (at, field->content + FIELD_MAX);
  guint32 stop = field->content;
  while (stop < end && !tz_scan_in (reading->s[stop], U"。\n"))
    stop++;
  return stop == at;
}

/* 将于2024年3月复工，|2024年10月完工 */
static gboolean
goes_on (const TzReading *reading, guint32 at)
{
  const GArray *all = reading->out->commitments;
  return all->len > 0 && at > 0 && reading->s[at - 1] == ',' &&
         g_array_index (all, TzCommitment, all->len - 1).span.end == at - 1;
}

/* 2024年6月底前完成…, 到2024年底实现…, ，2024年7月向…报告 in a notice signed before: a deadline needs no further word. */
static gboolean
is_deadline (const TzReading *reading, const TzEntity *date)
{
  static const char32_t *const forecasts[] = {U"前将有", U"前将面临", NULL};
  const gunichar *s = reading->s;
  if (tz_scan_any (s + date->span.end, forecasts) > 0) /* 2023年底前将有五名法官退休 */
    return FALSE;
  static const char32_t *const ends[] = {U"办结", U"达到", U"建成", U"竣工", U"投用",
                                         U"交付", U"销号", U"清零", U"付清", U"结清",
                                         U"还清", U"启用", U"完工", U"上线", NULL};
  static const char32_t *const manners[] = {U"继续", U"持续", U"全面", U"全部", U"陆续", U"逐步", NULL};
  gunichar before = date->span.start > 0 ? s[date->span.start - 1] : 0;
  gboolean closes = s[date->span.end] == U'前' || before == U'到' || goes_on (reading, date->span.start) ||
                    (ends_clause (before) && tz_scan_any (s + date->span.end, ends) > 0);
  if (ends_clause (before) && is_after_notice (reading, date, TRUE) &&
      (tz_scan_in (s[date->span.end], U"向对") || tz_scan_any (s + date->span.end, manners) > 0 ||
       tz_reading_match (reading, date->span.end, TZ_WORD_ACTION) > 1))
    return TRUE;
  /* 2024年上半年|再引进 in a notice of that spring */
  closes = closes || (s[date->span.end] == U'再' && !tz_scan_in (s[date->span.end + 1], U"次度三"));
  return closes && is_after_notice (reading, date, FALSE) && !is_asked (reading, date->span.start);
}

/* 2024年计划投资3亿元 in that year: what the plan of the year says. */
static gboolean
is_plan_of_year (const TzReading *reading, const TzEntity *date)
{
  return strlen (date->edtf) == 4 && tz_scan_is (reading->s + date->span.end, U"计划") &&
         !is_after_notice (reading, date, TRUE);
}

/* 并于2025年3月组织评估, written before: the words that lead to the date. Returns: where they begin, or where
 * the date does. */
static guint32
leads_ahead (const TzReading *reading, const TzEntity *date)
{
  static const char32_t *const words[] = {U"并于", U"并在", U"于", U"在", NULL};
  guint32 at = date->span.start - tz_scan_ends_any (reading->s, date->span.start, words);
  gboolean opens =
      at < date->span.start && at > 0 &&
      (ends_clause (reading->s[at - 1]) || with_subject (reading, at) < at); /* 剩余3处|于2025年… */
  return opens && is_after_notice (reading, date, TRUE) ? at : date->span.start;
}

static void
find_at (TzReading *reading, const TzEntity *date)
{
  const gunichar *s = reading->s;
  if (date->edtf == NULL || strchr (date->edtf, '[') != NULL ||
      s[date->span.end] == U'的') /* 列入2024年的任务 */
    return;
  if (strstr (date->edtf, "..") != NULL && !g_str_has_prefix (date->edtf, OPEN_START))
    return;
  static const char32_t *const done[] = {U"已于", U"已在", U"已经在", U"已经于", NULL};
  if (tz_scan_ends_any (s, date->span.start, done) > 0 || asks_readers (s, date->span.start) ||
      is_in_meta_field (reading, date->span.start))
    return;
  guint32 start = intention_before (s, date->span.start);
  if (start == date->span.start)
    start = leads_ahead (reading, date);
  gboolean before = start < date->span.start;
  gboolean meant = before || intention_after (reading, date->span.end) || is_deadline (reading, date);
  char *due = find_due (reading, date);
  if (!meant || is_past (reading, due) || (!before && is_plan_of_year (reading, date)))
    return;
  TzCommitment commitment = {
      .span = tz_span (with_subject (reading, start), clause_end (reading, date->span.end)),
      .due = due,
      .rule = before ? "commitment/intention-date" : "commitment/date-intention",
      .certainty = before ? 0.9f : 0.75f};
  g_array_append_val (reading->out->commitments, commitment);
}

void
tz_find_commitments (TzReading *reading)
{
  if (!reading->out->is_notice)
    return;
  for (guint i = 0; i < reading->out->entities->len; i++) {
    TzEntity date = g_array_index (reading->out->entities, TzEntity, i);
    if (date.type == TZ_ENTITY_DATE)
      find_at (reading, &date);
  }
}
