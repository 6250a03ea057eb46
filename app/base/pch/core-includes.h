/* What nearly every file of the core includes, parsed once for each library. Each file still includes what it uses. */
#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
