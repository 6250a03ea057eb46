#pragma once

#include <gio/gio.h>

#include "page-lines.h"
#include "recognised-pages.h"

/** tz_pdf_is_one: Returns: whether these bytes begin as a PDF does. */
gboolean tz_pdf_is_one (const char *bytes, gsize n_bytes);

/**
 * tz_pdf_read:
 * @bytes: a PDF, or a picture (pictures.h)
 * @title: (out) (transfer full) (nullable): what the file says its title is
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_BINARY for one that is locked, %TZ_ERROR_PICTURES
 * for a picture, one that is scanned, or has scanned pages that can be recognised, %TZ_ERROR_EMPTY, %TZ_ERROR_TOO_LARGE, %G_IO_ERROR_CANCELLED
 *
 * The text with one paragraph a line, put together from what lies where on the pages: lines that go on join, also
 * from one page or column to the next; heads, feet and numbers of pages go, and so do the blanks that are set between
 * Chinese and what is not (`2022 年`). Tables whose rows are numbered have a line a row and a tab between cells. Pages set
 * in two columns are read down one and then the other; what else lies apart on one line has a tab between.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *tz_pdf_read (GBytes *bytes, char **title, GCancellable *cancellable, GError **error);

/**
 * tz_pdf_recognise:
 * @recognised: (out) (transfer full) (nullable): which pages, and how certain (recognised-pages.h)
 * @tell: is told of each page that was recognised
 * @error: return location; those of tz_pdf_read(), %TZ_ERROR_PICTURES where Tesseract is not there
 *
 * The same for a PDF with scanned pages, whose text Tesseract recognises: a second or more each.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *tz_pdf_recognise (GBytes *bytes, char **title, char **recognised, TzPagesFunc tell, gpointer user_data,
                        GError **error);

/**
 * tz_pdf_list_lines:
 * @tell: is told of each page that was recognised
 * @n_pages: (out): how many pages the file has
 * @error: return location; those of tz_pdf_recognise()
 *
 * Where the lines stand that the text is put together from, in its order: blanks aside, their characters are those of
 * the text. Scanned pages are recognised once more for that.
 *
 * Returns: (transfer full) (nullable) (element-type TzPageLine): the lines
 */
GArray *tz_pdf_list_lines (GBytes *bytes, TzPagesFunc tell, gpointer user_data, guint *n_pages,
                           GError **error);
