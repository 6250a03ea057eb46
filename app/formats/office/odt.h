#pragma once

#include <gio/gio.h>

/** TZ_ODT_PARTS: the parts of an OpenDocument text that are read; for tz_package_read(). */
extern const char *const TZ_ODT_PARTS[];

/** TZ_ODT_MEDIA_TYPE: of an OpenDocument text. */
#define TZ_ODT_MEDIA_TYPE "application/vnd.oasis.opendocument.text"

/** tz_odt_is_one: @parts: (element-type utf8 GBytes). Returns: whether they are those of an OpenDocument text. */
gboolean tz_odt_is_one (GHashTable *parts);

/**
 * tz_odt_read:
 * @parts: (element-type utf8 GBytes): of tz_package_read()
 * @title: (out) (transfer full) (nullable): what the file says its title is
 * @error: return location; %TZ_ERROR_CORRUPT, %G_IO_ERROR_CANCELLED
 *
 * The text as it is printed, one paragraph a line (OpenDocument 1.3 part 3): the numbers of lists spelled out, text
 * boxes after the paragraph they hang on, notes at the end. Heads and feet of pages, deleted text and comments are
 * left out.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *tz_odt_read (GHashTable *parts, char **title, GCancellable *cancellable, GError **error);
