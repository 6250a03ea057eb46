#include <math.h>

#include "plot.h"

static const TzDatum *
get (const TzChart *chart, guint index)
{
  return &g_array_index (chart->data, TzDatum, index);
}

/* The datum nearest below (1) or above (-1): of the same column, else of the least way aside. */
static guint
find_across (const TzChart *chart, guint from, int direction)
{
  const TzDatum *start = get (chart, from);
  double least = G_MAXDOUBLE, middle = start->x + start->width / 2;
  guint best = from;
  for (guint i = 0; i < chart->data->len; i++) {
    const TzDatum *datum = get (chart, i);
    if ((int)datum->row != (int)start->row + direction)
      continue;
    double away = datum->column == start->column ? -1 : fabs (datum->x + datum->width / 2 - middle);
    if (away < least) {
      least = away;
      best = i;
    }
  }
  return best;
}

static guint
find_row_end (const TzChart *chart, guint from, int direction)
{
  guint at = from;
  while ((direction > 0 ? at + 1 < chart->data->len : at > 0) &&
         get (chart, (guint)((int)at + direction))->row == get (chart, from)->row)
    at = (guint)((int)at + direction);
  return at;
}

guint
tz_chart_move (const TzChart *chart, guint from, TzChartMove move)
{
  g_return_val_if_fail (from < chart->data->len, 0);
  switch (move) {
  case TZ_MOVE_NEXT:
    return MIN (from + 1, chart->data->len - 1);
  case TZ_MOVE_PREVIOUS:
    return from > 0 ? from - 1 : 0;
  case TZ_MOVE_UP:
    return find_across (chart, from, -1);
  case TZ_MOVE_DOWN:
    return find_across (chart, from, 1);
  case TZ_MOVE_ROW_START:
    return find_row_end (chart, from, -1);
  case TZ_MOVE_ROW_END:
  default:
    return find_row_end (chart, from, 1);
  }
}
