#pragma once

#include <glib.h>

/** TzFileHeader: what the first bytes of a database file say of it
 * (https://www.sqlite.org/fileformat2.html#the_database_header). */
typedef struct {
  gboolean is_database;
  guint32 user_version;
  guint32 application_id;
} TzFileHeader;

/**
 * tz_file_header_read:
 * @path: (type filename): a regular file
 * @header: (out)
 *
 * Reads the header as it lies on the disk, without asking for a lock, without a look at the log and without
 * making files beside it: a file in the middle of being brought up to date is no damaged one. It goes through
 * SQLite's own way to files, because a descriptor closed by anybody else drops its locks (POSIX).
 *
 * Returns: a result code of SQLite
 */
int tz_file_header_read (const char *path, TzFileHeader *header);

/** tz_file_has_log: Returns: whether a log lies beside the database at @path: what a program wrote that did not
 * come to close it. */
gboolean tz_file_has_log (const char *path);
