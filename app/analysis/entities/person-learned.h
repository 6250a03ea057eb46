#pragma once

#include "person-name.h"
#include "scan.h"

/* The names of people that the text has told so far: learned where what stands around them leaves no doubt,
 * marked wherever they stand. */

/** TzNameRule: A rule and its certainty, which was measured as that of bodies was (orgs.c), over 130 invented sentences
 * that the rules had not met, too. */
typedef struct {
  const char *name;
  float certainty;
} TzNameRule;

/** TzFoundName: Where a rule found a name. */
typedef struct {
  TzSpan span;
  const TzNameRule *rule;
} TzFoundName;

typedef struct {
  TzReading *reading;
  GHashTable *known; /* set of the names that have been learned */
  GArray *found;     /* (element-type TzFoundName): where, in the order of the rules */
  TzScanSet firsts;  /* the first characters of what has been learned */
  guint longest;     /* the longest that has been learned */
  gboolean by_sound; /* whether one is written by sound, and may begin with what is no surname */
} TzNames;

/** tz_names_open: Begins with none. Returns: names to be closed by tz_names_close(). */
TzNames tz_names_open (TzReading *reading);

void tz_names_close (TzNames *names);

/** tz_names_learn: Learns the name of @n code points at @at. */
void tz_names_learn (TzNames *names, guint32 at, guint n, const TzNameRule *rule);

/** tz_names_learn_by_sound: The same for a name that is written by sound. */
void tz_names_learn_by_sound (TzNames *names, guint32 at, guint n, const TzNameRule *rule);

/** tz_names_may_match: Returns: %FALSE where no learned name begins with @c. */
static inline gboolean
tz_names_may_match (const TzNames *names, gunichar c)
{
  return tz_scan_set_may_have (&names->firsts, c);
}

/** tz_names_match: Returns: the length of the longest learned name at @at, or 0. */
guint tz_names_match (const TzNames *names, guint32 at);

/** tz_names_count_people: Returns: the length of a number of people (3人, 两名) at @s, with its measure word,
 * or 0. */
guint tz_names_count_people (const gunichar *s);

/** tz_names_learn_appointed: Learns who becomes what the verb at @at says: X任组长. */
void tz_names_learn_appointed (TzNames *names, guint32 at);

/** tz_names_learn_objects: Learns those whom the verb at @at speaks of: 约谈X、Y; 对X进行批评教育. */
void tz_names_learn_objects (TzNames *names, guint32 at);

/** tz_names_learn_alone: Learns the name that begins at @at, behind punctuation, where what follows it tells: X强调; X、Y、Z;
 * （X）. */
void tz_names_learn_alone (TzNames *names, guint32 at);

/** tz_names_learn_around_comma: Learns the two likely names that the comma of a list at @at joins: 扣发X、Y绩效. */
void tz_names_learn_around_comma (TzNames *names, guint32 at);

/** tz_names_learn_before_others: Learns the likely name before 等 at @end: X、Y等. */
void tz_names_learn_before_others (TzNames *names, guint32 end);

/** tz_names_learn_cells: Learns those in columns that are called 责任领导, 责任人 and the like, of tables with a row on a
 * line. */
void tz_names_learn_cells (TzNames *names);

/** tz_names_learn_next: Learns the name in a list after @known: X、Y; X（…）、Y; X Y in a list of its own line. */
void tz_names_learn_next (TzNames *names, TzSpan known);

/** tz_names_learn_previous: Learns the name in a list before @known: Y、X. */
void tz_names_learn_previous (TzNames *names, TzSpan known);

/** tz_names_learn_behind_known: Learns those behind names that stand again, and are known from elsewhere: X、Y. */
void tz_names_learn_behind_known (TzNames *names);

/** tz_names_mark: Takes all that has been learned, wherever it stands, and names that are kept back. */
void tz_names_mark (TzNames *names);
