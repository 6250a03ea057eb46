#pragma once

#include <gio/gio.h>

/*
 * Pictures of a notice: a screenshot, a photograph, the sheets that a scanner puts into one TIFF. They are read as the
 * scanned PDF that has them for its pages.
 */

/** tz_picture_find_type: Returns: (nullable): the media type of a picture that begins so, %NULL for what is none. */
const char *tz_picture_find_type (const char *bytes, gsize n_bytes);

/**
 * tz_picture_to_pdf:
 * @bytes: a picture
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_TOO_LARGE, %TZ_ERROR_EMPTY for one that is too small to hold a
 * text, %TZ_ERROR_PICTURES where the program was built without Leptonica
 *
 * How large a sheet is is looked at before it is decoded; what a camera took sideways is turned upright. Each becomes a
 * page as wide as A4, in the resolution that it is recognised in, or less.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *tz_picture_to_pdf (GBytes *bytes, GError **error);
