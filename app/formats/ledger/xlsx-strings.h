#pragma once

#include <gio/gio.h>

/**
 * tz_xlsx_read_strings:
 * @part: (nullable): xl/sharedStrings.xml, the texts that cells refer to by number (ISO/IEC 29500-1, 18.4)
 * @error: return location; %TZ_ERROR_CORRUPT
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the texts, without how they are pronounced
 */
GPtrArray *tz_xlsx_read_strings (GBytes *part, GCancellable *cancellable, GError **error);
