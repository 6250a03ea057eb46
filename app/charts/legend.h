#pragma once

#include "pen.h"

/* The legend under completion bars: the statuses that occur, and the declared marker where there is one. */

/** tz_legend_height: Returns: what it needs within @width, with the space above it. */
double tz_legend_height (const TzTable *table, const TzPen *pen, double width);
void tz_legend_draw (const TzTable *table, const TzPen *pen, double width, double y);
