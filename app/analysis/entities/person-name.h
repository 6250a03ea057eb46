#pragma once

#include "reading.h"

#include <uchar.h>

/* What can be a name of a person, by its characters alone. */

/** TzNameTrust: how much what stands around a name vouches for it. */
typedef enum {
  TZ_NAME_ALONE,   /* nothing but its edges */
  TZ_NAME_POST,    /* a post that many hold: 教师, 干部 */
  TZ_NAME_LEADER,  /* a post that one person holds: 局长, 书记 */
  TZ_NAME_COMRADE, /* 同志 */
} TzNameTrust;

/* The longest name of a surname and a given name, in code points. */
#define TZ_NAME_LONGEST 4

/* The longest name that is written by sound, with its dot. */
#define TZ_NAME_LONGEST_BY_SOUND 13

/** tz_name_fits: Returns: whether the @n code points at @at can be a name. */
gboolean tz_name_fits (const TzReading *reading, guint32 at, guint n, TzNameTrust trust);

/** tz_name_fits_among: Returns: whether the @n code points at @at, beside a known name of a list, can be one as well,
 * though they begin like a word: 何以群、, 万里程、. */
gboolean tz_name_fits_among (const TzReading *reading, guint32 at, guint n);

/** tz_name_is_likely: Returns: whether the @n code points at @at are such that they are hardly anything but a name: a
 * surname and characters that are frequent in given names, of which no two are a word. */
gboolean tz_name_is_likely (const TzReading *reading, guint32 at, guint n);

/** tz_name_is_likely_alone: The same where nothing around them speaks for a name: neither a surname that is a function
 * word, nor what ends like a place. */
gboolean tz_name_is_likely_alone (const TzReading *reading, guint32 at, guint n);

/** tz_name_is_word: Returns: whether the @n code points at @at are a word that is no name. */
gboolean tz_name_is_word (const TzReading *reading, guint32 at, guint n);

/** tz_name_surname: Returns: the length of the surname at @at, 0 where none stands there. @ambiguous: also
 * those that are function words. */
guint tz_name_surname (const TzReading *reading, guint32 at, gboolean ambiguous);

/** tz_name_ends: Returns: whether punctuation, another finding or a word that follows names stands at @at. */
gboolean tz_name_ends (const TzReading *reading, guint32 at);

/** tz_name_ends_at_word: Returns: whether any word of two characters or more that is no part of a name begins
 * at @at, or a verb that something says is done: 提|了. */
gboolean tz_name_ends_at_word (const TzReading *reading, guint32 at);

/** tz_name_is_appointed: Returns: whether what a person becomes follows at @at: 任组长, 担任书记, 为市某站站长. */
gboolean tz_name_is_appointed (const TzReading *reading, guint32 at);

/** tz_name_runs_over: Returns: whether the last character of a name that ends at @end rather begins a word
 * with the next: 书记王强|调研. */
gboolean tz_name_runs_over (const TzReading *reading, guint32 end);

/** tz_name_begins: Returns: whether a name may begin at @at: after punctuation, another finding or the end of
 * a word. */
gboolean tz_name_begins (const TzReading *reading, guint32 at);

/** tz_name_is_rest_of_word: Returns: whether the @n code points at @at end a word that begins before them: 离职工|程师. */
gboolean tz_name_is_rest_of_word (const TzReading *reading, guint32 at, guint n);

/** tz_name_closed: Returns: the length of the name at @at that @trust allows and behind which something says that
 * it is over, or 0. */
guint tz_name_closed (const TzReading *reading, guint32 at, TzNameTrust trust);

/** tz_name_skip_remark: Returns: the end of the remark in brackets at @at (副县长（时任局长）X), @at where there is none. */
guint32 tz_name_skip_remark (const TzReading *reading, guint32 at);

/** tz_name_by_sound: Returns: the length of the name of another language that is written by sound at @at and is
 * over behind it (白音朝克, 艾山江·买买提), or 0. */
guint tz_name_by_sound (const TzReading *reading, guint32 at);

/** tz_name_by_sound_before: Returns: the length of the name written by sound that ends at @end and is all that
 * stands before it since the last punctuation, or 0. */
guint tz_name_by_sound_before (const TzReading *reading, guint32 end);

/** tz_name_around_dot: Returns: the name written by sound whose parts the dot at @dot joins, empty where there
 * is none. */
TzSpan tz_name_around_dot (const TzReading *reading, guint32 dot);

/** tz_name_ends_like_body: Returns: whether bodies and places end with @c, so that what ends there is no name: 约谈双江镇、
 * 上河村. */
gboolean tz_name_ends_like_body (gunichar c);

/** tz_name_is_mark: Returns: whether @c stands for characters of a name that are kept back: 张某, 李*, 王××. */
static inline gboolean
tz_name_is_mark (gunichar c)
{
  return c > 0xff ? c == U'某' : c == '*' || c == U'×' || c == 'X' || c == 'x';
}

/** tz_name_may_be_withheld: Returns: %FALSE where tz_name_withheld() finds nothing at @s for certain. */
static inline gboolean
tz_name_may_be_withheld (const gunichar *s)
{
  return tz_name_is_mark (s[1]) || (s[1] != 0 && tz_name_is_mark (s[2]));
}

/** tz_name_withheld: Returns: the length of a name of which a part is kept back at @at (张某, 侯某平, 董*玲), or
 * 0. */
guint tz_name_withheld (const TzReading *reading, guint32 at);
