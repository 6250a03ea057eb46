#include "work-copy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "errors.h"
#include "file-header.h"
#include "human-tables.h"
#include "schema.h"

/* The library stands beside the copy while it is made, and is only read. */
#define LIBRARY "library"

/* A library without texts: `notice` is referred to and not there, and its place tells which text it was. */
#define LAYOUT "CREATE TABLE place (notice INTEGER PRIMARY KEY, compact BLOB NOT NULL, name TEXT NOT NULL)"

static gboolean
attach (TzConnection *connection, const char *path, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?mode=ro", NULL);
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, "ATTACH ? AS " LIBRARY, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, uri);
  return tz_statement_run (statement, error);
}

static gboolean
set_marks (TzConnection *connection, GError **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA main.application_id = %d", TZ_WORK_APPLICATION);
  return tz_connection_exec (connection, marks, error);
}

static gboolean
copy_table (TzConnection *connection, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.%s SELECT * FROM " LIBRARY ".%s", table, table);
  return tz_connection_exec (connection, sql, error);
}

static gboolean
copy_tables (TzConnection *connection, GError **error)
{
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  for (guint i = 0; i < n; i++)
    if (!copy_table (connection, tables[i].name, error) ||
        (tables[i].part != NULL && !copy_table (connection, tables[i].part, error)))
      return FALSE;
  return TRUE;
}

static gboolean
copy_places (TzConnection *connection, GError **error)
{
  g_autofree char *notices = tz_human_tables_dup_notices (LIBRARY);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO place (notice, compact, name)"
                                          " SELECT n.id, t.compact, n.name FROM " LIBRARY ".notice n"
                                          " JOIN " LIBRARY ".text t ON t.notice = n.id WHERE n.id IN (%s)",
                                          notices);
  return tz_connection_exec (connection, sql, error);
}

static gboolean
fill (const char *path, const char *to, char **digest, GError **error)
{
  g_autoptr (TzConnection) connection = tz_connection_open (to, TZ_CONNECT_CREATE, error);
  if (connection == NULL || !tz_schema_migrate (connection, &(TzCare){0}, error) ||
      !tz_connection_exec (connection, LAYOUT, error) || !attach (connection, path, error) ||
      !tz_connection_exec (connection, "BEGIN", error) || !copy_tables (connection, error) ||
      !copy_places (connection, error))
    return FALSE;
  *digest = tz_work_dup_digest (connection, error);
  return *digest != NULL && tz_connection_exec (connection, "COMMIT", error) && set_marks (connection, error);
}

static gboolean
verify (const char *to, const char *digest, GError **error)
{
  g_autoptr (TzConnection) connection = tz_work_open (to, error);
  g_autofree char *there = connection != NULL ? tz_work_dup_digest (connection, error) : NULL;
  if (there == NULL)
    return FALSE;
  if (g_str_equal (there, digest))
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("The copy does not hold what was copied"));
  return FALSE;
}

gboolean
tz_work_copy (const char *path, const char *to, GError **error)
{
  g_autofree char *digest = NULL;
  g_unlink (to);
  if (fill (path, to, &digest, error) && verify (to, digest, error))
    return TRUE;
  g_unlink (to);
  return FALSE;
}

static gboolean
add_to_digest (TzConnection *connection, const char *table, GChecksum *digest, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT checksum FROM main.%s ORDER BY checksum", table);
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  g_checksum_update (digest, (const guchar *)table, -1);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gint64 checksum = GINT64_TO_LE (tz_statement_get_int (statement, 0));
    g_checksum_update (digest, (const guchar *)&checksum, sizeof checksum);
  }
  return step != TZ_STEP_FAILED;
}

char *
tz_work_dup_digest (TzConnection *connection, GError **error)
{
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < n; i++)
    if (!add_to_digest (connection, tables[i].name, digest, error))
      return NULL;
  return g_strdup (g_checksum_get_string (digest));
}

gboolean
tz_work_is_any (TzConnection *connection, gboolean *any, GError **error)
{
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  *any = FALSE;
  for (guint i = 0; i < n && !*any; i++) {
    gint64 found = 0;
    g_autofree char *sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM %s)", tables[i].name);
    if (!tz_connection_read_int (connection, sql, &found, error))
      return FALSE;
    *any = found != 0;
  }
  return TRUE;
}

static gboolean
check_header (const char *path, GError **error)
{
  TzFileHeader header;
  g_autofree char *name = g_filename_display_name (path);
  int code = tz_file_header_read (path, &header);
  if (code != SQLITE_OK || !header.is_database || header.application_id != TZ_WORK_APPLICATION) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” is not a backup of an analyst’s work"), name);
    return FALSE;
  }
  if (header.user_version <= TZ_SCHEMA_VERSION)
    return TRUE;
  g_set_error (error, TZ_ERROR, TZ_ERROR_NEWER,
               _ ("The backup “%s” was written by a newer version of Taizhang. It was left as it is."), name);
  return FALSE;
}

/* Steps to newer versions mark a file as a library. */
static gboolean
bring_up_to_date (TzConnection *connection, GError **error)
{
  gint64 version = 0;
  if (!tz_connection_read_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  return version == TZ_SCHEMA_VERSION ||
         (tz_schema_migrate (connection, &(TzCare){0}, error) && set_marks (connection, error));
}

TzConnection *
tz_work_open (const char *path, GError **error)
{
  if (!check_header (path, error))
    return NULL;
  g_autoptr (TzConnection) connection = tz_connection_open (path, TZ_CONNECT_WRITE, error);
  if (connection == NULL || !bring_up_to_date (connection, error))
    return NULL;
  return g_steal_pointer (&connection);
}
