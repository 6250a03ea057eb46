#pragma once

#include <gio/gio.h>

/** tz_rtf_is_one: Returns: whether these bytes begin as a file in Rich Text Format does. */
gboolean tz_rtf_is_one (const char *bytes, gsize n_bytes);

/**
 * tz_rtf_read:
 * @title: (out) (transfer full) (nullable): what the file says its title is
 * @error: return location; %TZ_ERROR_CORRUPT where a group is not closed, %G_IO_ERROR_CANCELLED
 *
 * The text as it is printed, one paragraph a line (Microsoft, Rich Text Format Specification 1.9.1): the numbers of lists
 * as the file has them spelled out, the cells of a table's row beside each other, the results of fields, text boxes where
 * they hang, notes at the end. Heads and feet of pages, deleted and hidden text, comments and pictures are left out.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *tz_rtf_read (const char *bytes, gsize n_bytes, char **title, GCancellable *cancellable, GError **error);
