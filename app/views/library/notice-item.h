#pragma once

#include "library.h"

/** TzNoticeItem: a notice in a list. Its row comes when it is needed: property "row" is notified then, and
 * when the notice changed. Property "picked": whether it is ticked for comparing. */
#define TZ_TYPE_NOTICE_ITEM (tz_notice_item_get_type ())
G_DECLARE_FINAL_TYPE (TzNoticeItem, tz_notice_item, TZ, NOTICE_ITEM, GObject)

TzNoticeItem *tz_notice_item_new (gint64 id, gboolean picked);

gint64 tz_notice_item_get_id (TzNoticeItem *item);

/** tz_notice_item_get_row: Returns: (transfer none) (nullable): the row, once it is there. */
const TzNoticeRow *tz_notice_item_get_row (TzNoticeItem *item);

/** tz_notice_item_take_row: @row: (transfer full): notified where it says something else than before. */
void tz_notice_item_take_row (TzNoticeItem *item, TzNoticeRow *row);

gboolean tz_notice_item_get_picked (TzNoticeItem *item);
void tz_notice_item_set_picked (TzNoticeItem *item, gboolean picked);
