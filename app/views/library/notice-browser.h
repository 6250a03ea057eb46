#pragma once

#include "desk.h"
#include "library-figures.h"
#include "notice-list.h"

/**
 * TzNoticeBrowser:
 *
 * What the Library view is looking at: the filter, the list it gives, the notice that is selected in it, and
 * the figures beside it. Follows the desk's library. Signals: "selected" when another notice is selected,
 * "listed" after the list was read, "counted" (#TzLibraryFigures) after it was counted.
 */
#define TZ_TYPE_NOTICE_BROWSER (tz_notice_browser_get_type ())
G_DECLARE_FINAL_TYPE (TzNoticeBrowser, tz_notice_browser, TZ, NOTICE_BROWSER, GObject)

TzNoticeBrowser *tz_notice_browser_new (TzDesk *desk);

/** tz_notice_browser_get_filter: Returns: (transfer none): to be changed, then tz_notice_browser_refresh().
 */
TzNoticeFilter *tz_notice_browser_get_filter (TzNoticeBrowser *browser);

/** tz_notice_browser_refresh: Lists and counts what the filter lets through. */
void tz_notice_browser_refresh (TzNoticeBrowser *browser);

/** tz_notice_browser_get_list: Returns: (transfer none). */
TzNoticeList *tz_notice_browser_get_list (TzNoticeBrowser *browser);

/** tz_notice_browser_get_selection: Returns: (transfer none): the list with its selected item, for a view. */
GtkSingleSelection *tz_notice_browser_get_selection (TzNoticeBrowser *browser);

/** tz_notice_browser_get_selected: Returns: the selected notice, or 0. */
gint64 tz_notice_browser_get_selected (TzNoticeBrowser *browser);

/** tz_notice_browser_pick: Ticks a notice on the desk, or takes its tick away. */
void tz_notice_browser_pick (TzNoticeBrowser *browser, gint64 notice);

/** tz_notice_browser_dup_chosen: Returns: (transfer full) (element-type gint64): the selected notice, or all
 * that are picked where it is one of them; what a command on it means. */
GArray *tz_notice_browser_dup_chosen (TzNoticeBrowser *browser);
