#pragma once

#include <gio/gio.h>

/*
 * Old Word and WPS files (.doc, .wps) are read by LibreOffice, which is large, starts processes and is none of ours: it
 * runs under bubblewrap alone, with no network, an empty home, the system read-only and one folder with the file in it.
 */

/** tz_converter_takes: Returns: whether @bytes begin as old Word and WPS files do, and both programs are there. */
gboolean tz_converter_takes (GBytes *bytes);

/**
 * tz_converter_convert:
 * @bytes: a file that tz_converter_takes()
 * @limit: how long it may take, in microseconds
 * @error: return location; %TZ_ERROR_CORRUPT where LibreOffice cannot read it, %TZ_ERROR_FAILED where it takes too long
 * or cannot be started, %G_IO_ERROR_CANCELLED
 *
 * What comes back is from anybody: it is for a reader.
 *
 * Returns: (transfer full) (nullable): an OpenDocument text
 */
GBytes *tz_converter_convert (GBytes *bytes, gint64 limit, GCancellable *cancellable, GError **error);
