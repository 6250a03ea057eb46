/* Whom something is done to, or who does it, after a verb that takes people: 约谈X、Y; 对X给予诫勉; 由X牵头. */
#include "person-learned.h"

/* The most names of one list. */
#define MOST_NAMES 16

/* The most words between a name and what is done: 进行|严肃|批评教育. */
#define MOST_FILLERS 3

static const TzNameRule object = {"person/object", 0.95f};

/* What follows a list of names. */
typedef enum {
  FOLLOWS_NOTHING,
  FOLLOWS_END,  /* punctuation or a word that is no part of a name */
  FOLLOWS_DEED, /* a word that only people are followed by */
  FOLLOWS_ACT,  /* an act of accountability, or how many they are */
} Follows;

static gboolean
is_acted_on (const TzReading *reading, guint32 at)
{
  for (guint fillers = 0; fillers <= MOST_FILLERS; fillers++) {
    if (tz_reading_match (reading, at, TZ_WORD_DISCIPLINE) > 0)
      return TRUE;
    guint n = tz_reading_match (reading, at, TZ_WORD_AFTER_NAME);
    if (n < 2)
      return FALSE;
    at += n + (reading->s[at + n] == U'了' ? 1 : 0);
  }
  return FALSE;
}

static Follows
what_follows (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s + at;
  guint others = s[0] == U'等' ? 1 : 0;
  if (tz_names_count_people (s + others) > 0 || tz_scan_is (s, U"同志") > 0 || is_acted_on (reading, at))
    return FOLLOWS_ACT;
  gboolean goes = tz_scan_in (s[0], U"到赴在") && reading->taken[at + 1] == 1 + TZ_ENTITY_ORG;
  if (goes || tz_name_is_appointed (reading, at) || tz_reading_match (reading, at, TZ_WORD_AFTER_NAME) > 1 ||
      reading->taken[at] == 1 + TZ_ENTITY_ORG || tz_reading_match (reading, at, TZ_WORD_POST) > 0)
    return FOLLOWS_DEED;
  return tz_name_ends (reading, at) || tz_name_ends_at_word (reading, at) ||
                 tz_reading_match (reading, at, TZ_WORD_FUNCTION | TZ_WORD_COMPANY_END) > 1
             ? FOLLOWS_END
             : FOLLOWS_NOTHING;
}

/* The length of the name at @at, or 0. One that stands behind others may be a word: 给予王成、|杨柳|2名教师警告 */
static guint
read_name (const TzReading *reading, guint32 at, gboolean listed)
{
  if (!tz_reading_begins (reading, at, TZ_WORD_SURNAME | TZ_WORD_SOUND))
    return 0;
  guint by_sound = tz_name_by_sound (reading, at);
  guint withheld = tz_name_withheld (reading, at);
  if (withheld > 0 || tz_name_surname (reading, at, TRUE) == 0)
    return MAX (withheld, by_sound);
  for (guint n = TZ_NAME_LONGEST; n >= 2; n--)
    if (tz_name_fits (reading, at, n, TZ_NAME_LEADER) && !tz_name_ends_like_body (reading->s[at + n - 1]) &&
        !tz_name_is_appointed (reading, at + n - 1) && !tz_name_runs_over (reading, at + n) &&
        what_follows (reading, at + n) != FOLLOWS_NOTHING)
      return MAX (n, by_sound);
  if (by_sound > 0 || !tz_name_fits (reading, at, 2, TZ_NAME_COMRADE))
    return by_sound;
  gboolean over = reading->s[at + 2] == U'、' || (listed && what_follows (reading, at + 2) == FOLLOWS_ACT);
  return over ? 2 : 0;
}

/* Whether what stands around the list vouches for @name. A name of two characters that nothing is done to may
 * be anything. */
static gboolean
is_vouched (const TzReading *reading, TzSpan name, Follows follows, gboolean people, gboolean listed)
{
  guint n = tz_span_length (name);
  if (tz_name_withheld (reading, name.start) > 0) /* it need not be learned */
    return FALSE;
  if (follows == FOLLOWS_ACT)
    return TRUE;
  gboolean by_sound = tz_name_by_sound (reading, name.start) == n;
  if (n == 2 && listed && follows == FOLLOWS_DEED)
    return by_sound || tz_name_fits (reading, name.start, n, TZ_NAME_ALONE);
  gboolean likely = tz_name_is_likely_alone (reading, name.start, n);
  gboolean over = follows == FOLLOWS_DEED || !tz_scan_is_han (reading->s[name.end]);
  if (n == 2)
    return (likely && (people || reading->s[name.end] == U'等')) ||
           (((people && over) || (likely && follows == FOLLOWS_DEED)) &&
            tz_name_fits (reading, name.start, n, TZ_NAME_ALONE));
  if (people || (likely && (over || tz_scan_in (reading->s[name.end], U"等到赴") || listed)))
    return TRUE;
  return (follows == FOLLOWS_DEED && (by_sound || tz_name_fits (reading, name.start, n, TZ_NAME_POST))) ||
         (listed && (by_sound || tz_name_fits (reading, name.start, n, TZ_NAME_ALONE)));
}

static void
learn (TzNames *names, TzSpan name)
{
  guint n = tz_span_length (name);
  if (tz_name_by_sound (names->reading, name.start) == n)
    tz_names_learn_by_sound (names, name.start, n, &object);
  else
    tz_names_learn (names, name.start, n, &object);
}

void
tz_names_learn_objects (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  guint verb = tz_reading_match (reading, at, TZ_WORD_BEFORE_NAME);
  if (verb == 0)
    return;
  TzSpan list[MOST_NAMES];
  guint n_names = 0;
  guint32 end = at + verb + (reading->s[at + verb] == U'了' ? 1 : 0);
  for (guint n; n_names < MOST_NAMES && (n = read_name (reading, end, n_names > 0)) > 0;) {
    list[n_names++] = tz_span (end, end + n);
    end += n;
    if (!tz_scan_in (reading->s[end], U"、和与及"))
      break;
    end++;
  }
  gboolean is_surname = reading->s[at] == U'向' && verb == 1 && n_names > 0 &&
                        tz_span_length (list[0]) == 2 && tz_name_is_likely (reading, at, 3) &&
                        tz_name_begins (reading, at); /* 向国平 */
  if (n_names == 0 || is_surname)
    return;
  const TzWordValue *value = tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, at), verb,
                                                    TZ_WORD_BEFORE_NAME, NULL);
  gboolean people = value != NULL && g_str_equal (value->id, "people");
  Follows follows = what_follows (reading, list[n_names - 1].end);
  for (guint i = 0; i < n_names; i++)
    if (is_vouched (reading, list[i], follows, people, n_names > 1))
      learn (names, list[i]);
}
