#pragma once

#include <gtk/gtk.h>

#include "open-notice.h"

/**
 * TzNoticeText:
 *
 * The original text of the open notice with the marks that stand on it: a read-only text view, so that the
 * words can be selected, copied and read aloud. Nothing but the visible marks is ever drawn.
 */
#define TZ_TYPE_NOTICE_TEXT (tz_notice_text_get_type ())
G_DECLARE_FINAL_TYPE (TzNoticeText, tz_notice_text, TZ, NOTICE_TEXT, GtkTextView)

/** tz_notice_text_set_open: Shows @open, once. */
void tz_notice_text_set_open (TzNoticeText *view, TzOpenNotice *open);

/** tz_notice_text_get_column_width: Returns: the width of the column with its margins, in pixels. */
int tz_notice_text_get_column_width (TzNoticeText *view);

/**
 * tz_notice_text_set_look:
 * @font: "" for that of the style sheet, else a description with a size
 * @zoom: size of the letters, as a multiple of that
 * @line_height: as a multiple of the size of the letters
 * @width: of the column, in Chinese characters
 */
void tz_notice_text_set_look (TzNoticeText *view, const char *font, double zoom, double line_height,
                              int width);

/** tz_notice_text_get_selection: Returns: the selected words, in the original text; empty where none are. */
TzSpan tz_notice_text_get_selection (TzNoticeText *view);

/** tz_notice_text_get_area: Sets @area to where @span begins to be seen, in the coordinates of the widget.
 * Returns: whether it is in sight. */
gboolean tz_notice_text_get_area (TzNoticeText *view, TzSpan span, GdkRectangle *area);

/** tz_notice_text_find_position: Returns: whether there are words at a point of the widget, and which. */
gboolean tz_notice_text_find_position (TzNoticeText *view, double x, double y, guint32 *position);

/** tz_notice_text_get_position_at: Returns: the place at which the line at height @y of the widget begins. */
guint32 tz_notice_text_get_position_at (TzNoticeText *view, double y);

/** tz_notice_text_get_lines: Sets where the lines of @span begin and end, in the coordinates of the widget. */
void tz_notice_text_get_lines (TzNoticeText *view, TzSpan span, int *top, int *bottom);

/** tz_notice_text_hold_problem: Draws the bar of @problem over @extent, with handles; -1 draws none so. */
void tz_notice_text_hold_problem (TzNoticeText *view, int problem, TzSpan extent);

/** tz_notice_text_get_reading_position: Returns: the place at the height where one reads, a third from the
 * top. */
guint32 tz_notice_text_get_reading_position (TzNoticeText *view);
