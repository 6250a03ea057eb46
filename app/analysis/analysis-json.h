#pragma once

#include "analysis.h"

/*
 * The findings as JSON: what `taizhang-cli analyse --json` prints and the JSON export holds. Keys: notice,
 * declared, problems, entities, commitments, is_notice, damage, reconciliation, outline_certainty; every
 * finding has rule and certainty.
 */

typedef enum {
  TZ_JSON_PLAIN,
  TZ_JSON_PRETTY, /* indented */
} TzJsonForm;

/**
 * tz_analysis_to_json:
 *
 * Returns: (transfer full): UTF-8 JSON
 */
char *tz_analysis_to_json (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                           TzJsonForm form);
