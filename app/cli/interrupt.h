#pragma once

#include <gio/gio.h>

/** tz_interrupt_new: Called before the first thread starts. Returns: (transfer full): what is cancelled when the command is
 * interrupted (SIGINT, SIGTERM, SIGHUP), so that it leaves no half file behind; interrupted again it ends at once. */
GCancellable *tz_interrupt_new (void);
