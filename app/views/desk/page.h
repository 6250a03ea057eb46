#pragma once

#include "desk.h"

/**
 * TzPage:
 *
 * One of the four views of the window. A page brings the widgets that stand in the header bar while it is
 * shown: property "start" (leading side) and "end" (trailing side), which its template sets.
 */
#define TZ_TYPE_PAGE (tz_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TzPage, tz_page, TZ, PAGE, AdwBin)

struct _TzPageClass {
  AdwBinClass parent_class;
  /** connect: the desk is there; called once. */
  void (*connect) (TzPage *page, TzDesk *desk);
  /** find: (nullable): Ctrl+F while the page is shown: puts the focus into the page's search. */
  void (*find) (TzPage *page);
};

/** tz_page_set_desk: Gives the page its desk, once. */
void tz_page_set_desk (TzPage *page, TzDesk *desk);
/** tz_page_get_desk: Returns: (transfer none) (nullable). */
TzDesk *tz_page_get_desk (TzPage *page);
/** tz_page_get_start: Returns: (transfer none) (nullable): the widget for the leading side of the header bar.
 */
GtkWidget *tz_page_get_start (TzPage *page);
GtkWidget *tz_page_get_end (TzPage *page);
/** tz_page_lost_focus: Returns: whether the page is shown and nothing in its window has the focus, or nothing
 * that is shown: what had it is gone. */
gboolean tz_page_lost_focus (TzPage *page);
/** tz_page_keep_focus: Lets @widget of the page take the focus whenever it is shown and nothing else has it. */
void tz_page_keep_focus (TzPage *page, GtkWidget *widget);
/** tz_page_find: Puts the focus into the page's search, where it has one. */
void tz_page_find (TzPage *page);
