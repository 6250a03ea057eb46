#pragma once

#include "chart.h"

/** TzPictureFormat: what a chart is saved and copied as. */
typedef enum { TZ_PICTURE_SVG, TZ_PICTURE_PNG } TzPictureFormat;

/**
 * tz_picture_new:
 * @font: (nullable): as in #TzChartLook
 *
 * Draws @table as a chart on white, with its title above and its remarks below: a picture that can stand
 * alone. PNG has two pixels a unit.
 *
 * Returns: (transfer full): the bytes of a file
 */
GBytes *tz_picture_new (const TzTable *table, TzChartKind kind, TzPictureFormat format, const char *font);
