#pragma once

#include <gio/gio.h>

#include "paint.h"

/** TzPdfInfo: what a PDF says of itself. */
typedef struct {
  const char *title;
  const char *author; /* (nullable) */
  const char *subject;
  const char *keywords; /* (nullable): parted by commas */
  gint64 created;       /* Unix seconds */
} TzPdfInfo;

/**
 * tz_pdf_write:
 * @painter: draws the pages; it need not be tagged
 * @path: (type filename)
 * @n_written: (out) (atomic): pages written so far, for another thread to read
 *
 * Writes all pages as a tagged PDF with outline and links. It is written beside @path under another name and
 * then moved there, so a failure leaves what was there. The same pages and @info give the same bytes.
 *
 * Returns: whether it is written; errors name @path
 */
gboolean tz_pdf_write (const TzPainter *painter, const TzPdfInfo *info, const char *path, guint *n_written,
                       GCancellable *cancellable, GError **error);
