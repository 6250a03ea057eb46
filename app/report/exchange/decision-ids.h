#pragma once

#include "library.h"

/* What decisions are called in files. */

/** tz_subject_id: Returns: (transfer none): "status", "verdict", …; tz_subject_parse(): the subject, or -1. */
const char *tz_subject_id (TzSubject subject);
int tz_subject_parse (const char *id);

/** tz_decision_kind_id: Returns: (transfer none): "accepted", …; tz_decision_kind_parse(): the kind, or -1. */
const char *tz_decision_kind_id (TzDecisionKind kind);
int tz_decision_kind_parse (const char *id);
