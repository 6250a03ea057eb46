#include "file-header.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define HEADER_SIZE 100
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

static const char magic[16] = "SQLite format 3";

static guint32
read_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static int
read_bytes (const char *path, guint8 *bytes)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  const char *name = sqlite3_create_filename (path, "", "", 0, NULL);
  int flags = 0;
  int code = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &flags);
  if (code == SQLITE_OK) {
    code = file->pMethods->xRead (file, bytes, HEADER_SIZE, 0);
    file->pMethods->xClose (file);
  }
  sqlite3_free_filename (name);
  return code;
}

int
tz_file_header_read (const char *path, TzFileHeader *header)
{
  guint8 bytes[HEADER_SIZE] = {0};
  int code = read_bytes (path, bytes);
  header->is_database = code == SQLITE_OK && memcmp (bytes, magic, sizeof magic) == 0;
  header->user_version = read_number (bytes + USER_VERSION_AT);
  header->application_id = read_number (bytes + APPLICATION_ID_AT);
  return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

gboolean
tz_file_has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf found;
  return g_stat (log, &found) == 0 && found.st_size > 0;
}
