#pragma once

#include "care-progress.h"
#include "connection.h"

/*
 * The layout of a library file and its versions. A released version is never changed: a new one is a further
 * step (schema-steps.h).
 */

/** TZ_SCHEMA_APPLICATION: `application_id` of a library file: "TzLb". */
#define TZ_SCHEMA_APPLICATION 0x547a4c62

/** TZ_SCHEMA_VERSION: the newest version, kept in `user_version`. */
#define TZ_SCHEMA_VERSION 8

/**
 * tz_schema_check:
 * @path: (type filename): a file, which is only read
 * @error: %TZ_ERROR_INVALID where it is no library, %TZ_ERROR_CORRUPT where its beginning is lost but a log
 * is there, %TZ_ERROR_NEWER where a newer version wrote it,
 * %G_IO_ERROR_FAILED where it cannot be read
 *
 * Looks whether a file is a library, without touching it or making files beside it.
 */
gboolean tz_schema_check (const char *path, GError **error);

/** tz_schema_check_open: The same for a connection, once it is open, and whether its layout can be read. */
gboolean tz_schema_check_open (TzConnection *connection, const char *path, GError **error);

/** tz_schema_migrate: Brings the file to the newest version, each step in a transaction of its own.
 * %G_IO_ERROR_CANCELLED: then the steps that were done stand, and the next time goes on from there. */
gboolean tz_schema_migrate (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_create: Makes a new, empty library: under another name, then moved in place, so that there is
 * never half a library. */
gboolean tz_schema_create (const char *path, GError **error);
