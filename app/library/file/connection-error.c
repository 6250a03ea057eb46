#include "connection-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sqlite3.h>

#include "errors.h"

int
tz_connection_error_code (int code, int system)
{
  if (system == ENOSPC || system == EDQUOT)
    return TZ_ERROR_FULL;
  switch (code & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return TZ_ERROR_BUSY;
  case SQLITE_FULL:
    return TZ_ERROR_FULL;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return TZ_ERROR_CORRUPT;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return TZ_ERROR_READ_ONLY;
  case SQLITE_CONSTRAINT:
  case SQLITE_TOOBIG:
    return TZ_ERROR_INVALID;
  default:
    return TZ_ERROR_FAILED;
  }
}

const char *
tz_connection_error_format (int code)
{
  switch (code) {
  case TZ_ERROR_BUSY:
    return _ ("Another program holds the library “%s”");
  case TZ_ERROR_FULL:
    return _ ("No room is left on the disk for the library “%s”");
  case TZ_ERROR_CORRUPT:
    return _ ("The library “%s” is damaged");
  case TZ_ERROR_READ_ONLY:
    return _ ("The library “%s” cannot be written");
  case TZ_ERROR_INVALID:
    return _ ("The library “%s” cannot hold it: %s");
  default:
    return _ ("The library “%s” could not be read or written: %s");
  }
}
