#pragma once

#include "chart.h"
#include "desk.h"

/**
 * TzChartCard:
 *
 * A comparison as a card: title, chart or table, remarks, and a menu to copy and save. Properties "kind" (a
 * #TzChartKind as int) and "as-table". Signal "open-datum" (guint row, guint column).
 */
#define TZ_TYPE_CHART_CARD (tz_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (TzChartCard, tz_chart_card, TZ, CHART_CARD, AdwBin)

void tz_chart_card_set_desk (TzChartCard *card, TzDesk *desk);

/** tz_chart_card_set_table: @table: (nullable) (transfer none): has to live until the next call. */
void tz_chart_card_set_table (TzChartCard *card, const TzTable *table);

/** tz_chart_card_select: Marks the datum of a cell as the one that is open; -1 for none. */
void tz_chart_card_select (TzChartCard *card, int row, int column);
