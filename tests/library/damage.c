#include "damage.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define PAGE 4096

/* The library may be at work beside. */
#define BUSY_MS 20000

void
damage_run_sql (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_busy_timeout (handle, BUSY_MS), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static int
find_page (const char *path, const char *object)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT MIN (pageno) FROM dbstat WHERE name = ? AND pagetype = 'leaf'",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, object, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  int page = sqlite3_column_int (statement, 0);
  g_assert_cmpint (page, >, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return page;
}

void
damage_page (const char *path, const char *object)
{
  char *contents = NULL;
  gsize size = 0;
  gsize at = (gsize)(find_page (path, object) - 1) * PAGE;
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_cmpuint (at + PAGE, <=, size);
  memset (contents + at, 0xee, PAGE / 2);
  g_assert_true (g_file_set_contents (path, contents, size, NULL));
  g_free (contents);
}

void
damage_cut (const char *path, double share)
{
  GStatBuf found;
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (truncate (path, (off_t)(found.st_size * share)), ==, 0);
}
