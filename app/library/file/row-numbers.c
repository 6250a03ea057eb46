#include "row-numbers.h"

/* Where nothing says how many rows there were, so many are looked for. */
#define MANY_IDS 1000000

/* Returns: 0 where it cannot be read. */
static gint64
read_int (TzConnection *connection, const char *sql)
{
  gint64 value = 0;
  return tz_connection_read_int (connection, sql, &value, NULL) ? value : 0;
}

gint64
tz_row_numbers_last (TzConnection *connection, const char *table)
{
  g_autofree char *last = g_strdup_printf ("SELECT MAX (rowid) FROM %s NOT INDEXED", table);
  g_autofree char *given = g_strdup_printf ("SELECT seq FROM sqlite_sequence WHERE name = '%s'", table);
  gint64 id = MAX (read_int (connection, last), read_int (connection, given));
  g_autofree char *empty = g_strdup_printf ("SELECT NOT EXISTS (SELECT 1 FROM %s NOT INDEXED)", table);
  return id > 0 || read_int (connection, empty) ? id : MANY_IDS;
}
