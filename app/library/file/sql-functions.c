#include "sql-functions.h"

#include <glib.h>

/* The set has a bit for every id. */
static void
in_set (sqlite3_context *context, int n_values G_GNUC_UNUSED, sqlite3_value **values)
{
  const guint8 *bits = sqlite3_value_blob (values[0]);
  gint64 size = sqlite3_value_bytes (values[0]);
  gint64 id = sqlite3_value_int64 (values[1]);
  sqlite3_result_int (context, id >= 0 && id / 8 < size && bits[id / 8] & 1 << id % 8);
}

int
tz_sql_functions_register (sqlite3 *handle)
{
  return sqlite3_create_function (handle, TZ_IN_SET, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, in_set,
                                  NULL, NULL);
}
