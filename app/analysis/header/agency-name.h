#pragma once

#include "lexicon.h"

/**
 * tz_agency_name_normalise:
 * @name: what a notice calls its agency; UTF-8
 *
 * The form that the names of one agency have in common: without blanks, 中共, party bodies and what stands in
 * brackets behind it; short words of offices written out; without the places above the one it belongs to,
 * where no other place is called the same. Different agencies never get the same form for want of knowledge:
 * 区 and 县 that the list of divisions does not have, or has twice, keep all that stands before them.
 *
 * Returns: (transfer full): the form; never empty where @name is not
 */
char *tz_agency_name_normalise (const TzLexicon *lexicon, const char *name);
