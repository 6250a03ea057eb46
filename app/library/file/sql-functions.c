#include "sql-functions.h"

#include <glib.h>

/* No library has a higher id, nor as many themes: what is beyond is damage. */
#define HIGHEST_ID (1 << 28)
#define HIGHEST_NUMBER (1 << 16)

/* ---- Sets ---- */

/* The set has a bit for every id. */
static void
in_set (sqlite3_context *context, int n_values G_GNUC_UNUSED, sqlite3_value **values)
{
  const guint8 *bits = sqlite3_value_blob (values[0]);
  gint64 size = sqlite3_value_bytes (values[0]);
  gint64 id = sqlite3_value_int64 (values[1]);
  sqlite3_result_int (context, id >= 0 && id / 8 < size && bits[id / 8] & 1 << id % 8);
}

/* What is gathered, where any row was; SQLite clears the place for it. */
static GArray *
get_gathered (sqlite3_context *context, guint element_size)
{
  GArray **gathered = sqlite3_aggregate_context (context, sizeof *gathered);
  if (*gathered == NULL)
    *gathered = g_array_new (FALSE, TRUE, element_size);
  return *gathered;
}

static void
return_gathered (sqlite3_context *context)
{
  GArray **gathered = sqlite3_aggregate_context (context, 0);
  g_autoptr (GArray) array = gathered != NULL ? *gathered : NULL;
  if (array == NULL || array->len == 0) {
    sqlite3_result_zeroblob (context, 0);
    return;
  }
  gsize size = (gsize)array->len * g_array_get_element_size (array);
  sqlite3_result_blob64 (context, g_array_free (g_steal_pointer (&array), FALSE), size, g_free);
}

static void
gather_id (sqlite3_context *context, int n_values G_GNUC_UNUSED, sqlite3_value **values)
{
  GArray *bits = get_gathered (context, sizeof (guint8));
  gint64 id = sqlite3_value_int64 (values[0]);
  if (id < 0 || id > HIGHEST_ID)
    return;
  if (id / 8 >= bits->len)
    g_array_set_size (bits, (guint)(id / 8) + 1);
  g_array_index (bits, guint8, id / 8) |= 1 << id % 8;
}

/* ---- Tallies ---- */

static void
count_number (sqlite3_context *context, int n_values G_GNUC_UNUSED, sqlite3_value **values)
{
  GArray *counts = get_gathered (context, sizeof (guint));
  gint64 number = sqlite3_value_int64 (values[0]);
  if (number < 0 || number > HIGHEST_NUMBER)
    return;
  if (number >= counts->len)
    g_array_set_size (counts, (guint)number + 1);
  g_array_index (counts, guint, number)++;
}

int
tz_sql_functions_register (sqlite3 *handle)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  int code = sqlite3_create_function (handle, TZ_IN_SET, 2, flags, NULL, in_set, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (handle, TZ_SET_OF, 1, flags, NULL, NULL, gather_id, return_gathered);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (handle, TZ_TALLY_OF, 1, flags, NULL, NULL, count_number, return_gathered);
  return code;
}
