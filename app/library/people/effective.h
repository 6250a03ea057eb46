#pragma once

#include "connection.h"
#include "library-types.h"

/* What counts: what the machine found, with what the analyst decided in its place. */

/** tz_effective_load_findings: Returns: (transfer full) (nullable): what the machine found in notice @id, which nobody
 * else holds. @reading: (out) (optional): a number that findings read from other records do not have. */
TzAnalysis *tz_effective_load_findings (TzConnection *connection, gint64 id, const TzText *text,
                                        const TzLexicon *lexicon, guint64 *reading, GError **error);

/** tz_effective_anchor: Finds the places of @decisions in @text; those that are not there become orphans. */
void tz_effective_anchor (GPtrArray *decisions, const TzText *text);

/** tz_effective_read_like: Reads the outline of @analysis, that nobody else holds, by the example that the analyst
 * gave, if any. @decisions: (element-type TzDecision): anchored. */
void tz_effective_read_like (TzAnalysis *analysis, GPtrArray *decisions, const TzText *text,
                             const TzLexicon *lexicon);

/**
 * tz_effective_apply:
 * @analysis: findings that nobody else holds: they are changed in place
 * @decisions: (element-type TzDecision): anchored; each is told whether it still holds. One that accepts or
 * rejects a finding holds as long as the machine says the same there.
 */
void tz_effective_apply (TzAnalysis *analysis, GPtrArray *decisions, const TzText *text,
                         const TzLexicon *lexicon);

/** tz_effective_load: Returns: (transfer full) (nullable): what counts of notice @id. @decisions: (out)
 * (optional) (transfer full): anchored, with whether they hold. */
TzAnalysis *tz_effective_load (TzConnection *connection, gint64 id, const TzText *text,
                               const TzLexicon *lexicon, GPtrArray **decisions, GError **error);
