#pragma once

#include <glib.h>

/** TzSandboxState: what this machine's kernel holds the process in that reads files (app/reader). */
typedef struct {
  guint landlock;   /* the version of Landlock that bounds the files it may open; 0 where there is none */
  gboolean seccomp; /* whether it is bound to the system calls that reading takes */
} TzSandboxState;
