#include "landlock.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* linux/landlock.h, whose newer parts a distribution's headers may lack; the numbers are the same on every
 * architecture. */
#ifndef __NR_landlock_create_ruleset
#define __NR_landlock_create_ruleset 444
#define __NR_landlock_add_rule 445
#define __NR_landlock_restrict_self 446
#endif
#define CREATE_RULESET_VERSION (1u << 0)
#define RULE_PATH_BENEATH 1
#define FS_READ_FILE (1ull << 2)
#define FS_READ_DIR (1ull << 3)
#define FS_SINCE_1 ((1ull << 13) - 1)
#define FS_SINCE_2 (1ull << 13) /* REFER */
#define FS_SINCE_3 (1ull << 14) /* TRUNCATE */
#define FS_SINCE_5 (1ull << 15) /* IOCTL_DEV */
#define NET_SINCE_4 3ull        /* BIND_TCP, CONNECT_TCP */
#define SCOPE_SINCE_6 3ull      /* ABSTRACT_UNIX_SOCKET, SIGNAL */

typedef struct {
  guint64 fs;
  guint64 net;
  guint64 scoped;
} Ruleset;

typedef struct __attribute__ ((packed)) {
  guint64 allowed;
  gint32 parent_fd;
} PathRule;

/* A kernel takes a longer struct than it knows only where the rest is zero. */
static Ruleset
everything (long version)
{
  return (Ruleset){.fs = FS_SINCE_1 | (version >= 2 ? FS_SINCE_2 : 0) | (version >= 3 ? FS_SINCE_3 : 0) |
                         (version >= 5 ? FS_SINCE_5 : 0),
                   .net = version >= 4 ? NET_SINCE_4 : 0,
                   .scoped = version >= 6 ? SCOPE_SINCE_6 : 0};
}

static void
allow_reading (int ruleset, const char *folder)
{
  int fd = open (folder, O_PATH | O_CLOEXEC);
  if (fd < 0)
    return;
  const PathRule rule = {FS_READ_FILE | FS_READ_DIR, fd};
  syscall (__NR_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0);
  close (fd);
}

guint
tz_landlock_enter (const char *const *readable)
{
  long version = syscall (__NR_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
  if (version < 1)
    return 0;
  const Ruleset handled = everything (version);
  int ruleset = (int)syscall (__NR_landlock_create_ruleset, &handled, sizeof handled, 0);
  if (ruleset < 0)
    return 0;
  for (guint i = 0; readable[i] != NULL; i++)
    allow_reading (ruleset, readable[i]);
  gboolean entered = syscall (__NR_landlock_restrict_self, ruleset, 0) == 0;
  close (ruleset);
  return entered ? (guint)version : 0;
}
