#include "huge-pages.h"

#include <string.h>
#include <sys/mman.h>

/* The usual size; where it is another, this is a hint like any other. */
#define HUGE_PAGE ((gsize)2 << 20)

gpointer
tz_huge_pages_prefer (gpointer room, gsize n_bytes)
{
  guintptr first = ((guintptr)room + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
  guintptr end = ((guintptr)room + n_bytes) / HUGE_PAGE * HUGE_PAGE;
  if (first < end)
    madvise ((gpointer)first, end - first, MADV_HUGEPAGE);
  return room;
}

gpointer
tz_huge_pages_new0 (gsize n_bytes)
{
  gpointer room = g_aligned_alloc (1, n_bytes, n_bytes < HUGE_PAGE ? sizeof (guint64) : HUGE_PAGE);
  return memset (tz_huge_pages_prefer (room, n_bytes), 0, n_bytes);
}
