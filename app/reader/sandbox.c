#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "landlock.h"
#include "system-calls.h"

/* A page of the largest size that is read takes about a third of this. */
#define MAX_MEMORY (768u * 1024u * 1024u)

/* All files of one process together. The program that asks has a watch of its own on each. */
#define MAX_SECONDS 1800u

#define MAX_FILE (1024u * 1024u * 1024u)

static void
bound (int resource, rlim_t most)
{
  setrlimit (resource, &(struct rlimit){most, most});
}

static void
bound_resources (void)
{
#ifndef TZ_SANITIZED /* a sanitizer lays claim to terabytes of addresses */
  bound (RLIMIT_AS, MAX_MEMORY);
#endif
  bound (RLIMIT_CPU, MAX_SECONDS);
  bound (RLIMIT_FSIZE, MAX_FILE);
  bound (RLIMIT_CORE, 0);
  bound (RLIMIT_NOFILE, 64);
}

/* Libraries print what they think of a damaged file, words of the file among it, where the analyst's terminal is. */
static void
fall_silent (void)
{
#ifndef TZ_SANITIZED /* which says there what it found */
  int nowhere = open ("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2 (nowhere, STDOUT_FILENO);
  dup2 (nowhere, STDERR_FILENO);
  close (nowhere);
#endif
}

TzSandboxState
tz_sandbox_enter (const char *const *readable)
{
  TzSandboxState state = {0};
  fall_silent ();
  bound_resources ();
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return state;
  state.landlock = tz_landlock_enter (readable);
  state.seccomp = tz_system_calls_bound ();
  return state;
}
