#include "errors.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (tz - error - quark, tz_error)

static const char *
find_reason (int code)
{
  switch (code) {
  case G_IO_ERROR_NOT_FOUND:
    return _ ("there is no such file or folder");
  case G_IO_ERROR_PERMISSION_DENIED:
    return _ ("there is no permission to read it");
  default:
    return NULL;
  }
}

void
tz_error_shorten (GError *error)
{
  const char *reason = error != NULL && error->domain == G_IO_ERROR ? find_reason (error->code) : NULL;
  if (reason == NULL)
    return;
  g_free (error->message);
  error->message = g_strdup (reason);
}
