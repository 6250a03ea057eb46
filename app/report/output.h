#pragma once

#include <gio/gio.h>
#include <stdio.h>

/*
 * TzOutput: a file on its way to the disk under another name beside its own. Only what is written whole and
 * safe on the disk takes the place of what was there.
 */
typedef struct _TzOutput TzOutput;

/** tz_output_new: @path: (type filename): the file to be. Returns: (transfer full) (nullable): %NULL on error,
 * which names the file. */
TzOutput *tz_output_new (const char *path, GError **error);

/** tz_output_free: Leaves what was there as it was, unless tz_output_finish() said otherwise. */
void tz_output_free (TzOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzOutput, tz_output_free)

/** tz_output_get_temporary_path: Returns: (transfer none) (type filename): where it is written meanwhile, for
 * libraries that open files themselves. */
const char *tz_output_get_temporary_path (const TzOutput *output);

/** tz_output_write: Appends @n_bytes of @data. What goes wrong is remembered, so it is enough to look at
 * tz_output_finish(). Returns: whether all went well until now. */
gboolean tz_output_write (TzOutput *output, const void *data, gsize n_bytes);

/** tz_output_failed: Remembers that writing failed with @errsv. */
void tz_output_failed (TzOutput *output, int errsv);

/** tz_output_finish: Puts the file in its place. */
gboolean tz_output_finish (TzOutput *output, GError **error);
