#pragma once

#include "org.h"

/**
 * TzOrgLeft:
 *
 * The proper part of a name before its ending, read from right to left up to the last word that can be no
 * part of it.
 */
typedef struct {
  guint32 start;
  guint words;     /* characters of common words that did not end it */
  guint unknown;   /* characters that belong to no word of the lists */
  guint place;     /* length of the place or level that it begins with, or 0 */
  gboolean level;  /* that is a level alone */
  gboolean common; /* it is one common word */
  gboolean hard;   /* before it stands punctuation, a blank or another entity, not a word */
} TzOrgLeft;

/**
 * tz_org_left_read:
 * @end: where the ending begins
 * @most: how far to look back, in code points
 * @common_cuts: whether a common word ends the name
 *
 * Reads the part before @end.
 */
TzOrgLeft tz_org_left_read (const TzOrgs *orgs, guint32 end, guint most, gboolean common_cuts);

/** tz_org_right_is_clean: Returns: whether a name may end at @at: before punctuation or a word that is no
 * part of it. */
gboolean tz_org_right_is_clean (const TzOrgs *orgs, guint32 at);
