#pragma once

#include "sandbox-state.h"

/**
 * tz_sandbox_enter:
 * @readable: folders whose files may be read; closed by %NULL
 *
 * Shuts this process in, for good: no file but those in @readable may be opened, and none for writing; no process or
 * program started, no socket made; memory, processor time and the size of files are bounded. What it has open
 * already it keeps, and what it prints goes nowhere.
 *
 * Returns: what of that the kernel can do
 */
TzSandboxState tz_sandbox_enter (const char *const *readable);
