#pragma once

#include <glib.h>

/**
 * tz_system_calls_bound:
 *
 * From here on this process may make only the system calls that reading a file takes: it cannot start a process or
 * a program, make a socket, open a file for writing, or make memory executable; such a call fails with EPERM
 * (https://docs.kernel.org/userspace-api/seccomp_filter.html).
 *
 * Returns: whether the kernel does so
 */
gboolean tz_system_calls_bound (void);
