#pragma once

#include "connection.h"
#include "lexicon.h"

/*
 * What follows from findings and from what people decided, worked out anew in the transaction that changes
 * either: the row of the list, the problems that queries count, sums and tallies.
 */

/** tz_refresh_counts: Whether notices, and other forms of them, count, after they went into the trash or came
 * out of it.
 * @notices: (element-type gint64). */
gboolean tz_refresh_counts (TzConnection *connection, const GArray *notices, GError **error);

/** tz_refresh_notices: All of it. @notices: (element-type gint64). */
gboolean tz_refresh_notices (TzConnection *connection, const GArray *notices, const TzLexicon *lexicon,
                             GError **error);
