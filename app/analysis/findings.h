#pragma once

#include "analysis.h"

/** tz_findings_new: Returns: (transfer full): an analysis that holds nothing yet; private to this folder. */
TzAnalysis *tz_findings_new (void);

/** tz_findings_keep: Returns: (transfer none): a copy of @string that lives as long as @analysis. */
char *tz_findings_keep (TzAnalysis *analysis, const char *string);
