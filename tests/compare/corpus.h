#pragma once

#include <glib.h>

/**
 * corpus_write:
 * @folder: (type filename): of one's own
 *
 * Writes @n notices of bureaus that do not exist into @folder, the same for the same @n, and a manifest.json
 * that says what each holds: {"000000.txt": {"agency", "feedback", "problems", "declared": {"problems_total",
 * "problems_done"} or null, "status": {…}, "themes": {…}}}. Each bureau comes again with other years.
 */
void corpus_write (const char *folder, guint n);
