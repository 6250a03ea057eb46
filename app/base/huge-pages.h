#pragma once

#include <glib.h>

/**
 * tz_huge_pages_prefer:
 * @room: memory, best before anything is written to it
 * @n_bytes: how much
 *
 * Asks the system for huge pages where @room takes whole ones (madvise(2)). In small pages, a long array costs a fault
 * for each when it is written, and the search for each when it is gone through again.
 *
 * Returns: (transfer none): @room
 */
gpointer tz_huge_pages_prefer (gpointer room, gsize n_bytes);

/** tz_huge_pages_new0: Returns: (transfer full): @n_bytes zeros, in huge pages where they fill some: for tables that are
 * looked up all over. To be freed with g_aligned_free(). */
gpointer tz_huge_pages_new0 (gsize n_bytes);
