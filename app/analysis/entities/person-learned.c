#include "person-learned.h"

#include "numerals.h"

#include <string.h>

/* The code points of a name, closed by 0 where it is shorter. */
typedef struct {
  gunichar c[TZ_NAME_LONGEST_BY_SOUND];
} Characters;

static guint
characters_hash (gconstpointer key)
{
  guint hash = 5381;
  const gunichar *c = ((const Characters *)key)->c;
  for (guint i = 0; i < TZ_NAME_LONGEST_BY_SOUND && c[i] != 0; i++)
    hash = hash * 33 + c[i];
  return hash;
}

static gboolean
characters_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Characters)) == 0;
}

static Characters
characters_at (const gunichar *s, guint n)
{
  Characters characters = {{0}};
  for (guint i = 0; i < n; i++)
    characters.c[i] = s[i];
  return characters;
}

TzNames
tz_names_open (TzReading *reading)
{
  return (TzNames){
      .reading = reading,
      .known = g_hash_table_new_full (characters_hash, characters_equal, g_free, NULL),
      .found = g_array_new (FALSE, FALSE, sizeof (TzFoundName)),
  };
}

void
tz_names_close (TzNames *names)
{
  g_hash_table_unref (names->known);
  g_array_unref (names->found);
}

void
tz_names_learn (TzNames *names, guint32 at, guint n, const TzNameRule *rule)
{
  const gunichar *s = names->reading->s + at;
  if (tz_scan_is (s, U"习近平") > 0) /* where the man is meant, and not the thought, is_leader() decides */
    return;
  TzFoundName name = {tz_span (at, at + n), rule};
  g_array_append_val (names->found, name);
  Characters characters = characters_at (s, n);
  g_hash_table_add (names->known, g_memdup2 (&characters, sizeof characters));
  tz_scan_set_add (&names->firsts, s[0]);
  names->longest = MAX (names->longest, n);
}

void
tz_names_learn_by_sound (TzNames *names, guint32 at, guint n, const TzNameRule *rule)
{
  tz_names_learn (names, at, n, rule);
  names->by_sound = TRUE;
}

guint
tz_names_match (const TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  if (!tz_names_may_match (names, reading->s[at]))
    return 0;
  for (guint n = MIN (names->longest, reading->n - at); n >= 2; n--) {
    Characters characters = characters_at (reading->s + at, n);
    if (g_hash_table_contains (names->known, &characters))
      return n;
  }
  return 0;
}

guint
tz_names_count_people (const gunichar *s)
{
  double value;
  guint n = tz_scan_is_digit (s[0]) ? tz_numeral_digits (s, &value) : tz_numeral_run (s);
  if (n == 0 || !tz_scan_in (s[n], U"名人位"))
    return 0;
  return tz_scan_is_digit (s[0]) || tz_numeral_chinese (s, &value) == n ? n + 1 : 0;
}
