#pragma once

#include <gio/gio.h>

/** tz_file_put_in_place: Moves @part to @path, in the same folder, so that it is there after a power cut.
 * What lay at @path is gone. */
gboolean tz_file_put_in_place (const char *part, const char *path, GError **error);

/**
 * tz_file_replace:
 * @part: a library file in the folder of @path
 * @mark: what the name of the kept file says: "kept", "damaged"
 * @kept: (out) (transfer full) (nullable): where the file that was at @path lies now; %NULL where there was
 * none
 *
 * Puts @part in the place of the library at @path, and keeps that beside it with the log it may have. At no
 * moment is there no file at @path.
 */
gboolean tz_file_replace (const char *part, const char *path, const char *mark, char **kept, GError **error);

/** tz_file_dup_beside: Returns: (transfer full): the path of a file beside the library at @path that does not
 * exist: its name, @mark and the time. */
char *tz_file_dup_beside (const char *path, const char *mark);
