#pragma once

#include <adwaita.h>

#include "reviewer.h"
#include "text-pane.h"

/**
 * TzNoticePage:
 *
 * One tab of the Read view: loads a notice off the main thread and shows outline, text and panels.
 * Property: "title" (string, for the tab).
 */
#define TZ_TYPE_NOTICE_PAGE (tz_notice_page_get_type ())
G_DECLARE_FINAL_TYPE (TzNoticePage, tz_notice_page, TZ, NOTICE_PAGE, AdwBin)

/** tz_notice_page_new: Returns: (transfer floating): a page that loads notice @id and then shows @span. */
GtkWidget *tz_notice_page_new (TzDesk *desk, gint64 id, TzSpan span);

gint64 tz_notice_page_get_id (TzNoticePage *page);
const char *tz_notice_page_get_title (TzNoticePage *page);

/** tz_notice_page_show: Brings @span into sight, at once or when the notice is loaded. */
void tz_notice_page_show (TzNoticePage *page, TzSpan span);

/** tz_notice_page_show_search: Marks the words of a search of the library, at once or when the notice is
 * loaded. */
void tz_notice_page_show_search (TzNoticePage *page, const char *search);

/** tz_notice_page_get_open: Returns: (transfer none) (nullable): the notice, once it is loaded. */
TzOpenNotice *tz_notice_page_get_open (TzNoticePage *page);

/** tz_notice_page_get_pane: Returns: (transfer none) (nullable): the text, once it is loaded. */
TzTextPane *tz_notice_page_get_pane (TzNoticePage *page);

/** tz_notice_page_get_reviewer: Returns: (transfer none) (nullable): the analyst at it, once it is loaded. */
TzReviewer *tz_notice_page_get_reviewer (TzNoticePage *page);

/** tz_notice_page_discard: Saves nothing any more: the notice is no longer in the library. */
void tz_notice_page_discard (TzNoticePage *page);

/** tz_notice_page_uncover_text: Takes away what is over the text: the card, and panes that there is no room for beside it. */
void tz_notice_page_uncover_text (TzNoticePage *page);

/** tz_notice_page_keep_panes: Has @settings keep which panes stand beside the text where there is room. Without
 * @settings (nullable) there are none until one asks for them. */
void tz_notice_page_keep_panes (TzNoticePage *page, GSettings *settings);

/** tz_notice_page_add_pane_actions: Adds to @map the actions "outline" and "panel", which say and change which panes of
 * @page are shown. */
void tz_notice_page_add_pane_actions (TzNoticePage *page, GActionMap *map);

/* What one does with a notice; nothing happens while it is loading. */

void tz_notice_page_step (TzNoticePage *page, gboolean forward);
/** tz_notice_page_choose_themes: Opens the list of themes of the problem one is in. */
void tz_notice_page_choose_themes (TzNoticePage *page);
/** tz_notice_page_correct: Opens what corrects the finding one is at. */
void tz_notice_page_correct (TzNoticePage *page);
