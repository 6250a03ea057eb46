#include "schema.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "errors.h"
#include "file-header.h"
#include "old-words.h"
#include "schema-steps.h"

/* So often all texts are gone through. */
#define N_FILLS 2

/* The step to each version, from the one before it. */
static gboolean (*const steps[]) (TzConnection *connection, TzCare *care, GError **error) = {
    tz_schema_step_1, tz_schema_step_2, tz_schema_step_3, tz_schema_step_4,
    tz_schema_step_5, tz_schema_step_6, tz_schema_step_7, tz_schema_step_8,
};
G_STATIC_ASSERT (G_N_ELEMENTS (steps) == TZ_SCHEMA_VERSION);

static gboolean
set_not_a_library (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” is not a library of Taizhang"), name);
  return FALSE;
}

static gboolean
set_beginning_lost (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("The beginning of the library “%s” is lost"), name);
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
    return tz_file_has_log (path) ? set_beginning_lost (path, error) : set_not_a_library (path, error);
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
step_to (TzConnection *connection, int version, TzCare *care, GError **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
                                            TZ_SCHEMA_APPLICATION, version);
  if (!tz_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (steps[version - 1](connection, care, error) && tz_connection_exec (connection, marks, error))
    return TRUE;
  tz_connection_exec (connection, "ROLLBACK", NULL);
  return FALSE;
}

/* Returns: how many there are, 0 where that cannot be read. */
static guint
count_texts (TzConnection *connection)
{
  gint64 n = 0;
  tz_connection_read_int (connection, "SELECT COUNT(*) FROM text", &n, NULL);
  return (guint)n;
}

gboolean
tz_schema_migrate (TzConnection *connection, TzCare *care, GError **error)
{
  gint64 version = 0;
  guint n_texts = 0;
  if (!tz_connection_read_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  int code =
      version < TZ_SCHEMA_VERSION ? tz_old_words_register (tz_connection_get_handle (connection)) : SQLITE_OK;
  if (code != SQLITE_OK) {
    tz_connection_set_error (connection, code, error);
    return FALSE;
  }
  n_texts = version > 0 ? count_texts (connection) : 0;
  care->done = 0;
  care->total = N_FILLS * n_texts;
  while (version < TZ_SCHEMA_VERSION)
    if (!step_to (connection, ++version, care, error))
      return FALSE;
  return TRUE;
}

static gboolean
fill (const char *path, GError **error)
{
  g_autoptr (TzConnection) connection = tz_connection_open (path, TZ_CONNECT_CREATE, error);
  return connection != NULL && tz_schema_migrate (connection, &(TzCare){0}, error);
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
