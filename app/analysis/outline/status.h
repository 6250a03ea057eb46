#pragma once

#include "reading.h"

/*
 * tz_status_match: private to this folder.
 * @status: (out): what the wording says
 *
 * Reads a wording of a status at @i, such as 已整改，长期坚持, not beyond @end.
 *
 * Returns: its length, 0 where there is none
 */
guint32 tz_status_match (const TzReading *reading, guint32 i, guint32 end, TzStatus *status);

/* tz_status_match_boxed: Reads （已完成） at @i in the same way. Returns: its length with both brackets, or
 * 0. */
guint32 tz_status_match_boxed (const TzReading *reading, guint32 i, guint32 end, TzStatus *status);

/* tz_status_match_joined: Reads ——已完成 at @i, which closes a line at @end. @at: (out): where the status
 * begins. Returns: its length up to @end, or 0. */
guint32 tz_status_match_joined (const TzReading *reading, guint32 i, guint32 end, TzStatus *status,
                                guint32 *at);

/* tz_status_find_joined: Returns: where such a status begins behind a wording that begins at @start, @end where
 * there is none. */
guint32 tz_status_find_joined (const TzReading *reading, guint32 start, guint32 end);
