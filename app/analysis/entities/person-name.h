#pragma once

#include "reading.h"

/* What can be a name of a person, by its characters alone. */

/** TzNameTrust: how much what stands around a name vouches for it. */
typedef enum {
  TZ_NAME_ALONE,   /* nothing but its edges */
  TZ_NAME_POST,    /* a post that many hold: 教师, 干部 */
  TZ_NAME_LEADER,  /* a post that one person holds: 局长, 书记 */
  TZ_NAME_COMRADE, /* 同志 */
} TzNameTrust;

/* The longest name, in code points. */
#define TZ_NAME_LONGEST 4

/** tz_name_fits: Returns: whether the @n code points at @at can be a name. */
gboolean tz_name_fits (const TzReading *reading, guint32 at, guint n, TzNameTrust trust);

/** tz_name_surname: Returns: the length of the surname at @at, 0 where none stands there. @ambiguous: also
 * those that are function words. */
guint tz_name_surname (const TzReading *reading, guint32 at, gboolean ambiguous);

/** tz_name_ends: Returns: whether punctuation, another finding or a word that follows names stands at @at. */
gboolean tz_name_ends (const TzReading *reading, guint32 at);

/** tz_name_ends_at_word: Returns: whether any word of two characters or more that is no part of a name begins
 * at @at. */
gboolean tz_name_ends_at_word (const TzReading *reading, guint32 at);

/** tz_name_runs_over: Returns: whether the last character of a name that ends at @end rather begins a word
 * with the next: 书记王强|调研. */
gboolean tz_name_runs_over (const TzReading *reading, guint32 end);

/** tz_name_begins: Returns: whether a name may begin at @at: after punctuation, another finding or the end of
 * a word. */
gboolean tz_name_begins (const TzReading *reading, guint32 at);
