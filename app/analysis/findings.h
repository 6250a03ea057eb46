#pragma once

#include "analysis.h"

/** tz_findings_new: Returns: (transfer full): an analysis that holds nothing yet; private to this folder. */
TzAnalysis *tz_findings_new (void);

/** tz_findings_keep: Returns: (transfer none): a copy of @string that lives as long as @analysis, one for all that are
 * kept by it and equal. */
char *tz_findings_keep (TzAnalysis *analysis, const char *string);

/** tz_findings_keep_new: Returns: (transfer none): the same without looking for an equal one, for what seldom has one.
 */
char *tz_findings_keep_new (TzAnalysis *analysis, const char *string);

/** tz_findings_make_room: Gives @array room for @n more at once, before one is added: an array that grows leaves holes
 * between others that grow, as large as itself. */
void tz_findings_make_room (GArray *array, guint n);
