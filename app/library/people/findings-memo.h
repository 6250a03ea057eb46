#pragma once

#include "analysis.h"

/*
 * What the machine found in the notices that were looked at last. A notice is looked at again after every
 * decision, by whichever connection is free, and its findings take long to read: all connections of a library
 * share one memo.
 */
typedef struct _TzFindingsMemo TzFindingsMemo;

TzFindingsMemo *tz_findings_memo_new (void);
TzFindingsMemo *tz_findings_memo_ref (TzFindingsMemo *memo);
void tz_findings_memo_unref (TzFindingsMemo *memo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFindingsMemo, tz_findings_memo_unref)

/**
 * tz_findings_memo_find: From any thread, as tz_findings_memo_keep().
 * @record: the findings as the library has them
 * @reading: (out): a number that no other record was given
 *
 * Returns: (transfer full) (nullable): what was read of notice @notice from @record, which others hold, too.
 */
TzAnalysis *tz_findings_memo_find (TzFindingsMemo *memo, gint64 notice, GBytes *record, guint64 *reading);

/** tz_findings_memo_keep: Returns: the number of this reading. */
guint64 tz_findings_memo_keep (TzFindingsMemo *memo, gint64 notice, GBytes *record, TzAnalysis *findings);
