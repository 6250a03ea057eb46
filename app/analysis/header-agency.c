#include "header.h"

#include "scan.h"

/* What follows the bureau in the name of its party body. */
static const char32_t *const party_parts[] = {
    U"党组",     U"党委",     U"党工委",     U"党总支", U"党支部",     U"党委会", U"党组织", U"分党组",
    U"机关党委", U"领导班子", U"委员会党组", U"部务会", U"部务委员会", U"局务会", NULL};

/* A party committee of these is theirs, not a body of its own. */
static const char32_t *const led[] = {U"公司", U"医院", U"大学", U"学院", U"学校", U"中学",   U"小学", U"局",
                                      U"厅",   U"院",   U"中心", U"集团", U"银行", U"办公室", NULL};

static guint32
cut_party_part (const gunichar *s, TzSpan issuer)
{
  guint32 end = issuer.end;
  guint n;
  while ((n = tz_scan_ends_any (s, end, party_parts)) > 0 && end - n > issuer.start + 1) {
    gboolean whole = tz_scan_ends (s, end, U"委员会党组") > 0;
    end -= whole ? 2 : n;
    if (whole)
      break;
  }
  if (end == issuer.end && tz_scan_ends (s, end, U"委员会") && tz_scan_ends_any (s, end - 3, led) > 0)
    end -= 3;
  return end;
}

/* 某县委教育工作委员会, 某区委教育工委: the length of what follows the place, and of the task in it. */
static gboolean
is_work_committee (const gunichar *s, TzSpan name, TzSpan *task)
{
  guint n = tz_scan_ends (s, name.end, U"工作委员会");
  n = n > 0 ? n : tz_scan_ends (s, name.end, U"工委");
  if (n == 0)
    return FALSE;
  guint32 end = name.end - n;
  for (guint32 i = end; i > name.start + 1; i--)
    if (s[i - 1] == U'委' && tz_scan_in (s[i - 2], U"省市县区州旗")) {
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

static TzSpan
find_agency (const TzReading *reading, TzSpan issuer)
{
  const gunichar *s = reading->s;
  TzSpan name = issuer;
  if (tz_scan_is (s + name.start, U"中共"))
    name.start += 2;
  TzSpan task;
  if (is_work_committee (s, name, &task)) {
    TzSpan bureau = find_led_bureau (reading, tz_span (name.start, task.start - 1), task);
    if (!tz_span_is_empty (bureau))
      return bureau;
  }
  name.end = cut_party_part (s, name);
  return name;
}

/* Among divisions of one name the one below @above, else the one whose province the text names most. */
static const TzDivision *
choose_division (const TzReading *reading, const TzDivision *first, const TzDivision *above)
{
  const TzDivision *best = first;
  guint most = 0;
  for (const TzDivision *d = first; d != NULL;
       d = tz_lexicon_next_division (reading->lexicon, d, TZ_WORD_DIVISION)) {
    const TzDivision *p = tz_lexicon_get_parent (reading->lexicon, d);
    for (; above != NULL && p != NULL; p = tz_lexicon_get_parent (reading->lexicon, p))
      if (p == above)
        return d;
    guint named = 0;
    for (p = tz_lexicon_get_parent (reading->lexicon, d); p != NULL;
         p = tz_lexicon_get_parent (reading->lexicon, p)) {
      glong n;
      g_autofree gunichar *word = g_utf8_to_ucs4_fast (p->name, -1, &n);
      for (guint32 i = 0; i + n <= reading->n; i++) {
        glong j = 0;
        while (j < n - 1 && reading->s[i + j] == word[j])
          j++;
        named += j == n - 1;
      }
    }
    if (named > most) {
      most = named;
      best = d;
    }
  }
  return best;
}

/* The last of the places that the name begins with. */
static const TzDivision *
find_place (const TzReading *reading, TzSpan name, guint32 *end)
{
  const TzDivision *place = NULL;
  *end = name.start;
  while (*end < name.end) {
    guint n;
    const TzDivision *first =
        tz_lexicon_match_division (reading->lexicon, reading->s + *end, TZ_WORD_DIVISION, &n);
    if (first == NULL)
      break;
    place = choose_division (reading, first, place);
    *end += n;
  }
  return place;
}

/* Where the name has no place: the full name of a body elsewhere that ends in the agency's, such as
 * 某市教育局 for 市教育局. */
static const TzDivision *
find_place_in_text (const TzReading *reading, TzSpan name)
{
  const gunichar *s = reading->s;
  gboolean has_level = tz_scan_in (s[name.start], U"省市县区州旗");
  for (guint32 i = 0; i < reading->n; i++) {
    guint n;
    const TzDivision *first = tz_lexicon_match_division (reading->lexicon, s + i, TZ_WORD_DIVISION, &n);
    if (first == NULL)
      continue;
    if (has_level && s[i + n - 1] == s[name.start])
      return choose_division (reading, first, NULL);
    i += n - 1;
  }
  return NULL;
}

/* 某镇, 某街道办事处 — and not the 乡 of 城乡建设局. */
static gboolean
is_township (const gunichar *s, guint32 from, guint32 end)
{
  static const char32_t *const townships[] = {U"镇", U"乡", U"街道", NULL};
  static const char32_t *const bodies[] = {U"人民政府", U"政府", U"党委",   U"委员会",
                                           U"党工委",   U"工委", U"办事处", NULL};
  for (guint32 i = from + 1; i < end && i < from + 8; i++) {
    guint n = tz_scan_any (s + i, townships);
    if (n > 0 && (i + n == end || tz_scan_any (s + i + n, bodies) > 0))
      return TRUE;
  }
  return FALSE;
}

/* The province that stands right before @place anywhere: 某省某县委. */
static const TzDivision *
find_province_before (const TzReading *reading, TzSpan place)
{
  for (guint32 i = 0; i + tz_span_length (place) < reading->n; i++) {
    guint n;
    const TzDivision *first =
        tz_lexicon_match_division (reading->lexicon, reading->s + i, TZ_WORD_DIVISION, &n);
    if (first != NULL && first->level == TZ_DIVISION_PROVINCE && common (reading->s, i + n, place) > 0)
      return first;
  }
  return NULL;
}

static const char *
level_of (const TzReading *reading, const TzDivision *place, TzSpan name, guint32 after)
{
  if (is_township (reading->s, after, name.end))
    return "township";
  switch (place->level) {
  case TZ_DIVISION_PROVINCE:
    return "province";
  case TZ_DIVISION_PREFECTURE:
    return "prefecture";
  default:
    return "county";
  }
}

static gboolean
text_has_any (const TzReading *reading, const char32_t *const *words)
{
  for (guint32 i = 0; i < reading->n; i++)
    if (tz_scan_any (reading->s + i, words) > 0)
      return TRUE;
  return FALSE;
}

/* A city may stand above counties or beside them: it is above where the text names those below it, or a
 * 支队, which only a prefecture has. */
static const char *
level_of_city (const TzReading *reading)
{
  static const char32_t *const below[] = {U"县市区", U"县(市、区)", U"县区", U"区县", U"各县", U"支队", NULL};
  static const char32_t *const above[] = {U"县级市", NULL};
  return text_has_any (reading, below) && !text_has_any (reading, above) ? "prefecture" : NULL;
}

/* The end of the first place at @from that ends in a level, or @from where there is none. */
static guint32
find_place_end (const gunichar *s, guint32 from, guint32 end)
{
  static const char32_t *const no_places[] = {U"城市", U"城区", U"市区", U"社区", U"辖区", NULL};
  static const char32_t *const no_levels[] = {U"市场", U"市政", U"市容", U"市直", NULL};
  for (guint32 i = from + 2; i < MIN (end, from + 6); i++)
    if (tz_scan_in (s[i], U"省市州盟县区旗") && tz_scan_ends_any (s, i + 1, no_places) == 0 &&
        tz_scan_any (s + i, no_levels) == 0)
      return i + 1;
  return from;
}

/* The level that the wording of places shows which no gazetteer knows; %NULL where it shows none. */
static const char *
level_of_wording (const TzReading *reading, TzSpan name)
{
  static const char32_t *const areas[] = {U"园区", U"景区", U"新区", U"发区",
                                          U"业区", U"税区", U"范区", NULL};
  const gunichar *s = reading->s;
  guint32 end = name.start;
  for (guint32 next; (next = find_place_end (s, end, name.end)) > end;)
    end = next;
  if (is_township (s, end, name.end))
    return "township";
  if (end == name.start || tz_scan_ends_any (s, end, areas) > 0)
    return NULL;
  if (s[end - 1] == U'省' || tz_scan_ends (s, end, U"自治区") > 0)
    return "province";
  if (tz_scan_in (s[end - 1], U"州盟") || tz_scan_ends (s, end, U"地区") > 0)
    return "prefecture";
  if (s[end - 1] != U'市')
    return "county";
  return tz_scan_ends (s, name.end, U"中级人民法院") > 0 ? "prefecture" : level_of_city (reading);
}

/* What the text itself says of a place that no list has. */
static void
set_unlisted_place (TzReading *reading, TzSpan name)
{
  const char *level = level_of_wording (reading, name);
  if (level != NULL)
    tz_header_set (reading, TZ_HEADER_LEVEL, level, TZ_SPAN_NONE, "level/wording", 0.6f);
  TzSpan place = tz_span (name.start, find_place_end (reading->s, name.start, name.end));
  const TzDivision *province = tz_span_is_empty (place) ? NULL : find_province_before (reading, place);
  if (province != NULL)
    tz_header_set (reading, TZ_HEADER_PROVINCE, province->name, TZ_SPAN_NONE, "province/text", 0.9f);
}

static void
set_place (TzReading *reading, TzSpan name)
{
  guint32 end;
  const TzDivision *place = find_place (reading, name, &end);
  float certainty = place != NULL ? 0.95f : 0.6f;
  if (place == NULL)
    place = find_place_in_text (reading, name);
  if (place == NULL) {
    set_unlisted_place (reading, name);
    return;
  }
  tz_header_set (reading, TZ_HEADER_LEVEL, level_of (reading, place, name, end), TZ_SPAN_NONE, "level/place",
                 certainty);
  const TzDivision *province = place;
  while (tz_lexicon_get_parent (reading->lexicon, province) != NULL)
    province = tz_lexicon_get_parent (reading->lexicon, province);
  tz_header_set (reading, TZ_HEADER_PROVINCE, province->name, TZ_SPAN_NONE, "province/gazetteer", certainty);
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
        n == 0 ? NULL : tz_lexicon_next_value (reading->lexicon, reading->s + i, n, TZ_WORD_KIND, NULL);
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
  TzSpan name = find_agency (reading, issuer);
  g_autofree char *raw = tz_text_dup_slice (reading->text, name);
  g_auto (GStrv) parts = g_strsplit_set (raw, " \n\t", -1);
  g_autofree char *value = g_strjoinv (NULL, parts);
  tz_header_set (reading, TZ_HEADER_AGENCY, value, name, "agency/issuer", 0.9f);
  set_place (reading, name);
  set_kind (reading, name);
}
