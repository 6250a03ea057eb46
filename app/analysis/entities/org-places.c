/* Where the notice is from, and the names of places there that bodies are called by without their level. */
#include "org.h"

#include "scan.h"

#include <string.h>

/* The notice names its place in its first lines. */
#define HEAD 600

/* First characters that are the same modulo this are one to a first look. */
#define N_FIRSTS 256

static const char *const street_levels[] = {"街道", "镇", "乡", "苏木", NULL};

static void
add_stem (TzOrgs *orgs, const char *utf8, gssize n_bytes)
{
  glong n;
  gunichar *stem = g_utf8_to_ucs4_fast (utf8, n_bytes, &n);
  if (n < 2) {
    g_free (stem);
    return;
  }
  gpointer key = GUINT_TO_POINTER (stem[0]);
  GPtrArray *list = g_hash_table_lookup (orgs->stems, key);
  if (list == NULL) {
    list = g_ptr_array_new_with_free_func (g_free);
    g_hash_table_insert (orgs->stems, key, list);
  }
  g_ptr_array_add (list, stem);
}

static void
add_streets (TzOrgs *orgs, const TzDivision *county)
{
  const char *names = tz_lexicon_get_streets (orgs->reading->lexicon, county->code);
  if (names == NULL)
    return;
  g_auto (GStrv) streets = g_strsplit (names, " ", -1);
  for (guint i = 0; streets[i] != NULL; i++)
    for (guint level = 0; street_levels[level] != NULL; level++)
      if (g_str_has_suffix (streets[i], street_levels[level])) {
        add_stem (orgs, streets[i], (gssize)(strlen (streets[i]) - strlen (street_levels[level])));
        break;
      }
}

static void
add_division (TzOrgs *orgs, const TzDivision *division)
{
  const char *level = g_utf8_prev_char (division->name + strlen (division->name));
  add_stem (orgs, division->name, level - division->name);
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

/* A place that no list has, where it opens a line or, with @party, follows 中共: 云山市|教育局. There it may be
 * a common word too: 中共青石县委. */
static void
learn_unknown_place (TzOrgs *orgs, guint32 at, gboolean party)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + at;
  const TzWordKinds words = TZ_WORD_STOP | TZ_WORD_FUNCTION | TZ_WORD_POST | (party ? 0 : TZ_WORD_COMMON);
  for (guint n = 1; n <= 4 && tz_scan_is_han (s[n - 1]) && reading->taken[at + n - 1] == 0; n++) {
    if (n < 2 || !tz_scan_in (s[n], U"市县区州旗"))
      continue;
    gboolean body = tz_lexicon_match (reading->lexicon, s + n + 1, TZ_WORD_BODY | TZ_WORD_FUNCTION) > 0;
    guint word = tz_lexicon_match (reading->lexicon, s, words);
    gboolean post =
        n > 2 && tz_lexicon_match (reading->lexicon, s + n - 2, TZ_WORD_POST) == 2; /* 王明代表|市 */
    if (body && word == 0 && !post) {
      g_autofree char *stem = g_ucs4_to_utf8 (s, (glong)n, NULL, NULL, NULL);
      add_stem (orgs, stem, -1);
    }
    return;
  }
}

static void
learn_unknown_places (TzOrgs *orgs)
{
  const gunichar *s = orgs->reading->s;
  guint32 limit = MIN (orgs->reading->n, HEAD);
  for (guint32 i = 0; i < limit; i++) {
    gboolean opens = i == 0 || s[i - 1] == '\n' || s[i - 1] == ' ' || s[i - 1] == ':';
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
  const GPtrArray *list = g_hash_table_lookup (orgs->stems, GUINT_TO_POINTER (s[0]));
  guint longest = 0;
  for (guint i = 0; list != NULL && i < list->len; i++) {
    guint n = tz_scan_is_word (s, g_ptr_array_index (list, i));
    longest = MAX (longest, n);
  }
  return longest;
}

/* Looks in one block of the text: first for what a name can begin with, then whether one does. */
static void
mark_block (const TzOrgs *orgs, const guint8 *firsts, guint32 from)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + from;
  guint length = MIN (TZ_SIGN_BLOCK, reading->n - from);
  guint64 may_begin = 0;
  for (guint i = 0; i < length; i++)
    may_begin |= (guint64)firsts[s[i] % N_FIRSTS] << i;
  for (; may_begin != 0; may_begin &= may_begin - 1) {
    guint at = (guint)__builtin_ctzll (may_begin);
    if (match_stem (orgs, from + at) > 0)
      tz_sign_block_set (&reading->signs[from / TZ_SIGN_BLOCK], at, TZ_SIGN_PLACE);
  }
}

static void
mark_stems (TzOrgs *orgs)
{
  guint8 firsts[N_FIRSTS] = {0};
  GHashTableIter iter;
  gpointer first;
  g_hash_table_iter_init (&iter, orgs->stems);
  while (g_hash_table_iter_next (&iter, &first, NULL))
    firsts[GPOINTER_TO_UINT (first) % N_FIRSTS] = 1;
  for (guint32 from = 0; from < orgs->reading->n; from += TZ_SIGN_BLOCK)
    mark_block (orgs, firsts, from);
}

void
tz_orgs_load_places (TzOrgs *orgs)
{
  learn_unknown_places (orgs);
  const TzDivision *own = find_own_place (orgs->reading);
  if (own != NULL)
    add_places (orgs, own);
  mark_stems (orgs);
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
