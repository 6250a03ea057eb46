#pragma once

#include <gio/gio.h>

/** TZ_ODS_MEDIA_TYPE: of an OpenDocument spreadsheet. */
#define TZ_ODS_MEDIA_TYPE "application/vnd.oasis.opendocument.spreadsheet"

/** TZ_ODS_PARTS: the parts of an OpenDocument spreadsheet that are read; for tz_package_read(). */
extern const char *const TZ_ODS_PARTS[];

/** tz_ods_is_one: @parts: (element-type utf8 GBytes). Returns: whether they are those of a spreadsheet. */
gboolean tz_ods_is_one (GHashTable *parts);

/**
 * tz_ods_read:
 * @parts: (element-type utf8 GBytes): of tz_package_read()
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_TOO_LARGE, %G_IO_ERROR_CANCELLED
 *
 * The cells as they are shown (OpenDocument 1.3 part 3, 9.1), their paragraphs a line each; comments are left out.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): the sheets in their order, each of GStrv; hidden ones are
 * left out
 */
GPtrArray *tz_ods_read (GHashTable *parts, GCancellable *cancellable, GError **error);
