#pragma once

#include "chart.h"
#include "desk.h"

/**
 * TzChartCard:
 *
 * A comparison as a card: title, chart or table, remarks, and a menu to copy and save. Properties "kind" (a
 * #TzChartKind as int) and "as-table". Signal "open-datum" (guint row, guint column, gboolean of_overview).
 */
#define TZ_TYPE_CHART_CARD (tz_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (TzChartCard, tz_chart_card, TZ, CHART_CARD, AdwBin)

void tz_chart_card_set_desk (TzChartCard *card, TzDesk *desk);

/**
 * tz_chart_card_set_table:
 * @table: (nullable) (transfer none): has to live until the next call; %NULL shows that it is being made
 * @overview: (nullable) (transfer none): what the chart shows in its place (overview.h); "open-datum" is about
 *   that then, but not where a row of the grid is opened
 */
void tz_chart_card_set_table (TzChartCard *card, const TzTable *table, const TzTable *overview);

/** tz_chart_card_set_title: What it is called, also before there is a table. */
void tz_chart_card_set_title (TzChartCard *card, const char *title);

/** tz_chart_card_select: Marks the datum of a cell as the one that is open; -1 for none. */
void tz_chart_card_select (TzChartCard *card, int row, int column);

/** tz_chart_card_get_line: Returns: the line of the grid that is selected, %GTK_INVALID_LIST_POSITION where none is or
 * the chart is shown. */
guint tz_chart_card_get_line (TzChartCard *card);
/** tz_chart_card_refresh_grid: Where the grid is shown, it says anew what the cells of the table say; focus and place stay. */
void tz_chart_card_refresh_grid (TzChartCard *card);
/** tz_chart_card_select_line_at: @x, @y: in @card. Returns: whether a line of the grid is there, which is selected now. */
gboolean tz_chart_card_select_line_at (TzChartCard *card, double x, double y);
