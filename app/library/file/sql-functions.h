#pragma once

#include <sqlite3.h>

/** TZ_IN_SET: SQL function of a set, as tz_where_add_set() binds it, and an id: whether it is in there. */
#define TZ_IN_SET "in_set"

/** tz_sql_functions_register: Makes the function known to a connection. Returns: a result code of SQLite. */
int tz_sql_functions_register (sqlite3 *handle);
