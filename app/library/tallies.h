#pragma once

#include "connection.h"

/*
 * What agencies add up to, by year and over all years: problems by status and by theme. Kept up to date in
 * the transaction that changes what they count; notices that do not count are left out (DESIGN: what counts).
 */

/** tz_tallies_add: Adds the problems of notice @id, whose rows are there by now. */
gboolean tz_tallies_add (TzConnection *connection, gint64 id, GError **error);

/** tz_tallies_remove: Takes them away, while the rows are still there. */
gboolean tz_tallies_remove (TzConnection *connection, gint64 id, GError **error);
