#include "kept.h"

#include <glib.h>
#include <sqlite3.h>
#include <string.h>

#include "checksum.h"
#include "compress.h"

/* The tables with rows of a notice, and the column that says of which. */
static const char *const tables[][2] = {{"notice", "id"},           {"source", "notice"},
                                        {"text", "notice"},         {"findings", "notice"},
                                        {"problem", "notice"},      {"problem_theme", "notice"},
                                        {"notice_theme", "notice"}, {"likeness_key", "notice"}};

static const char *const sums[] = {
    "UPDATE tally_status SET n_problems = n_problems * (SELECT n FROM rounds)",
    "UPDATE tally_theme SET n_problems = n_problems * (SELECT n FROM rounds),"
    " n_first = n_first * (SELECT n FROM rounds)",
    "UPDATE tally_facet SET n_notices = n_notices * (SELECT n FROM rounds),"
    " n_problems = n_problems * (SELECT n FROM rounds)",
};

static void
run (sqlite3 *handle, const char *sql)
{
  char *message = NULL;
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static int
read_int (sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  int value = sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int (statement, 0) : 0;
  sqlite3_finalize (statement);
  return value;
}

/* Returns: (transfer full): the text as it is stored. @size, @compact: (out): what the table holds beside it. */
static GBytes *
make_own_text (GBytes *packed, int n_bytes, int notice, gsize *size, GBytes **compact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tz_decompress (packed, n_bytes, &error);
  g_assert_no_error (error);
  g_autofree char *text = g_strdup_printf ("%.*s\n第%d份。\n", (int)g_bytes_get_size (bytes),
                                           (const char *)g_bytes_get_data (bytes, NULL), notice);
  *size = strlen (text);
  *compact = tz_checksum_compact (text);
  g_autoptr (GBytes) longer = g_bytes_new (text, *size);
  return tz_compress (longer);
}

static void
change_text (sqlite3 *handle, int notice, GBytes *packed, int n_bytes)
{
  sqlite3_stmt *update = NULL;
  g_autoptr (GBytes) compact = NULL;
  gsize size = 0;
  g_autoptr (GBytes) body = make_own_text (packed, n_bytes, notice, &size, &compact);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "UPDATE new_text SET body = ?, n_bytes = ?, compact = ?"
                                       " WHERE notice = ?",
                                       -1, &update, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_blob (update, 1, g_bytes_get_data (body, NULL), (int)g_bytes_get_size (body), NULL);
  sqlite3_bind_int64 (update, 2, (gint64)size);
  sqlite3_bind_blob (update, 3, g_bytes_get_data (compact, NULL), (int)g_bytes_get_size (compact), NULL);
  sqlite3_bind_int (update, 4, notice);
  g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
  sqlite3_finalize (update);
}

static void
change_texts (sqlite3 *handle)
{
  sqlite3_stmt *texts = NULL;
  g_assert_cmpint (
      sqlite3_prepare_v2 (handle, "SELECT notice, body, n_bytes FROM new_text", -1, &texts, NULL), ==,
      SQLITE_OK);
  while (sqlite3_step (texts) == SQLITE_ROW) {
    g_autoptr (GBytes) packed = g_bytes_new (sqlite3_column_blob (texts, 1), sqlite3_column_bytes (texts, 1));
    change_text (handle, sqlite3_column_int (texts, 0), packed, sqlite3_column_int (texts, 2));
  }
  sqlite3_finalize (texts);
}

static gboolean
has_table (sqlite3 *handle, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) FROM sqlite_schema WHERE name = '%s'", name);
  return read_int (handle, sql) > 0;
}

/* Each round has a date of its own, so that it is no other form of what came before. */
static void
change_dates (sqlite3 *handle, int shift)
{
  g_autofree char *sql =
      g_strdup_printf ("UPDATE new_notice SET feedback = date ('2001-01-01', '+%d days')", shift);
  run (handle, sql);
}

/* The bytes of a source that are those of its text stay as they were. */
static void
free_sources (sqlite3 *handle, int shift)
{
  g_autofree char *sql =
      g_strdup_printf ("UPDATE new_source SET id = NULL, body = IFNULL (body, (SELECT t.body FROM text t"
                       " WHERE t.notice = new_source.notice - %d))",
                       shift);
  run (handle, sql);
}

static void
copy_rows (sqlite3 *handle, const char *table, const char *column, int shift)
{
  g_autofree char *copy =
      g_strdup_printf ("CREATE TEMP TABLE new_%s AS SELECT * FROM %s WHERE %s IN (SELECT id FROM first);"
                       "UPDATE new_%s SET %s = %s + %d",
                       table, table, column, table, column, column, shift);
  run (handle, copy);
  if (g_str_equal (table, "text"))
    change_texts (handle);
  if (g_str_equal (table, "notice"))
    change_dates (handle, shift);
  if (g_str_equal (table, "source"))
    free_sources (handle, shift);
  g_autofree char *insert =
      g_strdup_printf ("INSERT INTO %s SELECT * FROM new_%s; DROP TABLE new_%s", table, table, table);
  run (handle, insert);
}

static void
copy_round (sqlite3 *handle, int shift)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (has_table (handle, tables[i][0]))
      copy_rows (handle, tables[i][0], tables[i][1], shift);
}

static void
multiply_sums (sqlite3 *handle, int n_rounds)
{
  g_autofree char *rounds = g_strdup_printf ("CREATE TEMP TABLE rounds AS SELECT %d AS n", n_rounds);
  run (handle, rounds);
  run (handle, sums[0]);
  run (handle, sums[1]);
  if (has_table (handle, "tally_facet"))
    run (handle, sums[2]);
}

void
kept_enlarge (const char *path, unsigned n_notices)
{
  sqlite3 *handle = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  run (handle, "BEGIN");
  run (handle, has_table (handle, "trash") ? "CREATE TEMP TABLE first AS SELECT id FROM notice"
                                             " WHERE id NOT IN (SELECT notice FROM trash)"
                                           : "CREATE TEMP TABLE first AS SELECT id FROM notice");
  int n_first = read_int (handle, "SELECT COUNT(*) FROM first");
  int n_rounds = ((int)n_notices + n_first - 1) / n_first;
  int step = read_int (handle, "SELECT MAX (id) FROM notice");
  for (int round = 1; round < n_rounds; round++)
    copy_round (handle, round * step);
  multiply_sums (handle, n_rounds);
  run (handle, "COMMIT");
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}
