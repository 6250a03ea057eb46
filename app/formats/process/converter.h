#pragma once

#include <gio/gio.h>

/*
 * Old Word, Excel and WPS files (.doc, .xls, .wps, .et) are read by LibreOffice, which is large, starts processes and is
 * none of ours: it runs under bubblewrap alone, with no network, an empty home, the system read-only and one folder with
 * the file in it.
 */

/** tz_converter_takes: @name: (nullable): of a file that begins with @bytes. Returns: (nullable): its media type, where it
 * begins as such files do and both programs are there: a workbook by its name, else a text. */
const char *tz_converter_takes (GBytes *bytes, const char *name);

/**
 * tz_converter_convert:
 * @bytes: a file that tz_converter_takes()
 * @name: (nullable): its name
 * @limit: how long it may take, in microseconds
 * @error: return location; %TZ_ERROR_CORRUPT where LibreOffice cannot read it, %TZ_ERROR_FAILED where it takes too long
 * or cannot be started, %G_IO_ERROR_CANCELLED
 *
 * What comes back is from anybody: it is for a reader.
 *
 * Returns: (transfer full) (nullable): an OpenDocument text, or a workbook (.xlsx)
 */
GBytes *tz_converter_convert (GBytes *bytes, const char *name, gint64 limit, GCancellable *cancellable,
                              GError **error);
