#pragma once

#include "analysis.h"

/*
 * The findings as JSON: what `taizhang-cli analyse --json` prints and what the library keeps. Keys: notice,
 * declared, problems, entities, commitments, is_notice, damage, reconciliation, outline_certainty; every
 * finding has rule and certainty.
 */

typedef enum {
  TZ_JSON_PLAIN,
  TZ_JSON_PRETTY, /* indented */
  TZ_JSON_PLACES, /* without the wording of the places, which the text gives: what the library keeps */
} TzJsonForm;

/**
 * tz_analysis_to_json:
 *
 * Returns: (transfer full): UTF-8 JSON
 */
char *tz_analysis_to_json (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                           TzJsonForm form);

/**
 * tz_analysis_from_json:
 * @text: the text that the findings are of
 * @error: return location; %TZ_ERROR_CORRUPT where @json is not what tz_analysis_to_json() writes
 *
 * Returns: (transfer full) (nullable): the same findings again
 */
TzAnalysis *tz_analysis_from_json (const char *json, const TzText *text, const TzLexicon *lexicon,
                                   GError **error);
