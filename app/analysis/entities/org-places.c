/* Where the notice is from, and the names of places there that bodies are called by without their level. */
#include "org.h"

#include "scan.h"

#include <string.h>

/* The notice names its place in its first lines. */
#define HEAD 600

/* Who signs stands in its last ones. */
#define SIGNATURE 200

static const char *const street_levels[] = {"街道", "镇", "乡", "苏木", NULL};

/* Learns the name at @utf8, of two characters or more. */
static void
add_stem (TzOrgs *orgs, const char *utf8, gsize n_bytes)
{
  const char *end = utf8 + n_bytes;
  if (n_bytes == 0 || g_utf8_next_char (utf8) >= end)
    return;
  guint *chain = &orgs->chains[g_utf8_get_char (utf8) % TZ_ORG_N_CHAINS];
  TzOrgStem stem = {.name = orgs->letters->len, .next = *chain};
  for (const char *p = utf8; p < end; p = g_utf8_next_char (p))
    g_array_append_vals (orgs->letters, &(gunichar){g_utf8_get_char (p)}, 1);
  g_array_append_vals (orgs->letters, &(gunichar){0}, 1);
  g_array_append_val (orgs->stems, stem);
  *chain = orgs->stems->len;
}

static void
add_street (TzOrgs *orgs, const char *name, gsize n_bytes)
{
  for (guint level = 0; street_levels[level] != NULL; level++) {
    gsize n = strlen (street_levels[level]);
    if (n_bytes >= n && memcmp (name + n_bytes - n, street_levels[level], n) == 0) {
      add_stem (orgs, name, n_bytes - n);
      return;
    }
  }
}

static void
add_streets (TzOrgs *orgs, const TzDivision *county)
{
  const char *names = tz_lexicon_get_streets (orgs->reading->lexicon, county->code);
  while (names != NULL && *names != '\0') {
    gsize n = strcspn (names, " ");
    add_street (orgs, names, n);
    names += n + (names[n] == ' ' ? 1 : 0);
  }
}

static void
add_division (TzOrgs *orgs, const TzDivision *division)
{
  const char *level = g_utf8_prev_char (division->name + strlen (division->name));
  add_stem (orgs, division->name, (gsize)(level - division->name));
}

static void
add_places (TzOrgs *orgs, const TzDivision *own)
{
  const TzLexicon *lexicon = orgs->reading->lexicon;
  for (const TzDivision *at = own; at != NULL; at = tz_lexicon_get_parent (lexicon, at)) {
    add_division (orgs, at);
    orgs->province = at;
  }
  if (own->level == TZ_DIVISION_COUNTY)
    add_streets (orgs, own);
  guint n;
  const TzDivision *divisions = tz_lexicon_get_divisions (lexicon, &n);
  const TzDivision *end = divisions + n;
  if (own->level == TZ_DIVISION_PREFECTURE)
    for (const TzDivision *at = own + 1; at < end && at->code / 100 == own->code / 100; at++)
      if (tz_lexicon_get_parent (lexicon, at) == own)
        add_division (orgs, at);
}

/* The smallest place of the first run of full names: 重庆市璧山区 is a district. */
static const TzDivision *
find_own_place (const TzReading *reading)
{
  const TzDivision *own = NULL;
  guint32 limit = MIN (reading->n, HEAD);
  for (guint32 i = 0; i < limit; i++) {
    guint n;
    const TzDivision *division = tz_reading_match_division (reading, i, TZ_WORD_DIVISION, &n);
    /* 会同县 is more often a verb and a level */
    if (division != NULL && tz_reading_match (reading, i, TZ_WORD_STOP) == n - 1)
      division = NULL;
    if (division == NULL) {
      if (own != NULL)
        break;
      continue;
    }
    const TzDivision *inside = division;
    for (; own != NULL && inside != NULL;
         inside = tz_lexicon_next_division (reading->lexicon, inside, TZ_WORD_DIVISION))
      if (inside->code / 10000 == own->code / 10000)
        break;
    own = inside != NULL ? inside : division;
    i += n - 1;
  }
  return own;
}

/* Nothing else was found at @at but the document in whose title it stands: 《关于巡察云山市教育局党组的反馈意见》. */
static gboolean
is_open (const TzReading *reading, guint32 at)
{
  return reading->taken[at] == 0 || reading->taken[at] == 1 + TZ_ENTITY_DOCUMENT;
}

/* The length of a place that no list has at @at, without its level, or 0. With @party it may be a common word. */
static guint
match_unknown_place (const TzReading *reading, guint32 at, gboolean party)
{
  const gunichar *s = reading->s + at;
  const TzWordKinds words =
      TZ_WORD_STOP | TZ_WORD_FUNCTION | TZ_WORD_POST | (party ? 0 : TZ_WORD_COMMON | TZ_WORD_CLASS);
  guint n = 0;
  while (n < 4 && tz_scan_is_han (s[n]) && is_open (reading, at + n) &&
         !(n > 1 && tz_scan_in (s[n], U"市县区州旗")))
    n++;
  if (n < 2 || !tz_scan_in (s[n], U"市县区州旗") || tz_reading_match (reading, at, words) > 0)
    return 0;
  gboolean post = n > 2 && tz_reading_match (reading, at + n - 2, TZ_WORD_POST) == 2; /* 王明代表|市 */
  return post ? 0 : n;
}

static gboolean
body_begins (const TzReading *reading, guint32 at)
{
  return tz_reading_match (reading, at, TZ_WORD_BODY | TZ_WORD_FUNCTION) > 0;
}

static void
add_unknown (TzOrgs *orgs, guint32 at, guint n)
{
  g_autofree char *stem = g_ucs4_to_utf8 (orgs->reading->s + at, (glong)n, NULL, NULL, NULL);
  add_stem (orgs, stem, strlen (stem));
}

/* A place that no list has, where it opens a line, what is inspected, or, with @party, follows 中共: 云山市|教育局, or
 * 云山市|柳河区|教育局. There it may be a common word too: 中共青石县委. */
static void
learn_unknown_place (TzOrgs *orgs, guint32 at, gboolean party)
{
  const TzReading *reading = orgs->reading;
  guint n = match_unknown_place (reading, at, party);
  if (n == 0)
    return;
  guint32 behind = at + n + 1;
  guint inner = 0, listed = 0;
  if (!body_begins (reading, behind) &&
      tz_reading_match_division (reading, behind, TZ_WORD_DIVISION, &listed) == NULL)
    inner = match_unknown_place (reading, behind, party);
  if (!body_begins (reading, behind + listed + (inner > 0 ? inner + 1 : 0)))
    return;
  add_unknown (orgs, at, n);
  if (inner > 0)
    add_unknown (orgs, behind, inner);
}

static void
learn_unknown_places (TzOrgs *orgs)
{
  static const char32_t *const inspects[] = {U"关于巡察", U"关于巡视", U"关于对", NULL};
  const gunichar *s = orgs->reading->s;
  guint32 n = orgs->reading->n;
  guint32 limit = MIN (n, HEAD);
  for (guint32 i = MAX (limit, n - MIN (n, SIGNATURE)); i < n; i++)
    if (tz_scan_is (s + i, U"中共") > 0)
      learn_unknown_place (orgs, i + 2, TRUE);
  for (guint32 i = 0; i < limit; i++) {
    gboolean opens = i == 0 || s[i - 1] == '\n' || s[i - 1] == ' ' || s[i - 1] == ':' ||
                     tz_scan_ends_any (s, i, inspects) > 0;
    if (tz_scan_is (s + i, U"中共") > 0)
      learn_unknown_place (orgs, i + 2, TRUE);
    else if (opens)
      learn_unknown_place (orgs, i, FALSE);
  }
}

static guint
match_stem (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint longest = 0;
  for (guint i = orgs->chains[s[0] % TZ_ORG_N_CHAINS]; i > 0;) {
    const TzOrgStem *stem = &g_array_index (orgs->stems, TzOrgStem, i - 1);
    guint n = tz_scan_is_word (s, &g_array_index (orgs->letters, gunichar, stem->name));
    longest = MAX (longest, n);
    i = stem->next;
  }
  return longest;
}

/* Looks in one block of the text: first for what a name can begin with, then whether one does. */
static void
mark_block (const TzOrgs *orgs, guint32 from)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + from;
  guint length = MIN (TZ_SIGN_BLOCK, reading->n - from);
  guint64 may_begin = 0;
#pragma GCC unroll 8
  for (guint i = 0; i < length; i++)
    may_begin = may_begin >> 1 | (guint64)(orgs->chains[s[i] % TZ_ORG_N_CHAINS] != 0) << (TZ_SIGN_BLOCK - 1);
  may_begin >>= TZ_SIGN_BLOCK - length;
  for (; may_begin != 0; may_begin &= may_begin - 1) {
    guint at = (guint)__builtin_ctzll (may_begin);
    if (match_stem (orgs, from + at) > 0)
      tz_sign_block_set (&reading->signs[from / TZ_SIGN_BLOCK], at, TZ_SIGN_PLACE);
  }
}

void
tz_orgs_load_places (TzOrgs *orgs)
{
  learn_unknown_places (orgs);
  const TzDivision *own = find_own_place (orgs->reading);
  if (own != NULL)
    add_places (orgs, own);
  for (guint32 from = 0; from < orgs->reading->n; from += TZ_SIGN_BLOCK)
    mark_block (orgs, from);
}

guint
tz_orgs_own_place (const TzOrgs *orgs, guint32 at)
{
  return tz_reading_has_sign (orgs->reading, at, TZ_SIGN_PLACE) ? match_stem (orgs, at) : 0;
}

guint
tz_orgs_area (const TzOrgs *orgs, guint32 at)
{
  return tz_reading_match (orgs->reading, at, TZ_WORD_AREA);
}

static gboolean
is_own (const TzOrgs *orgs, const TzDivision *division)
{
  const TzLexicon *lexicon = orgs->reading->lexicon;
  for (; division != NULL; division = tz_lexicon_next_division (lexicon, division, TZ_WORD_DIVISION))
    if (orgs->province != NULL && division->code / 10000 == orgs->province->code / 10000)
      return TRUE;
  return FALSE;
}

/* 会同|县财政局, unless the county is the notice's own place or lies in it */
static gboolean
is_verb_and_level (const TzOrgs *orgs, guint32 at, guint n)
{
  return tz_reading_match (orgs->reading, at, TZ_WORD_STOP) == n - 1 && tz_orgs_own_place (orgs, at) != n - 1;
}

/* 凉山州|喜德县: an autonomous prefecture as people call it, before a place in it. */
static guint
match_short_prefecture (const TzReading *reading, guint32 at)
{
  guint n;
  const TzDivision *stem = tz_reading_match_division (reading, at, TZ_WORD_DIVISION_STEM, &n);
  if (stem == NULL || reading->s[at + n] != U'州' ||
      !tz_reading_begins (reading, at + n + 1, TZ_WORD_DIVISION))
    return 0;
  for (; stem != NULL; stem = tz_lexicon_next_division (reading->lexicon, stem, TZ_WORD_DIVISION_STEM))
    if (stem->level == TZ_DIVISION_PREFECTURE)
      return n + 1;
  return 0;
}

guint
tz_orgs_places (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  guint total = match_short_prefecture (orgs->reading, at);
  for (guint i = 0; i < 4; i++) {
    guint n;
    const TzDivision *place = tz_reading_match_division (orgs->reading, at + total, TZ_WORD_DIVISION, &n);
    if (place == NULL)
      break;
    /* a county elsewhere is named where a name may begin */
    if (total == 0 && place->level == TZ_DIVISION_COUNTY && !is_own (orgs, place) &&
        !tz_orgs_is_edge (orgs, at) && tz_scan_ends (s, at, U"中共") == 0)
      return 0;
    if (total == 0 && place->level == TZ_DIVISION_COUNTY && is_verb_and_level (orgs, at, n))
      return 0;
    /* 林场和|县林长办 */
    if (total == 0 && n == 2 && s[at] == U'和' && at > 0 && tz_scan_is_han (s[at - 1]))
      break;
    total += n;
  }
  guint street = tz_orgs_own_place (orgs, at + total);
  gunichar level = s[at + total + street];
  if (street > 0 && (tz_scan_in (level, U"镇乡") || (total > 0 && tz_scan_in (level, U"市县区州旗"))))
    return total + street + 1;
  static const char32_t *const towns[] = {U"街道", U"苏木", NULL};
  if (street > 0 && tz_scan_any (s + at + total + street, towns) > 0)
    return total + street + 2;
  return total;
}
