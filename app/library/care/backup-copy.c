#include "backup-copy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "check.h"
#include "errors.h"
#include "schema.h"

/* Pages copied between two looks at whether to go on. */
#define STEP 512

static gboolean
copy_pages (sqlite3_backup *backup, TzConnection *to, TzCare *care, GError **error)
{
  int code = SQLITE_OK;
  while (code == SQLITE_OK) {
    code = sqlite3_backup_step (backup, STEP);
    care->total = sqlite3_backup_pagecount (backup);
    care->done = care->total - sqlite3_backup_remaining (backup);
    if (!tz_care_tell (care, error))
      return FALSE;
  }
  if (code != SQLITE_DONE)
    tz_connection_set_error (to, code, error);
  return code == SQLITE_DONE;
}

/* The source is read in one transaction, so that what is written meanwhile does not make it start again. */
static gboolean
copy_to (TzConnection *from, TzConnection *to, TzCare *care, GError **error)
{
  sqlite3 *handle = tz_connection_get_handle (to);
  gint64 version;
  if (!tz_connection_exec (from, "SAVEPOINT copying", error))
    return FALSE;
  gboolean done = tz_connection_read_int (from, "PRAGMA user_version", &version, error);
  sqlite3_backup *backup =
      done ? sqlite3_backup_init (handle, "main", tz_connection_get_handle (from), "main") : NULL;
  if (done && backup == NULL)
    tz_connection_set_error (to, sqlite3_errcode (handle), error);
  done = backup != NULL && copy_pages (backup, to, care, error);
  sqlite3_backup_finish (backup);
  tz_connection_exec (from, "RELEASE copying", NULL);
  return done;
}

static gboolean
write_copy (TzConnection *from, const char *to, TzCare *care, GError **error)
{
  g_autoptr (TzConnection) connection = tz_connection_open (to, TZ_CONNECT_CREATE, error);
  return connection != NULL && copy_to (from, connection, care, error);
}

static gboolean
set_damaged (const char *path, const char *words, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("The copy “%s” is damaged: %s"), name, words);
  return FALSE;
}

static void
interrupt_cb (GCancellable *cancellable G_GNUC_UNUSED, gpointer handle)
{
  sqlite3_interrupt (handle);
}

/* SQLite goes through all pages in one step, which can only be interrupted; what it then finds missing is only
 * what it did not come to. */
static gboolean
verify_structure (TzConnection *connection, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, "PRAGMA quick_check (1)", error);
  if (statement == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  gulong stop = 0;
  if (cancellable != NULL)
    stop = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb),
                                  tz_connection_get_handle (connection), NULL);
  TzStep step = tz_statement_step (statement, error);
  g_cancellable_disconnect (cancellable, stop);
  if (step != TZ_STEP_ROW || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  const char *words = tz_statement_get_text (statement, 0);
  return g_strcmp0 (words, "ok") == 0 || set_damaged (path, words, error);
}

static gboolean
verify_all (TzConnection *connection, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) flaws = tz_check_connection (connection, NULL, NULL, cancellable, error);
  if (flaws == NULL)
    return FALSE;
  return flaws->len == 0 || set_damaged (path, ((TzFlaw *)flaws->pdata[0])->words, error);
}

gboolean
tz_backup_verify (const char *path, GCancellable *cancellable, GError **error)
{
  gint64 version = 0;
  g_autoptr (TzConnection) connection =
      tz_schema_check (path, error) ? tz_connection_open (path, TZ_CONNECT_IMMUTABLE, error) : NULL;
  if (connection == NULL || !tz_schema_check_open (connection, path, error) ||
      !tz_connection_read_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version < TZ_SCHEMA_VERSION)
    return verify_structure (connection, path, cancellable, error);
  return verify_all (connection, path, cancellable, error);
}

gboolean
tz_backup_copy (TzConnection *from, const char *to, TzCare *care, GError **error)
{
  g_unlink (to);
  if (write_copy (from, to, care, error) && tz_backup_verify (to, care->cancellable, error))
    return TRUE;
  g_unlink (to);
  return FALSE;
}
