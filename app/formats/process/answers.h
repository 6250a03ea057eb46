#pragma once

#include "document.h"
#include "frames.h"
#include "ledger-columns.h"
#include "members.h"
#include "page-lines.h"

/* A document or an error as the value of a frame, and back. What comes back is from anybody (frames.h). */

/** tz_answer_from_document: Returns: (transfer floating): of %TZ_FRAME_DOCUMENT. */
GVariant *tz_answer_from_document (const TzDocument *document);

/** tz_answer_from_error: Returns: (transfer floating): of %TZ_FRAME_FAILURE. */
GVariant *tz_answer_from_error (const GError *error);

/**
 * tz_answer_to_document:
 * @value: of @kind, as tz_frame_parse() gave it
 * @error: return location; the error that it tells of, or %TZ_ERROR_FAILED where it makes no sense
 *
 * Returns: (transfer full) (nullable): the document
 */
TzDocument *tz_answer_to_document (TzFrameKind kind, GVariant *value, GError **error);

/** tz_answer_from_members: @members: (element-type TzMember); @error: (nullable): what went wrong after them.
 * Returns: (transfer floating): of %TZ_FRAME_MEMBERS. */
GVariant *tz_answer_from_members (const GArray *members, const GError *error);

/**
 * tz_answer_to_members:
 * @size: how long the file is that the members lie in
 * @budget: what was asked for
 * @members: (inout) (element-type TzMember): gets them
 * @error: return location; as for tz_answer_to_document()
 *
 * Returns: whether there are members, with or without an error after them
 */
gboolean tz_answer_to_members (TzFrameKind kind, GVariant *value, guint64 size, const TzUnpackBudget *budget,
                               GArray *members, GError **error);

/** tz_answer_from_columns: @columns: (element-type TzLedgerColumn). Returns: (transfer floating): of %TZ_FRAME_COLUMNS. */
GVariant *tz_answer_from_columns (const GArray *columns);

/** tz_answer_to_columns: @error: return location; as for tz_answer_to_document(). Returns: (transfer full) (nullable)
 * (element-type TzLedgerColumn): the columns. */
GArray *tz_answer_to_columns (TzFrameKind kind, GVariant *value, GError **error);

/** tz_answer_from_lines: @lines: (element-type TzPageLine). Returns: (transfer floating): of %TZ_FRAME_LINES. */
GVariant *tz_answer_from_lines (const GArray *lines, guint n_pages);

/** tz_answer_to_lines: @n_pages: (out): one at least; @error: return location; as for tz_answer_to_document(). Returns:
 * (transfer full) (nullable) (element-type TzPageLine): the lines, each on one of the pages. */
GArray *tz_answer_to_lines (TzFrameKind kind, GVariant *value, guint *n_pages, GError **error);

/** tz_answer_to_parsed: @n_bytes: (out): how many were written; @error: return location; as for tz_answer_to_document().
 * Returns: whether they are as many as may be. */
gboolean tz_answer_to_parsed (TzFrameKind kind, GVariant *value, gsize *n_bytes, GError **error);

/** tz_answer_from_size: Returns: (transfer floating): of %TZ_FRAME_PICTURE. */
GVariant *tz_answer_from_size (const TzPageSize *size);

/** tz_answer_to_size: @error: return location; as for tz_answer_to_document(). Returns: whether @size is that of a picture
 * with a pixel at least, and no more than %TZ_PAGE_MAX_PIXELS. */
gboolean tz_answer_to_size (TzFrameKind kind, GVariant *value, TzPageSize *size, GError **error);
