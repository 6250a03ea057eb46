#pragma once

#include <glib.h>

/**
 * tz_typed_date_dup_edtf:
 * @typed: a date as people type it: 2024-03-05, 2024.3.5, 2024年3月5日, 2024-03, 2024, from one to another as
 * 2024-03-05/2024-04-30 or 2024年3月5日至4月30日, where what is left out is as in the first; or any EDTF (edtf.h)
 * @error: return location; %TZ_ERROR_INVALID, the message says what is wrong and how to write it
 *
 * Returns: (transfer full) (nullable): EDTF, or %NULL on error
 */
char *tz_typed_date_dup_edtf (const char *typed, GError **error);
