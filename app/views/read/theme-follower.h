#pragma once

#include "open-notice.h"

/** TzThemeFollower: lets two open notices go together: who comes to a problem in one has a problem of the same theme
 * before him in the other. */
typedef struct _TzThemeFollower TzThemeFollower;

/** tz_theme_follower_new: Returns: (transfer full): for @first and @second. */
TzThemeFollower *tz_theme_follower_new (TzOpenNotice *first, TzOpenNotice *second);
void tz_theme_follower_free (TzThemeFollower *follower);

/** tz_theme_follower_find: Returns: the problem of @other about what problem @number of @open is about, by its most
 * central theme first; the one that one is at in @other before others, then the first; -1 where there is none. */
int tz_theme_follower_find (TzOpenNotice *open, int number, TzOpenNotice *other);
