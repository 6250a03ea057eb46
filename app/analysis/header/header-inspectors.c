#include "header.h"

#include "scan.h"

/* Who inspected, as first named: 市委第二巡察组, 市委巡察六组, 省委第七巡视组, 第五交叉巡察组,
 * 市委提级巡察第四组. */

/* How far left of 巡察 the name may begin, and how long the name of a committee's body may be. */
#define LONGEST_NAME 30
#define LONGEST_BODY 14

/* (公司): a second name of two characters and its brackets. */
#define SECOND_NAME 4

/* The length of 巡察组, 巡察三组, 巡察第4组, 巡视工作组 at @s, 0 where none is; tells whether it has a
 * number. */
static guint
match_group (const gunichar *s, gboolean *numbered)
{
  if (!tz_scan_is (s, U"巡察") && !tz_scan_is (s, U"巡视"))
    return 0;
  guint i = 2 + tz_scan_is (s + 2, U"工作");
  i += s[i] == U'第' ? 1 : 0;
  guint from = i;
  while (tz_scan_is_digit (s[i]) || tz_scan_in (s[i], U"一二三四五六七八九十"))
    i++;
  *numbered = i > from;
  return s[i] == U'组' && !tz_scan_in (s[i + 1], U"织长员") ? i + 1 : 0;
}

/* The length of a place that ends before @end, 0 where none does. */
static guint
place_before (const TzReading *reading, guint32 end)
{
  for (guint32 i = end > 12 ? end - 12 : 0; i < end; i++) {
    guint n = tz_reading_match (reading, i, TZ_WORD_DIVISION);
    if (n > 0 && i + n == end)
      return n;
  }
  return 0;
}

/* The same for the place that the agency's name begins with, which no list may have. */
static guint
agency_place_before (const TzReading *reading, guint32 end)
{
  const gunichar *s = reading->s;
  TzSpan agency = reading->out->header[TZ_HEADER_AGENCY].span;
  for (guint n = 3; n <= 5 && n < tz_span_length (agency) && n <= end; n++) {
    guint same = 0;
    while (same < n && s[end - n + same] == s[agency.start + same])
      same++;
    if (same == n)
      return n;
  }
  return 0;
}

static guint32
extend_to_place (const TzReading *reading, guint32 start)
{
  const gunichar *s = reading->s;
  /* 市 of 市委 closes 某某市委 as well. */
  guint n = place_before (reading, start + 1);
  if (n <= 1)
    n = agency_place_before (reading, start + 1);
  guint32 from = n > 1 ? start + 1 - n : start;
  n = from < start ? place_before (reading, from) : 0;
  from -= n;
  return from >= 2 && tz_scan_is (s + from - 2, U"中共") ? from - 2 : from;
}

/* 省局|(公司): the second name in brackets of a body that has two ends before @end. */
static gboolean
is_second_name (const gunichar *s, guint32 end)
{
  return end > SECOND_NAME && s[end - 1] == ')' && s[end - SECOND_NAME] == '(' &&
         tz_scan_is_han (s[end - SECOND_NAME - 1]);
}

/* 省国资委党委, 集团公司党委: the body of the committee reaches left to a stop or a word that is no name. */
static guint32
extend_to_body (const gunichar *s, guint32 committee)
{
  guint32 i = committee;
  while (i > 0 && committee - i < LONGEST_BODY && (tz_scan_is_han (s[i - 1]) || is_second_name (s, i)) &&
         !tz_scan_in (s[i - 1], U"受由被经向对于月日据照和与将是"))
    i -= s[i - 1] == ')' ? SECOND_NAME : 1;
  return committee - i < LONGEST_BODY ? i : committee;
}

/* The length of a committee that ends before @end: where its level or its party part begins is given. */
static gboolean
is_committee (const TzReading *reading, guint32 end, guint32 *start)
{
  const gunichar *s = reading->s;
  static const char32_t *const parties[] = {U"党工委", U"党委", U"党组", NULL};
  guint n = tz_scan_ends_any (s, end, parties);
  if (n > 0) {
    *start = extend_to_body (s, end - n);
    return TRUE;
  }
  if (end >= 2 && s[end - 1] == U'委' && tz_scan_in (s[end - 2], U"省市县区州旗盟师")) {
    *start = extend_to_place (reading, end - 2);
    return TRUE;
  }
  *start = end - 2;
  return tz_scan_ends (s, end, U"中央") > 0;
}

/* 市县联动, 第五交叉: where the words begin that tell the kind of inspection before @end, @end without any.
 */
static guint32
find_kind_start (const gunichar *s, guint32 end)
{
  static const char32_t *const kinds[] = {U"专项", U"交叉", U"联动", U"提级", U"机动",   U"常规", U"上下",
                                          U"市县", U"县区", U"市区", U"区县", U"异地",   U"联合", U"政治",
                                          U"工作", U"延伸", U"推磨", U"县乡", U"县市区", U"省市", NULL};
  guint32 start = end;
  for (;;) {
    guint n = tz_scan_ends_any (s, start, kinds);
    guint32 digits = start;
    while (n == 0 && digits > 0 &&
           (tz_scan_is_digit (s[digits - 1]) || tz_scan_in (s[digits - 1], U"一二三四五六七八九十")))
      digits--;
    if (digits < start && digits > 0 && s[digits - 1] == U'第')
      n = start - digits + 1;
    if (n == 0)
      return start;
    start -= n;
  }
}

/* Walks left from 巡察 to the committee that sent it; without one over the words that tell its kind. */
static guint32
find_start (const TzReading *reading, guint32 group, gboolean *numbered)
{
  const gunichar *s = reading->s;
  guint32 least = group > LONGEST_NAME ? group - LONGEST_NAME : 0;
  gboolean ordinal = FALSE;
  for (guint32 i = group; i > least && (tz_scan_is_han (s[i - 1]) || tz_scan_is_digit (s[i - 1])); i--) {
    guint32 start;
    if (tz_scan_in (s[i - 1], U"个派建了对"))
      break;
    if (is_committee (reading, i, &start)) {
      *numbered |= ordinal;
      return start;
    }
    ordinal |= s[i - 1] == U'第';
  }
  guint32 start = find_kind_start (s, group);
  for (guint32 i = start; i < group; i++)
    *numbered |= s[i] == U'第';
  return start > 0 && start < group && tz_scan_in (s[start - 1], U"省市县区州旗")
             ? extend_to_place (reading, start - 1)
             : start;
}

/* Those with a number before those without, and those of the first paragraphs before others. */
void
tz_header_find_inspectors (TzReading *reading)
{
  const GArray *problems = reading->out->problems;
  guint32 body = problems->len == 0 ? reading->n : g_array_index (problems, TzProblem, 0).span.start;
  TzSpan named = TZ_SPAN_NONE;
  for (guint32 i = 0; i < body || tz_span_is_empty (named); i++) {
    i = tz_scan_find (reading->s, i, reading->n, U'巡');
    if (i == reading->n || (i >= body && !tz_span_is_empty (named)))
      break;
    gboolean numbered = FALSE;
    guint n = match_group (reading->s + i, &numbered);
    if (n == 0)
      continue;
    TzSpan span = tz_span (find_start (reading, i, &numbered), i + n);
    if (span.start == i)
      continue;
    if (tz_span_is_empty (named) || numbered)
      named = span;
    if (numbered)
      break;
  }
  if (tz_span_is_empty (named))
    return;
  g_autofree char *value = tz_text_dup_slice (reading->text, named);
  tz_header_set (reading, TZ_HEADER_INSPECTORS, value, named, "inspectors/named", 0.9f);
}
