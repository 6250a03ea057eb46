#pragma once

#include "analysis.h"

/** tz_commitment_is_overdue: Returns: whether the latest day of its deadline is past; open ends never are. */
gboolean tz_commitment_is_overdue (const TzCommitment *commitment);

/** tz_commitment_dup_due: Returns: (transfer full): its deadline in words, and whether it is past today. */
char *tz_commitment_dup_due (const TzCommitment *commitment);
