#pragma once

#include "page-lines.h"
#include "reader-pool.h"

/* The pages of a PDF, or of a file of pictures, as pictures, made by a reader: what is in the file is not looked at here. */

/** tz_page_pictures_are_of: Returns: whether files of @media_type have pages. */
gboolean tz_page_pictures_are_of (const char *media_type);

/** TzPagePicture: one page. */
typedef struct {
  GBytes *pixels;
  TzPageSize size;
} TzPagePicture;

/**
 * tz_page_picture_new:
 * @pdf: a PDF, or a picture
 * @page: from 0
 * @dpi: how many pixels an inch of the page has, at most
 * @error: return location; those of tz_pdf_draw(), and of tz_reader_pool_read()
 *
 * Draws a page. A door.
 *
 * Returns: (transfer full) (nullable): its picture
 */
TzPagePicture *tz_page_picture_new (TzReaderPool *readers, GBytes *pdf, guint page, double dpi,
                                    GCancellable *cancellable, GError **error);

void tz_page_picture_free (TzPagePicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzPagePicture, tz_page_picture_free)

/**
 * tz_page_lines_new:
 * @n_pages: (out): how many pages it has
 * @error: return location; those of tz_pdf_list_lines(), and of tz_reader_pool_read()
 *
 * Finds where the lines of its text stand (pdf-text.h). A door.
 *
 * Returns: (transfer full) (nullable) (element-type TzPageLine): the lines
 */
GArray *tz_page_lines_new (TzReaderPool *readers, GBytes *pdf, guint *n_pages, GCancellable *cancellable,
                           GError **error);

/** tz_page_lines_pack: Returns: (transfer full): @lines as bytes, to be kept. */
GBytes *tz_page_lines_pack (const GArray *lines, guint n_pages);

/** tz_page_lines_unpack: @packed: of tz_page_lines_pack(), or damaged. Returns: (transfer full) (nullable) (element-type
 * TzPageLine): the lines. */
GArray *tz_page_lines_unpack (GBytes *packed, guint *n_pages);

/**
 * tz_page_lines_find:
 * @lines: (element-type TzPageLine): of a PDF
 * @text: the text that was read of it
 * @span: a place in @text
 * @first: (out): the first line it stands on
 *
 * Returns: on how many lines @span stands, 0 where it stands on none
 */
guint tz_page_lines_find (const GArray *lines, const TzText *text, TzSpan span, guint *first);
