#include "lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "errors.h"

struct _TzLock {
  char *path;
  int fd;
};

static void
set_error (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  if (number == EWOULDBLOCK)
    g_set_error (error, TZ_ERROR, TZ_ERROR_BUSY,
                 _ ("Another program has the library “%s” open; it can be opened for reading"), name);
  else if (number == EACCES || number == EROFS || number == EPERM)
    g_set_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY,
                 _ ("The folder of the library “%s” cannot be written; it can be opened for reading"), name);
  else if (number == ENOSPC || number == EDQUOT)
    g_set_error (error, TZ_ERROR, TZ_ERROR_FULL, _ ("No room is left on the disk for the library “%s”"),
                 name);
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
                 _ ("The library “%s” cannot be opened: %s"), name, g_strerror (number));
}

/* The one who held it before removes the file when letting go: then what was locked is no longer there. */
static gboolean
is_still_there (const char *path, int fd)
{
  GStatBuf there, locked;
  return g_stat (path, &there) == 0 && fstat (fd, &locked) == 0 && there.st_ino == locked.st_ino &&
         there.st_dev == locked.st_dev;
}

TzLock *
tz_lock_take (const char *path, GError **error)
{
  g_autofree char *beside = g_strconcat (path, "-lock", NULL);
  for (;;) {
    int fd = g_open (beside, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0 || flock (fd, LOCK_EX | LOCK_NB) != 0) {
      set_error (path, errno, error);
      if (fd >= 0)
        close (fd);
      return NULL;
    }
    if (!is_still_there (beside, fd)) {
      close (fd);
      continue;
    }
    TzLock *lock = g_new (TzLock, 1);
    *lock = (TzLock){g_steal_pointer (&beside), fd};
    return lock;
  }
}

void
tz_lock_free (TzLock *lock)
{
  g_unlink (lock->path);
  close (lock->fd);
  g_free (lock->path);
  g_free (lock);
}
