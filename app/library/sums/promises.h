#pragma once

#include "connection.h"
#include "library-types.h"

/* The commitments of notices, as rows that queries count. */

/** tz_promises_insert: Puts the commitments of @analysis in place of those that stand there. */
gboolean tz_promises_insert (TzConnection *connection, const TzAnalysis *analysis, gint64 notice,
                             GError **error);
