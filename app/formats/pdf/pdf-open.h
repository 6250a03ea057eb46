#pragma once

#include <poppler.h>

/** tz_pdf_open: @bytes: a PDF, or a picture (pictures.h). @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_BINARY for one that is locked, %TZ_ERROR_TOO_LARGE for
 * one of too many pages, and those of tz_picture_to_pdf(). Returns: (transfer full) (nullable): a PDF of one page at least. */
PopplerDocument *tz_pdf_open (GBytes *bytes, GError **error);
