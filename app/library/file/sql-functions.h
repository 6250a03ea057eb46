#pragma once

#include <sqlite3.h>

/* What is gathered from many rows within SQLite takes a third of the time that handing out each row does. */

/** TZ_IN_SET: SQL function of a set, as tz_where_add_set() binds it or #TZ_SET_OF makes it, and an id: whether it is
 * in there. */
#define TZ_IN_SET "in_set"

/** TZ_SET_OF: SQL aggregate: the set of ids, for #TZ_IN_SET. */
#define TZ_SET_OF "set_of"

/** TZ_TALLY_OF: SQL aggregate of small numbers, none below 0: how often each was there, as an array of `guint`. */
#define TZ_TALLY_OF "tally_of"

/** tz_sql_functions_register: Makes the functions known to a connection. Returns: a result code of SQLite. */
int tz_sql_functions_register (sqlite3 *handle);
