#pragma once

#include "connection.h"

/*
 * What agencies add up to, by year and over all years: problems by status and by theme, and
 * what was done (deeds.h). Kept up to date in
 * the transaction that changes what they count; notices that do not count are left out (DESIGN: what counts).
 */

/** tz_tallies_set_counts: Works out whether notice @id counts; it must not be counted yet. What is no notice,
 * has an uncertain outline, is in the trash or another form of a notice does not. */
gboolean tz_tallies_set_counts (TzConnection *connection, gint64 id, GError **error);

/** tz_tallies_recount: The same for one that is counted, and counts it anew. */
gboolean tz_tallies_recount (TzConnection *connection, gint64 id, GError **error);

/** tz_tallies_add: Adds the problems of notice @id, whose rows are there by now. */
gboolean tz_tallies_add (TzConnection *connection, gint64 id, GError **error);

/** tz_tallies_add_all: The same for notices @first to @last, none of which is counted yet. */
gboolean tz_tallies_add_all (TzConnection *connection, gint64 first, gint64 last, GError **error);

/** tz_tallies_remove: Takes them away, while the rows are still there. */
gboolean tz_tallies_remove (TzConnection *connection, gint64 id, GError **error);
