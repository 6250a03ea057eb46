#pragma once

#include <gio/gio.h>

#include "page-lines.h"

/**
 * tz_pdf_draw:
 * @bytes: a PDF
 * @number: of the page, from 0
 * @output: a descriptor that its picture is written to
 * @size: (out): of the picture
 * @error: return location; those of tz_pdf_open(), %TZ_ERROR_NOT_FOUND, %TZ_ERROR_FAILED
 */
gboolean tz_pdf_draw (GBytes *bytes, guint number, double dpi, int output, TzPageSize *size, GError **error);
