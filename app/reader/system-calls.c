#include "system-calls.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

/* What the C library, GLib, libxml2, libarchive and poppler call while they read what is in memory or open, talk over
 * the socket that is there, and end. */
static const int allowed[] = {
    SCMP_SYS (access),
    SCMP_SYS (brk),
    SCMP_SYS (clock_getres),
    SCMP_SYS (clock_gettime),
    SCMP_SYS (clock_nanosleep),
    SCMP_SYS (close),
    SCMP_SYS (dup),
    SCMP_SYS (exit),
    SCMP_SYS (exit_group),
    SCMP_SYS (faccessat),
    SCMP_SYS (faccessat2),
    SCMP_SYS (fadvise64),
    SCMP_SYS (fcntl),
    SCMP_SYS (fstat),
    SCMP_SYS (fstatfs),
    SCMP_SYS (ftruncate),
    SCMP_SYS (futex),
    SCMP_SYS (getcwd),
    SCMP_SYS (getdents64),
    SCMP_SYS (getegid),
    SCMP_SYS (geteuid),
    SCMP_SYS (getgid),
    SCMP_SYS (getpid),
    SCMP_SYS (getrandom),
    SCMP_SYS (getrusage),
    SCMP_SYS (gettid),
    SCMP_SYS (gettimeofday),
    SCMP_SYS (getuid),
    SCMP_SYS (lseek),
    SCMP_SYS (lstat),
    SCMP_SYS (madvise),
    SCMP_SYS (mremap),
    SCMP_SYS (munmap),
    SCMP_SYS (nanosleep),
    SCMP_SYS (newfstatat),
    SCMP_SYS (poll),
    SCMP_SYS (ppoll),
    SCMP_SYS (pread64),
    SCMP_SYS (pwrite64),
    SCMP_SYS (read),
    SCMP_SYS (readlink),
    SCMP_SYS (readlinkat),
    SCMP_SYS (readv),
    SCMP_SYS (recvmsg),
    SCMP_SYS (restart_syscall),
    SCMP_SYS (rseq),
    SCMP_SYS (rt_sigaction),
    SCMP_SYS (rt_sigprocmask),
    SCMP_SYS (rt_sigreturn),
    SCMP_SYS (sched_getaffinity),
    SCMP_SYS (sched_yield),
    SCMP_SYS (sendmsg),
    SCMP_SYS (sendto),
    SCMP_SYS (set_robust_list),
    SCMP_SYS (sigaltstack),
    SCMP_SYS (stat),
    SCMP_SYS (statx),
    SCMP_SYS (sysinfo),
    SCMP_SYS (uname),
    SCMP_SYS (write),
    SCMP_SYS (writev),
};

#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)

static int
allow_some (scmp_filter_ctx filter)
{
  const scmp_datum_t own = getpid ();
  int failed = 0;
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1,
                              SCMP_A1_32 (SCMP_CMP_MASKED_EQ, WRITING, 0));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
                              SCMP_A2_32 (SCMP_CMP_MASKED_EQ, WRITING, 0));
  /* Code comes from a file that Landlock lets be read, and from nowhere else. */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                              SCMP_A2_32 (SCMP_CMP_MASKED_EQ, PROT_EXEC | PROT_WRITE, PROT_WRITE));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                              SCMP_A2_32 (SCMP_CMP_MASKED_EQ, PROT_WRITE, 0));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                              SCMP_A2_32 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  /* abort() and what follows from it; no other process. */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (kill), 1, SCMP_A0_32 (SCMP_CMP_EQ, own));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1, SCMP_A0_32 (SCMP_CMP_EQ, own));
  failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 1,
                              SCMP_A2_64 (SCMP_CMP_EQ, 0)); /* asks, and sets nothing */
  return failed;
}

gboolean
tz_system_calls_bound (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  if (filter == NULL)
    return FALSE;
  int failed = allow_some (filter);
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    failed |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0);
  /* Where it does not know the newer call, the C library takes the older one. */
  failed |= seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0);
  gboolean bound = failed == 0 && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return bound;
}
