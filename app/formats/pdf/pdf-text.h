#pragma once

#include <gio/gio.h>

/** tz_pdf_is_one: Returns: whether these bytes begin as a PDF does. */
gboolean tz_pdf_is_one (const char *bytes, gsize n_bytes);

/**
 * tz_pdf_read:
 * @title: (out) (transfer full) (nullable): what the file says its title is
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_BINARY for one that is locked or holds only pictures,
 * %TZ_ERROR_EMPTY, %TZ_ERROR_TOO_LARGE, %G_IO_ERROR_CANCELLED
 *
 * The text with one paragraph a line, put together from what lies where on the pages: lines that go on join, also
 * from one page or column to the next; heads, feet and numbers of pages go, and so do the blanks that are set between
 * Chinese and what is not (`2022 年`). Tables whose rows are numbered have a line a row and a tab between cells. Pages set
 * in two columns are read down one and then the other; what else lies apart on one line has a tab between.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *tz_pdf_read (GBytes *bytes, char **title, GCancellable *cancellable, GError **error);
