#pragma once

#include <gio/gio.h>

/** TZ_XLSX_MEDIA_TYPE: of a workbook. */
#define TZ_XLSX_MEDIA_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** TZ_XLSX_PARTS: the parts that say what is in a workbook; for tz_package_read(). */
extern const char *const TZ_XLSX_PARTS[];

/** tz_xlsx_is_one: @parts: (element-type utf8 GBytes). Returns: whether they are those of a workbook. */
gboolean tz_xlsx_is_one (GHashTable *parts);

/**
 * tz_xlsx_read:
 * @zip: the workbook
 * @parts: (element-type utf8 GBytes): of tz_package_read()
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_TOO_LARGE, %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): the sheets in their order, each of GStrv;
 * hidden ones are left out
 */
GPtrArray *tz_xlsx_read (GBytes *zip, GHashTable *parts, GCancellable *cancellable, GError **error);
