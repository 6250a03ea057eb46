#pragma once

#include <glib.h>

#define TZ_ERROR (tz_error_quark ())

/**
 * TzError:
 * @TZ_ERROR_EMPTY: the file holds no text
 * @TZ_ERROR_BINARY: the bytes are no text (they hold a NUL, or are of a kind that cannot be read)
 * @TZ_ERROR_PICTURES: the file holds pictures of text, which can at most be recognised
 * @TZ_ERROR_TOO_LARGE: more than can be read
 * @TZ_ERROR_CHARSET: several charsets fit and none is clearly right, or none fits
 * @TZ_ERROR_CORRUPT: the file is damaged
 * @TZ_ERROR_NEWER: the library was written by a newer version of the program
 * @TZ_ERROR_READ_ONLY: the library may only be read
 * @TZ_ERROR_BUSY: another program holds the library
 * @TZ_ERROR_FULL: no room is left on the disk
 * @TZ_ERROR_NOT_FOUND: what was asked for is not there
 * @TZ_ERROR_INVALID: an argument from outside makes no sense
 * @TZ_ERROR_FAILED: anything else; the message says what
 *
 * What a caller can tell apart and act on. Errors of files themselves stay in %G_IO_ERROR.
 */
typedef enum {
  TZ_ERROR_EMPTY,
  TZ_ERROR_BINARY,
  TZ_ERROR_PICTURES,
  TZ_ERROR_TOO_LARGE,
  TZ_ERROR_CHARSET,
  TZ_ERROR_CORRUPT,
  TZ_ERROR_NEWER,
  TZ_ERROR_READ_ONLY,
  TZ_ERROR_BUSY,
  TZ_ERROR_FULL,
  TZ_ERROR_NOT_FOUND,
  TZ_ERROR_INVALID,
  TZ_ERROR_FAILED,
} TzError;

GQuark tz_error_quark (void);

/**
 * tz_error_shorten:
 * @error: (nullable): changed in place
 *
 * Puts the bare reason in place of GIO's message, which repeats the name of the file: what shows it names the
 * file itself.
 */
void tz_error_shorten (GError *error);
