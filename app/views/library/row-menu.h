#pragma once

#include "notice-browser.h"

/** tz_row_menu_add: @model opens at a row of @list, which shows what @browser looks at: by the right button, which
 * selects the row, and by the keys for menus at the selected one. */
void tz_row_menu_add (GtkWidget *list, TzNoticeBrowser *browser, GMenuModel *model);
