#include "header.h"

#include "scan.h"

/* Province and level, from the place that the agency's name begins with, else from what the text says. */

/* How sure a place is: named in full, told apart by what the text names, or one of several. */
#define CERTAIN 0.95f
#define TOLD_APART 0.8f
#define FROM_TEXT 0.6f

/* The longest name of a company. */
#define COMPANY_MAX 20

/* The longest name of a village. */
#define LONGEST_VILLAGE 8

typedef struct {
  const TzDivision *division; /* %NULL: none, or one of several that nothing tells apart */
  TzDivisionLevel level;
  float certainty;
} Place;

static const TzDivision *
province_of (const TzReading *reading, const TzDivision *division)
{
  const TzDivision *parent;
  while ((parent = tz_lexicon_get_parent (reading->lexicon, division)) != NULL)
    division = parent;
  return division;
}

static gboolean
is_below (const TzReading *reading, const TzDivision *division, const TzDivision *above)
{
  for (; division != NULL; division = tz_lexicon_get_parent (reading->lexicon, division))
    if (division == above)
      return TRUE;
  return FALSE;
}

/* How often the text has @name, with or without its last character. */
static guint
count_named (const TzReading *reading, const char *name)
{
  glong n;
  g_autofree gunichar *word = g_utf8_to_ucs4_fast (name, -1, &n);
  guint named = 0;
  for (guint32 i = 0; i + n <= reading->n; i++) {
    glong j = 0;
    while (j < n - 1 && reading->s[i + j] == word[j])
      j++;
    named += j == n - 1;
  }
  return named;
}

/* Among divisions of one name the one below @above, else the one whose province or prefecture the text names
 * most; none where several provinces have one and the text names none of them. */
static Place
choose_division (const TzReading *reading, const TzDivision *first, const TzDivision *above)
{
  Place best = {first, first->level, CERTAIN};
  if (tz_lexicon_next_division (reading->lexicon, first, TZ_WORD_DIVISION) == NULL)
    return best;
  guint most = 0;
  gboolean elsewhere = FALSE;
  best.certainty = TOLD_APART;
  for (const TzDivision *d = first; d != NULL;
       d = tz_lexicon_next_division (reading->lexicon, d, TZ_WORD_DIVISION)) {
    if (above != NULL && is_below (reading, d, above))
      return (Place){d, d->level, CERTAIN};
    elsewhere |= province_of (reading, d) != province_of (reading, first);
    guint named = 0;
    for (const TzDivision *p = tz_lexicon_get_parent (reading->lexicon, d); p != NULL;
         p = tz_lexicon_get_parent (reading->lexicon, p))
      named += count_named (reading, p->name);
    if (named > most) {
      most = named;
      best.division = d;
      best.level = d->level;
    }
  }
  if (most == 0 && elsewhere)
    best.division = NULL;
  return best;
}

/* The last of the places that the name begins with. */
static gboolean
find_place (const TzReading *reading, TzSpan name, Place *place, guint32 *end)
{
  gboolean found = FALSE;
  const TzDivision *above = NULL;
  *end = name.start;
  while (*end < name.end) {
    guint n;
    const TzDivision *first =
        tz_lexicon_match_division (reading->lexicon, reading->s + *end, TZ_WORD_DIVISION, &n);
    if (first == NULL)
      break;
    *place = choose_division (reading, first, above);
    above = place->division;
    found = TRUE;
    *end += n;
  }
  return found;
}

/* Where the name begins with a bare level: the first place of that level that the text names, one with a
 * committee or a government before others. */
static gboolean
find_place_in_text (const TzReading *reading, TzSpan name, Place *place)
{
  static const char32_t *const seats[] = {U"委", U"纪委", U"人民政府", U"政府", U"人大", NULL};
  const gunichar *s = reading->s;
  if (!tz_scan_in (s[name.start], U"省市县区州旗"))
    return FALSE;
  gboolean found = FALSE;
  for (guint32 i = 0; i < reading->n; i++) {
    guint n;
    const TzDivision *first = tz_lexicon_match_division (reading->lexicon, s + i, TZ_WORD_DIVISION, &n);
    if (first == NULL)
      continue;
    i += n - 1;
    if (s[i] != s[name.start])
      continue;
    gboolean seat = tz_scan_any (s + i + 1, seats) > 0;
    if (found && !seat)
      continue;
    *place = choose_division (reading, first, NULL);
    place->certainty = FROM_TEXT;
    found = TRUE;
    if (seat)
      return TRUE;
  }
  return found;
}

/* 桃林村, 桃林社区居委会: of a township, below which is no level. */
static gboolean
names_village (const gunichar *s, guint32 from, guint32 end)
{
  static const char32_t *const villages[] = {U"村", U"社区", NULL};
  static const char32_t *const bodies[] = {U"总支部", U"党总支",   U"党支部", U"支部",   U"党委",
                                           U"委员会", U"民委员会", U"委会",   U"居委会", NULL};
  for (guint32 i = from + 1; i < end && i < from + LONGEST_VILLAGE; i++) {
    guint n = tz_scan_any (s + i, villages);
    if (n > 0 && (i + n == end || tz_scan_any (s + i + n, bodies) > 0))
      return TRUE;
  }
  return FALSE;
}

/* 某镇, 某街道办事处 — and not the 乡 of 城乡建设局. */
static gboolean
is_township (const gunichar *s, guint32 from, guint32 end)
{
  static const char32_t *const townships[] = {U"镇", U"乡", U"街道", U"苏木", NULL};
  static const char32_t *const bodies[] = {U"人民政府", U"政府", U"党委",   U"委员会",
                                           U"党工委",   U"工委", U"办事处", NULL};
  for (guint32 i = from + 1; i < end && i < from + 8; i++) {
    guint n = tz_scan_any (s + i, townships);
    if (n > 0 && (i + n == end || tz_scan_any (s + i + n, bodies) > 0 || names_village (s, i + n, end)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_same (const gunichar *s, guint32 i, TzSpan word)
{
  for (guint j = 0; j < tz_span_length (word); j++)
    if (s[i + j] != s[word.start + j])
      return FALSE;
  return TRUE;
}

/* 中共青云县委: a place that no other has the name of. */
static gboolean
is_told_by_committee (const TzReading *reading, const TzDivision *division, guint32 end)
{
  const gunichar *s = reading->s;
  return tz_lexicon_next_division (reading->lexicon, division, TZ_WORD_DIVISION) == NULL &&
         (tz_scan_is (s + end, U"委") > 0 || tz_scan_is (s + end, U"人民政府") > 0);
}

/* 江海省|绿康膳食公司: where a company is from says nothing of the notice. */
static gboolean
opens_company (const gunichar *s, guint32 at)
{
  static const char32_t *const ends[] = {U"公司", U"集团", U"事务所", NULL};
  for (guint32 i = at; i < at + COMPANY_MAX && tz_scan_is_han (s[i]); i++)
    if (tz_scan_any (s + i, ends) > 0)
      return TRUE;
  return FALSE;
}

/* The province that stands right before @place anywhere (某省某县委), else the one that the text names most, else that of
 * the committee it names first. */
static const TzDivision *
find_province (const TzReading *reading, TzSpan place, float *certainty)
{
  const TzDivision *best = NULL, *committee = NULL;
  guint most = 0;
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  for (guint32 i = 0; i < reading->n; i++) {
    guint n;
    const TzDivision *first = tz_reading_match_division (reading, i, TZ_WORD_DIVISION, &n);
    if (first != NULL && committee == NULL && is_told_by_committee (reading, first, i + n))
      committee = first;
    if (first == NULL || first->level != TZ_DIVISION_PROVINCE || opens_company (reading->s, i))
      continue;
    *certainty = 0.9f;
    if (!tz_span_is_empty (place) && i + n + tz_span_length (place) < reading->n &&
        is_same (reading->s, i + n, place))
      return first;
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, first)) + 1;
    g_hash_table_insert (counts, (gpointer)first, GUINT_TO_POINTER (count));
    if (count > most) {
      most = count;
      best = first;
    }
    i += n - 1;
  }
  *certainty = FROM_TEXT;
  return best != NULL || committee == NULL ? best : province_of (reading, committee);
}

static const char *
level_id (TzDivisionLevel level)
{
  static const char *const ids[] = {"province", "prefecture", "county"};
  return ids[level];
}

/* 柳河区人民法院, but 自治区人民政府: a district, which no city beside counties has. */
static gboolean
names_district (const TzReading *reading)
{
  static const char32_t *const seats[] = {U"区人民法院", U"区人民检察院", U"区人民政府", NULL};
  const gunichar *s = reading->s;
  for (guint32 i = 1; (i = tz_scan_find_any (s, i, reading->n, seats)) < reading->n; i++)
    if (tz_scan_is_han (s[i - 1]) && s[i - 1] != U'治')
      return TRUE;
  return FALSE;
}

/* A city may stand above counties or beside them: it is above where the text names those below it, or what
 * only a prefecture has; beside them where its bureaus have 股 and its cadres are of 科 rank. */
static const char *
level_of_city (const TzReading *reading)
{
  static const char32_t *const said[] = {U"县级市", NULL};
  static const char32_t *const below[] = {
      U"县市区",   U"县(市、区)", U"县(市)区", U"县(区)", U"市、区)",  U"县区",     U"区县", U"各县",
      U"支队",     U"正处级",     U"副处级",   U"县处级", U"两级法院", U"基层法院", U"中院", U"市辖区",
      U"市县两级", U"地级市",     U"县级法院", U"基层院", U"各区委",   U"市区两级", NULL};
  static const char32_t *const beside[] = {U"股室", U"股长",     U"各股",     U"正科级", U"副科级",   U"镇街",
                                           U"乡镇", U"镇(街道)", U"镇、街道", U"村级",   U"村(社区)", NULL};
  TzSpan text = tz_span (0, reading->n);
  if (tz_scan_holds_any (reading->s, text, said))
    return "county";
  if (tz_scan_holds_any (reading->s, text, below) || names_district (reading))
    return "prefecture";
  return tz_scan_holds_any (reading->s, text, beside) ? "county" : NULL;
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

/* The level that a place, or a bare level, at the start of the name shows; %NULL where it shows none. */
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
  if (end == name.start && tz_scan_in (s[end], U"省市州盟县区旗"))
    end++;
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
    tz_header_set (reading, TZ_HEADER_LEVEL, level, TZ_SPAN_NONE, "level/wording", FROM_TEXT);
  TzSpan place = tz_span (name.start, find_place_end (reading->s, name.start, name.end));
  float certainty;
  const TzDivision *province = find_province (reading, place, &certainty);
  if (province != NULL)
    tz_header_set (reading, TZ_HEADER_PROVINCE, province->name, TZ_SPAN_NONE, "province/text", certainty);
}

/* 最高人民检察院, 国家能源局; the 国家税务总局 of a place is of that place. */
static gboolean
is_national (const gunichar *s, TzSpan name)
{
  static const char32_t *const begins[] = {U"最高人民", U"国务院", U"中央", U"国家", U"全国", NULL};
  return tz_scan_any (s + name.start, begins) > 0;
}

/* Counties run no college. */
static gboolean
is_college (const TzReading *reading)
{
  static const char32_t *const endings[] = {U"学院", U"大学", U"专科学校", NULL};
  TzSpan agency = reading->out->header[TZ_HEADER_AGENCY].span;
  return tz_scan_ends_any (reading->s, agency.end, endings) > 0;
}

void
tz_header_take_inspectors_level (TzReading *reading)
{
  const TzHeaderFact *inspectors = &reading->out->header[TZ_HEADER_INSPECTORS];
  if (reading->out->header[TZ_HEADER_LEVEL].value != NULL || inspectors->value == NULL)
    return;
  const gunichar *s = reading->s + inspectors->span.start;
  const char *level = NULL;
  if (tz_scan_is (s, U"省委") > 0 || tz_scan_is (s, U"自治区党委") > 0)
    level = "province";
  else if (tz_scan_is (s, U"州委") > 0 || tz_scan_is (s, U"盟委") > 0)
    level = "prefecture";
  else if (tz_scan_is (s, U"县委") > 0 || tz_scan_is (s, U"区委") > 0 || tz_scan_is (s, U"旗委") > 0)
    level = "county";
  else if (tz_scan_is (s, U"市委") > 0)
    level = is_college (reading) ? "prefecture" : level_of_city (reading);
  if (level != NULL)
    tz_header_set (reading, TZ_HEADER_LEVEL, level, TZ_SPAN_NONE, "level/inspectors", FROM_TEXT);
}

void
tz_header_find_place (TzReading *reading, TzSpan name)
{
  guint32 end;
  Place place;
  guint branch = tz_scan_is (reading->s + name.start, U"国家税务总局");
  if (branch < tz_span_length (name))
    name.start += branch;
  if (is_national (reading->s, name)) {
    tz_header_set (reading, TZ_HEADER_LEVEL, "national", TZ_SPAN_NONE, "level/wording", FROM_TEXT);
    return;
  }
  if (!find_place (reading, name, &place, &end) && !find_place_in_text (reading, name, &place)) {
    set_unlisted_place (reading, name);
    return;
  }
  gboolean township = is_township (reading->s, end, name.end);
  tz_header_set (reading, TZ_HEADER_LEVEL, township ? "township" : level_id (place.level), TZ_SPAN_NONE,
                 "level/place", MAX (place.certainty, TOLD_APART));
  if (place.division != NULL)
    tz_header_set (reading, TZ_HEADER_PROVINCE, province_of (reading, place.division)->name, TZ_SPAN_NONE,
                   "province/gazetteer", place.certainty);
}
