#include "header.h"

#include "scan.h"

/* What follows the bureau in the name of its party body. */
static const char32_t *const party_parts[] = {
    U"党组",         U"党委",         U"党工委",     U"党总支",   U"党支部",
    U"党委会",       U"党组织",       U"分党组",     U"机关党委", U"领导班子",
    U"委员会党组",   U"部务会",       U"部务委员会", U"局务会",   U"党总支部委员会",
    U"总支部委员会", U"党支部委员会", U"支部委员会", U"党总支部", U"总支部",
    U"校务委员会",   U"校委会",       NULL};

/* A party committee of these is theirs, not a body of its own. */
static const char32_t *const led[] = {U"公司", U"医院", U"大学", U"学院", U"学校", U"中学",   U"小学",
                                      U"局",   U"厅",   U"院",   U"中心", U"集团", U"银行",   U"办公室",
                                      U"镇",   U"乡",   U"街道", U"联社", U"总社", U"合作社", U"商行",
                                      U"所",   U"站",   U"队",   U"馆",   U"厂",   U"场",     U"苏木",
                                      U"嘎查", U"村",   U"社区", U"协会", U"总会", U"联合会", NULL};

guint32
tz_header_cut_party_part (const gunichar *s, TzSpan issuer)
{
  guint32 end = issuer.end;
  guint n;
  while ((n = tz_scan_ends_any (s, end, party_parts)) > 0 && end - n > issuer.start + 1) {
    gboolean whole = tz_scan_ends (s, end, U"委员会党组") > 0;
    end -= whole ? 2 : n;
    if (whole)
      break;
  }
  guint committee = tz_scan_ends (s, end, U"工作委员会");
  if (committee == 0 || tz_scan_ends (s, end - committee, U"街道") == 0)
    committee = tz_scan_ends (s, end, U"委员会");
  if (end == issuer.end && committee > 0 && tz_scan_ends_any (s, end - committee, led) > 0)
    end -= committee;
  return end;
}

/* 某县委教育工作委员会, 某区教育工委: the place, and the task behind it. */
static gboolean
is_work_committee (const gunichar *s, TzSpan name, TzSpan *place, TzSpan *task)
{
  guint n = tz_scan_ends (s, name.end, U"工作委员会");
  n = n > 0 ? n : tz_scan_ends (s, name.end, U"工委");
  if (n == 0)
    return FALSE;
  guint32 end = name.end - n;
  for (guint32 i = end; i > name.start + 1; i--) {
    gboolean committee = s[i - 1] == U'委' && tz_scan_in (s[i - 2], U"省市县区州旗");
    if (!committee && !tz_scan_in (s[i - 1], U"省市县区州旗"))
      continue;
    *place = tz_span (name.start, committee ? i - 1 : i);
    *task = tz_span (i, end);
    return i < end;
  }
  return FALSE;
}

static guint
common (const gunichar *s, guint32 i, TzSpan word)
{
  guint n = tz_span_length (word);
  for (guint j = 0; j < n; j++)
    if (s[i + j] != s[word.start + j])
      return 0;
  return n;
}

/* The bureau of the place and task that a work committee leads, in the longest form that the text has. */
static TzSpan
find_led_bureau (const TzReading *reading, TzSpan place, TzSpan task)
{
  static const char32_t *const endings[] = {U"委员会", U"体育局", U"和体育局", U"局", U"厅", NULL};
  for (guint32 i = 0; i + tz_span_length (place) < reading->n; i++) {
    guint n = common (reading->s, i, place);
    if (n == 0)
      continue;
    guint m = common (reading->s, i + n, task);
    guint end = m == 0 ? 0 : tz_scan_any (reading->s + i + n + m, endings);
    if (end > 0)
      return tz_span (i, i + n + m + end);
  }
  return TZ_SPAN_NONE;
}

/* 某市某区: the bureau may stand with all of the place or with its last part alone. */
static TzSpan
find_led_bureau_of (const TzReading *reading, TzSpan place, TzSpan task)
{
  TzSpan bureau = find_led_bureau (reading, place, task);
  for (guint32 i = place.start + 2; i + 1 < place.end && tz_span_is_empty (bureau); i++)
    if (tz_scan_in (reading->s[i - 1], U"省市州盟"))
      bureau = find_led_bureau (reading, tz_span (i, place.end), task);
  return bureau;
}

static TzSpan
find_agency (const TzReading *reading, TzSpan issuer)
{
  const gunichar *s = reading->s;
  TzSpan name = issuer;
  for (guint32 i = name.start; i + 2 < name.end; i++) /* 党建思政 | 科学研究|中共…学院 */
    if (tz_scan_is (s + i, U"中共"))
      name.start = i + 2;
  TzSpan place;
  TzSpan task;
  if (is_work_committee (s, name, &place, &task)) {
    TzSpan bureau = find_led_bureau_of (reading, place, task);
    if (!tz_span_is_empty (bureau))
      return bureau;
  }
  name.end = tz_header_cut_party_part (s, name);
  return name;
}

/* The last word of the name that says a kind: 某大学附属医院 is a hospital. */
static void
set_kind (TzReading *reading, TzSpan name)
{
  const char *kind = NULL;
  float weight = 0;
  for (guint32 i = name.start; i < name.end; i++) {
    guint n = tz_reading_match (reading, i, TZ_WORD_KIND);
    const TzWordValue *value =
        n == 0
            ? NULL
            : tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, i), n, TZ_WORD_KIND, NULL);
    if (value == NULL || value->weight < weight)
      continue;
    kind = value->id;
    weight = value->weight;
  }
  tz_header_set (reading, TZ_HEADER_KIND, kind == NULL ? "other" : kind, TZ_SPAN_NONE, "kind/name",
                 kind == NULL ? 0.5f : 0.9f);
}

void
tz_header_find_agency (TzReading *reading, TzSpan issuer)
{
  if (tz_span_is_empty (issuer))
    return;
  TzSpan name = tz_header_find_longer (reading, find_agency (reading, issuer));
  g_autofree char *raw = tz_text_dup_slice (reading->text, name);
  g_auto (GStrv) parts = g_strsplit_set (raw, " \n\t", -1);
  g_autofree char *value = g_strjoinv (NULL, parts);
  tz_header_set (reading, TZ_HEADER_AGENCY, value, name, "agency/issuer",
                 tz_scan_in (reading->s[name.start], U"省市县区州旗") ? 0.6f : 0.9f);
  tz_header_find_place (reading, name);
  set_kind (reading, name);
}
