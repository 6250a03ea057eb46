#pragma once

#include "reading.h"
#include "scan.h"

/* Acts of accountability, and the clauses they stand in. */

/** tz_acts_ends_clause: Returns: whether a clause, commas and all, is over at @c. */
gboolean tz_acts_ends_clause (gunichar c);

/** tz_acts_clause_start: Returns: where the clause that holds @at begins: after a full stop, or after a comma where @commas
 * says so. */
guint32 tz_acts_clause_start (const TzReading *reading, guint32 at, gboolean commas);

/** tz_acts_object_end: Returns: how far the object of an act that ends at @at may reach. */
guint32 tz_acts_object_end (const TzReading *reading, guint32 at);

/** tz_acts_count_persons: Returns: the number of people beside @act: after it, else before it in the same clause; -1 where
 * none stands. */
int tz_acts_count_persons (const TzReading *reading, TzSpan act);

/** tz_acts_names_someone: Returns: whether a person is named from @from to @to. */
gboolean tz_acts_names_someone (const TzReading *reading, guint32 from, guint32 to);

/** tz_acts_is_ruled_out: Returns: whether what stands around @act makes it a system, a rule or an intention, and none that
 * was done. */
gboolean tz_acts_is_ruled_out (const TzReading *reading, TzSpan act);
