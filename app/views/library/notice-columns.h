#pragma once

#include "desk.h"
#include "hit-lines.h"
#include "notice-list.h"

/*
 * The columns of the Library's list: ticks, agency, level, feedback, problems, completed, themes, notes.
 * Which are hidden and how wide they are is remembered in the desk's settings; clicking a header sorts.
 */

/** tz_notice_columns_add: Adds the columns to @view, which shows @list, with what @lines find in it. The ticks
 * activate "library.pick" with the position of their row. */
void tz_notice_columns_add (GtkColumnView *view, TzDesk *desk, TzNoticeList *list, TzHitLines *lines);

/** tz_notice_columns_get_sort: Writes the order that the headers of @view show into @filter and remembers it
 * in
 * @settings. Returns: whether that is a change. */
gboolean tz_notice_columns_get_sort (GtkColumnView *view, GSettings *settings, TzNoticeFilter *filter);

/** tz_notice_columns_restore_sort: Sorts @view as @settings remember. */
void tz_notice_columns_restore_sort (GtkColumnView *view, GSettings *settings);
