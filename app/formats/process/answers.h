#pragma once

#include "document.h"
#include "frames.h"

/* A document or an error as the value of a frame, and back. What comes back is from anybody (frames.h). */

/** tz_answer_from_document: Returns: (transfer floating): of %TZ_FRAME_DOCUMENT. */
GVariant *tz_answer_from_document (const TzDocument *document);

/** tz_answer_from_error: Returns: (transfer floating): of %TZ_FRAME_FAILURE. */
GVariant *tz_answer_from_error (const GError *error);

/**
 * tz_answer_to_document:
 * @value: of @kind, as tz_frame_parse() gave it
 * @error: return location; the error that it tells of, or %G_IO_ERROR_INVALID_DATA where it makes no sense
 *
 * Returns: (transfer full) (nullable): the document
 */
TzDocument *tz_answer_to_document (TzFrameKind kind, GVariant *value, GError **error);
