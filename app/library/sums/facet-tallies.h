#pragma once

#include "connection.h"

/*
 * How many notices outside of the trash there are, and with each province, level, year, theme and warning, kept
 * up to date like the other tallies (tallies.h).
 */

/** tz_facet_tallies_add: Adds notices @first to @last @times, 1 or -1, while their rows are there. */
gboolean tz_facet_tallies_add (TzConnection *connection, gint64 first, gint64 last, int times,
                               GError **error);

/** tz_facet_tallies_fill: Counts all notices, in a library that never did. */
gboolean tz_facet_tallies_fill (TzConnection *connection, GError **error);

/** tz_facet_tallies_are_right: @are: (out): whether they are what the notices add up to. */
gboolean tz_facet_tallies_are_right (TzConnection *connection, gboolean *are, GError **error);

/** tz_facet_tallies_prepare: Returns: (transfer full) (nullable): gives a #TzFacetKind, a value and how many
 * notices have it; of each kind, the most frequent first. */
TzStatement *tz_facet_tallies_prepare (TzConnection *connection, GError **error);

/** tz_facet_tallies_are_few: @kind: a #TzFacetKind whose values are words. @few: (out): whether so few notices have one of
 * @values that it is quicker to look each of them up than to go through the list. */
gboolean tz_facet_tallies_are_few (TzConnection *connection, int kind, const char *const *values,
                                   gboolean *few, GError **error);

/** tz_facet_tallies_prepare_whole: Returns: (transfer full) (nullable): gives how many notices there are, and
 * how many problems in them. */
TzStatement *tz_facet_tallies_prepare_whole (TzConnection *connection, GError **error);
