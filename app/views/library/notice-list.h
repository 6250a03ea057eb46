#pragma once

#include "notice-filter.h"
#include "notice-item.h"

/**
 * TzNoticeList:
 *
 * The notices that a filter lets through, as a #GListModel of #TzNoticeItem. It holds ids only; items are
 * made when they are asked for and their rows are fetched, in pages and off the main thread, for what is
 * shown. Refreshing keeps the items of notices that stay, and tells only of what changed, a few rows a turn of
 * the main loop, so that a list neither flickers nor loses its place, and nobody waits for it.
 *
 * Signals: "refreshed" after the ids were read anew and are all there; "failed" (#GError).
 */
#define TZ_TYPE_NOTICE_LIST (tz_notice_list_get_type ())
G_DECLARE_FINAL_TYPE (TzNoticeList, tz_notice_list, TZ, NOTICE_LIST, GObject)

TzNoticeList *tz_notice_list_new (void);

/** tz_notice_list_show: Reads the ids anew, for a library (nullable: empties the list) and a filter. Where
 * another text is searched for, the first page comes at once and the rest when all that may have it are
 * looked into; "refreshed" tells of both. @hurry: someone waits for it (pace.h). */
void tz_notice_list_show (TzNoticeList *list, TzLibrary *library, const TzNoticeFilter *filter,
                          gboolean hurry);

/** tz_notice_list_is_busy: Returns: whether what was asked for last is not all there yet. */
gboolean tz_notice_list_is_busy (TzNoticeList *list);

/** tz_notice_list_renew_rows: Fetches the rows that are in use again, after notices changed; those that say
 * something else are notified. Rows kept for later are forgotten. */
void tz_notice_list_renew_rows (TzNoticeList *list);

/** tz_notice_list_want: The item at @position is shown: its row, and those around it, are fetched. */
void tz_notice_list_want (TzNoticeList *list, guint position);

/** tz_notice_list_get_id: Returns: the id at @position, or 0 beyond the end. */
gint64 tz_notice_list_get_id (TzNoticeList *list, guint position);

/** tz_notice_list_get_ids: Returns: (transfer none) (array length=n_ids): all ids, in order. */
const gint64 *tz_notice_list_get_ids (TzNoticeList *list, guint *n_ids);

/** tz_notice_list_find: Returns: whether @id is in the list, and where. */
gboolean tz_notice_list_find (TzNoticeList *list, gint64 id, guint *position);

/** tz_notice_list_set_picked: Ticks these notices and no others. */
void tz_notice_list_set_picked (TzNoticeList *list, const gint64 *ids, guint n_ids);
