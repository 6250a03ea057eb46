#pragma once

#include <glib.h>

/** tz_document_check_size: Returns: whether a file of @n_bytes is looked into; sets %TZ_ERROR_EMPTY or %TZ_ERROR_TOO_LARGE
 * where it is not. */
gboolean tz_document_check_size (goffset n_bytes, GError **error);
