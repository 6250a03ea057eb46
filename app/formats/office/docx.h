#pragma once

#include <gio/gio.h>

/** TZ_DOCX_PARTS: the parts of a Word document that are read; for tz_package_read(). */
extern const char *const TZ_DOCX_PARTS[];

/** tz_docx_is_one: @parts: (element-type utf8 GBytes). Returns: whether they are those of a Word document. */
gboolean tz_docx_is_one (GHashTable *parts);

/**
 * tz_docx_read:
 * @parts: (element-type utf8 GBytes): of tz_package_read()
 * @title: (out) (transfer full) (nullable): what the file says its title is
 * @error: return location; %TZ_ERROR_CORRUPT, %G_IO_ERROR_CANCELLED
 *
 * The text as it is printed, one paragraph a line (ISO/IEC 29500-1): the numbers of lists spelled out, tracked changes
 * accepted, text boxes after the paragraph they hang on, footnotes and endnotes at the end. Heads and feet of pages,
 * field codes, bookmarks and hidden text are left out.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *tz_docx_read (GHashTable *parts, char **title, GCancellable *cancellable, GError **error);
