#include "full-disk.h"

#include <errno.h>
#include <glib.h>

#include "disk-tap.h"

#define PLENTY G_MAXINT

static gint writes_left = PLENTY;
static gint n_refused;
static gint read_only;

static int
write_while_room (const TapCall *call)
{
  if (call->what != TAP_WRITE || g_atomic_int_get (&writes_left) == PLENTY ||
      g_atomic_int_add (&writes_left, -1) > 0)
    return SQLITE_OK;
  g_atomic_int_inc (&n_refused);
  if (!g_atomic_int_get (&read_only))
    return SQLITE_FULL;
  errno = EROFS;
  return SQLITE_IOERR_WRITE;
}

void
full_disk_install (void)
{
  tap_install (write_while_room, NULL);
}

void
full_disk_fill_after (int n_writes)
{
  g_atomic_int_set (&n_refused, 0);
  g_atomic_int_set (&writes_left, n_writes);
}

void
full_disk_turn_read_only (void)
{
  g_atomic_int_set (&read_only, TRUE);
  full_disk_fill_after (0);
}

int
full_disk_make_room (void)
{
  g_atomic_int_set (&read_only, FALSE);
  g_atomic_int_set (&writes_left, PLENTY);
  return g_atomic_int_get (&n_refused);
}
