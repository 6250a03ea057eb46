#pragma once

#include "flow.h"

/** TzLayouter: a flow in the making: the page that is being filled and how far. */
typedef struct {
  TzFlow *flow;
  TzTypesetter *typesetter;
  const TzChartLook *look;
  double y;
  double *chart_heights; /* by block */
} TzLayouter;

void tz_layouter_begin_page (TzLayouter *layouter);
/** tz_layouter_is_fresh: Returns: whether nothing stands on the page yet. */
gboolean tz_layouter_is_fresh (const TzLayouter *layouter);
/** tz_layouter_room: Returns: the height left on the page, in points. */
double tz_layouter_room (const TzLayouter *layouter);
/** tz_layouter_push: Sets a slice of a block on the page; its height is set, its place not. */
void tz_layouter_push (TzLayouter *layouter, TzSlice slice);
/** tz_layouter_set_anchor: Notes that @anchor (nullable) stands on the page. */
void tz_layouter_set_anchor (TzLayouter *layouter, const char *anchor);

/** tz_layouter_place_grid: Sets a grid on as many pages as it needs. */
void tz_layouter_place_grid (TzLayouter *layouter, const TzBlock *block);
/** tz_grid_least_height: Returns: the room a grid needs on the page where it begins. */
double tz_grid_least_height (const TzGrid *grid);
