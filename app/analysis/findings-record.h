#pragma once

#include "analysis.h"

/*
 * The findings as the library keeps them: short, and soon read. What a place says is not
 * in them, which the text gives.
 */

/** tz_findings_record_write: Returns: (transfer full): the record of @analysis. */
GBytes *tz_findings_record_write (const TzAnalysis *analysis, const TzLexicon *lexicon);

/**
 * tz_findings_record_read:
 * @text: the text that the findings are of
 * @error: return location; %TZ_ERROR_CORRUPT where @bytes are not what tz_findings_record_write() writes
 *
 * Returns: (transfer full) (nullable): the same findings again
 */
TzAnalysis *tz_findings_record_read (GBytes *bytes, const TzText *text, const TzLexicon *lexicon,
                                     GError **error);
