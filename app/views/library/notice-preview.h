#pragma once

#include "desk.h"

/** TzNoticePreview: what the Library shows of the selected notice: header facts, declared against itemised,
 * commitments, damage, sources, and where the searched words stand. Anything that stands in the text opens
 * it. */
#define TZ_TYPE_NOTICE_PREVIEW (tz_notice_preview_get_type ())
G_DECLARE_FINAL_TYPE (TzNoticePreview, tz_notice_preview, TZ, NOTICE_PREVIEW, AdwBin)

/** tz_notice_preview_set_desk: Once. */
void tz_notice_preview_set_desk (TzNoticePreview *preview, TzDesk *desk);

/** tz_notice_preview_show: Reads a notice off the main thread and shows it; what was there stays until then.
 * @notice: 0 empties; @text: (nullable): what is searched. */
void tz_notice_preview_show (TzNoticePreview *preview, gint64 notice, const char *text);

/** tz_notice_preview_get_first_hit: Returns: where the searched words first stand in @notice; empty where
 * nothing is searched or another notice is shown. */
TzSpan tz_notice_preview_get_first_hit (TzNoticePreview *preview, gint64 notice);
