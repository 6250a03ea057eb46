#include "schema.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "errors.h"
#include "file-header.h"
#include "tokenizer.h"

/*
 * Version 1.
 *
 * notice        what a list shows, sorts and filters by; `*_day` are Julian day numbers of EDTF dates
 * text          the text, zlib; `compact` is the SHA-256 of it without blanks: one text is one notice
 * source        where it came from; `body` is zlib, or NULL where the bytes are those of the text
 * findings      the analysis as JSON, zlib
 * problem       its problems as places in the text, `status` a TzStatus; `path` are the places of the
 * headings above theme         number 0 with the empty key stands for "without a theme" problem_theme the
 * themes of a problem, `rank` 0 the most central; theme 0 where it has none notice_theme  in how many of its
 * problems a notice has a theme, and in how many as the first tally_status, what agencies add up to: kept
 * with every notice that counts (tallies.h); year 0 is all years tally_theme annotation    what the analyst
 * wrote; never touched by analysis words         the search index of the texts; it keeps no text of its own
 */
static const char version_1[] =
    "CREATE TABLE theme (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);"
    "INSERT INTO theme (id, key) VALUES (0, '');"

    "CREATE TABLE notice ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, agency TEXT, title TEXT, issuer TEXT,"
    "  province TEXT, level TEXT, kind TEXT, inspectors TEXT,"
    "  period TEXT, feedback TEXT, signed TEXT, published TEXT, year INTEGER NOT NULL,"
    "  n_chars INTEGER NOT NULL, n_problems INTEGER NOT NULL,"
    "  not_stated INTEGER NOT NULL, completed INTEGER NOT NULL, completed_sustained INTEGER NOT NULL,"
    "  mostly_completed INTEGER NOT NULL, in_progress INTEGER NOT NULL, not_completed INTEGER NOT NULL,"
    "  declared_total INTEGER NOT NULL, declared_done INTEGER NOT NULL,"
    "  n_damage INTEGER NOT NULL, n_commitments INTEGER NOT NULL,"
    "  is_notice INTEGER NOT NULL, outline_certainty REAL NOT NULL, warnings INTEGER NOT NULL,"
    "  themes TEXT NOT NULL, imported INTEGER NOT NULL,"
    "  counts INTEGER NOT NULL, level_rank INTEGER, feedback_day INTEGER, rate REAL, first_due INTEGER);"
    "CREATE INDEX notice_name ON notice ("
    "  name, feedback_day DESC, id, counts, declared_total, declared_done);"
    "CREATE INDEX notice_level ON notice (level_rank);"
    "CREATE INDEX notice_feedback ON notice (feedback_day);"
    "CREATE INDEX notice_problems ON notice (n_problems);"
    "CREATE INDEX notice_rate ON notice (rate);"
    "CREATE INDEX notice_imported ON notice (imported);"
    "CREATE INDEX notice_year ON notice (year);"
    "CREATE INDEX notice_province ON notice (province);"

    "CREATE TABLE text ("
    "  notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,"
    "  compact BLOB NOT NULL UNIQUE, n_bytes INTEGER NOT NULL, body BLOB NOT NULL);"

    "CREATE TABLE source ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  name TEXT NOT NULL, origin TEXT NOT NULL, media_type TEXT NOT NULL, charset TEXT NOT NULL,"
    "  sha256 BLOB NOT NULL, n_bytes INTEGER NOT NULL, page_title TEXT, page_source TEXT,"
    "  page_published TEXT, imported INTEGER NOT NULL, body BLOB, UNIQUE (notice, sha256, origin));"

    "CREATE TABLE findings ("
    "  notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,"
    "  version INTEGER NOT NULL, n_bytes INTEGER NOT NULL, json BLOB NOT NULL);"

    "CREATE TABLE problem ("
    "  notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE, number INTEGER NOT NULL,"
    "  status INTEGER NOT NULL, n_measures INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,"
    "  label_start INTEGER NOT NULL, label_end INTEGER NOT NULL,"
    "  title_start INTEGER NOT NULL, title_end INTEGER NOT NULL,"
    "  answer_start INTEGER NOT NULL, answer_end INTEGER NOT NULL,"
    "  status_start INTEGER NOT NULL, status_end INTEGER NOT NULL, path TEXT NOT NULL,"
    "  PRIMARY KEY (notice, number)) WITHOUT ROWID;"

    "CREATE TABLE problem_theme ("
    "  notice INTEGER NOT NULL, number INTEGER NOT NULL, rank INTEGER NOT NULL,"
    "  theme INTEGER NOT NULL REFERENCES theme,"
    "  PRIMARY KEY (notice, number, rank),"
    "  FOREIGN KEY (notice, number) REFERENCES problem ON DELETE CASCADE) WITHOUT ROWID;"

    "CREATE TABLE notice_theme ("
    "  theme INTEGER NOT NULL REFERENCES theme,"
    "  notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  n_problems INTEGER NOT NULL, n_first INTEGER NOT NULL, PRIMARY KEY (theme, notice)) WITHOUT ROWID;"
    "CREATE INDEX notice_theme_notice ON notice_theme (notice);"

    "CREATE TABLE tally_status ("
    "  year INTEGER NOT NULL, name TEXT NOT NULL, status INTEGER NOT NULL, n_problems INTEGER NOT NULL,"
    "  PRIMARY KEY (year, name, status)) WITHOUT ROWID;"
    "CREATE TABLE tally_theme ("
    "  year INTEGER NOT NULL, name TEXT NOT NULL, theme INTEGER NOT NULL REFERENCES theme,"
    "  n_problems INTEGER NOT NULL, n_first INTEGER NOT NULL,"
    "  PRIMARY KEY (year, name, theme)) WITHOUT ROWID;"

    "CREATE TABLE annotation ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  uuid TEXT NOT NULL UNIQUE, start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL,"
    "  prefix TEXT NOT NULL, suffix TEXT NOT NULL, body TEXT NOT NULL, creator TEXT NOT NULL,"
    "  created INTEGER NOT NULL, modified INTEGER NOT NULL);"
    "CREATE INDEX annotation_place ON annotation (notice, start, end);"
    "CREATE TABLE annotation_tag ("
    "  annotation INTEGER NOT NULL REFERENCES annotation ON DELETE CASCADE, position INTEGER NOT NULL,"
    "  tag TEXT NOT NULL, PRIMARY KEY (annotation, position)) WITHOUT ROWID;"

    "CREATE VIRTUAL TABLE words USING fts5 ("
    "  body, content = '', columnsize = 0, tokenize = '" TZ_TOKENIZER "');"
    "INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);";

/* The step to each version, from the one before it. */
static const char *const migrations[] = {version_1};
G_STATIC_ASSERT (G_N_ELEMENTS (migrations) == TZ_SCHEMA_VERSION);

static gboolean
set_not_a_library (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” is not a library of Taizhang"), name);
  return FALSE;
}

static gboolean
check_marks (gint64 application, gint64 version, const char *path, GError **error)
{
  if (application != TZ_SCHEMA_APPLICATION)
    return set_not_a_library (path, error);
  if (version <= TZ_SCHEMA_VERSION)
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_NEWER,
               _ ("The library “%s” was written by a newer version of Taizhang. It was left as it is."),
               name);
  return FALSE;
}

gboolean
tz_schema_check (const char *path, GError **error)
{
  TzFileHeader header;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return set_not_a_library (path, error);
  int code = tz_file_header_read (path, &header);
  if (code != SQLITE_OK) {
    g_autofree char *name = g_filename_display_name (path);
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The library “%s” cannot be opened: %s"), name,
                 sqlite3_errstr (code));
    return FALSE;
  }
  if (!header.is_database)
    return set_not_a_library (path, error);
  return check_marks (header.application_id, header.user_version, path, error);
}

gboolean
tz_schema_check_open (TzConnection *connection, const char *path, GError **error)
{
  gint64 application = 0, version = 0, n_objects = 0;
  return tz_connection_read_int (connection, "PRAGMA application_id", &application, error) &&
         tz_connection_read_int (connection, "PRAGMA user_version", &version, error) &&
         check_marks (application, version, path, error) &&
         tz_connection_read_int (connection, "SELECT COUNT(*) FROM sqlite_schema", &n_objects, error);
}

static gboolean
migrate_to (TzConnection *connection, gint64 version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; %s"
                                          "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
                                          migrations[version - 1], TZ_SCHEMA_APPLICATION, (int)version);
  if (tz_connection_exec (connection, sql, error))
    return TRUE;
  tz_connection_exec (connection, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
tz_schema_migrate (TzConnection *connection, GError **error)
{
  gint64 version = 0;
  if (!tz_connection_read_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  while (version < TZ_SCHEMA_VERSION)
    if (!migrate_to (connection, ++version, error))
      return FALSE;
  return TRUE;
}

static gboolean
fill (const char *path, GError **error)
{
  g_autoptr (TzConnection) connection = tz_connection_open (path, TZ_CONNECT_CREATE, error);
  return connection != NULL && tz_schema_migrate (connection, error);
}

gboolean
tz_schema_create (const char *path, GError **error)
{
  g_autofree char *making = g_strconcat (path, "-new", NULL);
  g_unlink (making);
  if (!fill (making, error)) {
    g_unlink (making);
    return FALSE;
  }
  if (g_rename (making, path) == 0)
    return TRUE;
  int number = errno;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _ ("The library “%s” cannot be made: %s"),
               name, g_strerror (number));
  g_unlink (making);
  return FALSE;
}
