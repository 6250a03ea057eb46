#pragma once

#include <sqlite3.h>

/* Stands between SQLite and its files, for tests in which the disk misbehaves. */

typedef enum { TAP_OPEN, TAP_WRITE, TAP_TRUNCATE, TAP_SYNC, TAP_DELETE } TapWhat;

/** TapCall: what SQLite asks of a file. */
typedef struct {
  TapWhat what;
  const char *path;   /* NULL for a file that nobody else sees */
  sqlite3_file *file; /* NULL for %TAP_DELETE */
  const void *data;   /* of %TAP_WRITE */
  int n_bytes;
  sqlite3_int64 offset; /* of %TAP_WRITE, and the new length of %TAP_TRUNCATE */
} TapCall;

/** TapFunc: Returns: a result code; other than SQLITE_OK the call is not made, and fails with it. */
typedef int (*TapFunc) (const TapCall *call);

/** tap_install: From now on @before is asked about all but %TAP_OPEN, and @after (nullable) hears what
 * succeeded. */
void tap_install (TapFunc before, TapFunc after);
