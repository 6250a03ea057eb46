/* Bodies: several recognisers collect candidates, the longest win. */
#include "org.h"

#include "scan.h"

/*
 * What each rule is called, and how certain its findings are: (right + 1) / (found + 2) to the nearest 0.05,
 * strict spans, over 68 annotated passages of published notices and news of inspections, as the rules first
 * met them, and six annotated notices. A rule that found nothing there has 0.5.
 */
static const struct {
  const char *name;
  float certainty;
} rules[] = {
    [TZ_ORG_CENTRAL] = {"org/central", 0.85f},
    [TZ_ORG_PLACE] = {"org/place", 0.95f},
    [TZ_ORG_AREA] = {"org/area", 0.5f},
    [TZ_ORG_OWN_PLACE] = {"org/own-place", 0.6f},
    [TZ_ORG_STEM] = {"org/stem", 0.9f},
    [TZ_ORG_LEVEL] = {"org/level", 0.95f},
    [TZ_ORG_UNLISTED_PLACE] = {"org/unlisted-place", 0.5f},
    [TZ_ORG_SENT] = {"org/sent", 0.5f},
    [TZ_ORG_INSIDE_BUREAU] = {"org/inside-the-bureau", 1},
    [TZ_ORG_FUNCTION] = {"org/function", 0.85f},
    [TZ_ORG_FUNCTION_PAIR] = {"org/function-pair", 0.85f},
    [TZ_ORG_WORKING_GROUP] = {"org/working-group", 0.95f},
    [TZ_ORG_TOWN] = {"org/town", 0.85f},
    [TZ_ORG_SCHOOL_OF_PLACE] = {"org/school-of-place", 0.95f},
    [TZ_ORG_SCHOOL] = {"org/school", 0.95f},
    [TZ_ORG_SCHOOL_NUMBER] = {"org/school-number", 0.95f},
    [TZ_ORG_COMPANY] = {"org/company", 0.8f},
    [TZ_ORG_LIST_MEMBER] = {"org/list-member", 0.65f},
};

/* 原|青禾小学, but 原平市财政局 */
static gboolean
is_former (const TzOrgs *orgs, guint32 at)
{
  const TzWordKinds places = TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM;
  return tz_reading_match (orgs->reading, at, places) == 0 && tz_orgs_own_place (orgs, at) == 0 &&
         tz_orgs_is_edge (orgs, at);
}

/* “云山县人民医院”微信公众号: an account that is called by the body's name. */
static gboolean
names_account (const gunichar *s, guint32 start, guint32 end)
{
  static const char32_t *const accounts[] = {U"微信", U"公众号", U"抖音",   U"视频号",
                                             U"微博", U"账号",   U"小程序", NULL};
  return start > 0 && s[start - 1] == U'“' && s[end] == U'”' && tz_scan_any (s + end + 1, accounts) > 0;
}

/* 交易中心|（云山）: the place whose part of the body is meant. */
static guint
match_place_behind (const TzReading *reading, guint32 end)
{
  if (reading->s[end] != '(' || tz_scan_ends (reading->s, end, U"中心") == 0)
    return 0;
  guint n = tz_reading_match (reading, end + 1, TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM);
  return n > 0 && reading->s[end + 1 + n] == ')' ? n + 2 : 0;
}

/* 的|云川…公司, 在|青石县…: a particle that has been read as part of the place behind it. */
static gboolean
opens_with_particle (const TzReading *reading, guint32 start)
{
  const TzWordKinds places = TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM;
  return tz_scan_in (reading->s[start], U"的了在予报为向与") &&
         tz_reading_match (reading, start, places) == 0 && tz_reading_match (reading, start + 1, places) > 1;
}

void
tz_orgs_add (TzOrgs *orgs, guint32 start, guint32 end, TzOrgRule rule)
{
  const gunichar *s = orgs->reading->s;
  if (names_account (s, start, end))
    return;
  end += match_place_behind (orgs->reading, end);
  start += opens_with_particle (orgs->reading, start) ? 1 : 0;
  if (start > 1 && tz_scan_is (s + start - 2, U"中共") > 0)
    start -= 2;
  if (tz_scan_is (s + start, U"中共") > 0) /* 中共…县委员会, 中共…学院委员会 */
    end += tz_scan_is (s + end, U"委员会");
  if (s[start] == U'原' && start + 3 < end && orgs->reading->taken[start] == 0 && is_former (orgs, start))
    start++;
  TzOrgCandidate candidate = {tz_span (start, end), rule};
  g_array_append_val (orgs->candidates, candidate);
}

gboolean
tz_orgs_is_edge (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  if (at == 0 || reading->taken[at - 1] != 0 || !tz_scan_is_han (reading->s[at - 1]))
    return TRUE;
  for (guint n = 1; n <= 4 && n <= at; n++)
    if (tz_reading_is_word (reading, at - n, n, TZ_WORD_STOP | TZ_WORD_POST))
      return TRUE;
  return FALSE;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const TzOrgCandidate *one = a;
  const TzOrgCandidate *other = b;
  guint32 m = tz_span_length (one->span);
  guint32 n = tz_span_length (other->span);
  if (m != n)
    return m > n ? -1 : 1;
  return one->span.start < other->span.start ? -1 : one->span.start > other->span.start;
}

/* What is taken may tell of others beside it: they come last, where no other rule has found them. */
static void
take_longest (TzOrgs *orgs)
{
  g_array_sort (orgs->candidates, compare_candidates);
  for (guint i = 0; i < orgs->candidates->len; i++) {
    const TzOrgCandidate candidate = g_array_index (orgs->candidates, TzOrgCandidate, i);
    if (!tz_reading_is_free (orgs->reading, candidate.span))
      continue;
    tz_reading_take (orgs->reading, (TzEntity){.span = candidate.span,
                                               .type = TZ_ENTITY_ORG,
                                               .rule = rules[candidate.rule].name,
                                               .certainty = rules[candidate.rule].certainty,
                                               .persons = -1});
    tz_orgs_find_beside (orgs, candidate.span);
  }
}

void
tz_find_orgs (TzReading *reading)
{
  g_autoptr (GArray) candidates = g_array_sized_new (FALSE, FALSE, sizeof (TzOrgCandidate), 128);
  g_autoptr (GArray) stems = g_array_sized_new (FALSE, FALSE, sizeof (TzOrgStem), 32);
  g_autoptr (GArray) letters = g_array_sized_new (FALSE, FALSE, sizeof (gunichar), 128);
  TzOrgs orgs = {.reading = reading, .candidates = candidates, .stems = stems, .letters = letters};
  tz_orgs_load_places (&orgs);
  tz_orgs_find_anchored (&orgs);
  tz_orgs_find_functional (&orgs);
  tz_orgs_find_numbered (&orgs);
  tz_orgs_find_groups (&orgs);
  tz_orgs_find_towns (&orgs);
  tz_orgs_find_schools (&orgs);
  tz_orgs_find_companies (&orgs);
  take_longest (&orgs);
}
