#pragma once

#include "chart.h"

/** TzColor: red, green, blue, alpha, each 0 to 1. */
typedef struct {
  double red, green, blue, alpha;
} TzColor;

/** TzHatch: lines over a fill, which tell statuses apart without colour. */
typedef enum {
  TZ_HATCH_NONE,
  TZ_HATCH_RISING,
  TZ_HATCH_FALLING,
  TZ_HATCH_LEVEL,
  TZ_HATCH_UPRIGHT,
  TZ_HATCH_CROSSED
} TzHatch;

TzColor tz_palette_text (const TzChartLook *look);
/** tz_palette_dim: The colour of what is said beside. */
TzColor tz_palette_dim (const TzChartLook *look);
TzColor tz_palette_paper (const TzChartLook *look);
TzColor tz_palette_line (const TzChartLook *look);
TzColor tz_palette_accent (const TzChartLook *look);
TzColor tz_palette_status (TzStatus status, const TzChartLook *look);
/** tz_palette_hatch: Mostly completed and not stated are always hatched, the others for print and high
 * contrast. */
TzHatch tz_palette_hatch (TzStatus status, const TzChartLook *look);

/** tz_palette_contrast: Returns: how well one is read on the other, 1 to 21: the contrast ratio of WCAG 2.1. */
double tz_palette_contrast (TzColor a, TzColor b);

/** tz_palette_shade: Sets the fill of a matrix cell of @strength (0 to 1) and the colour of a text on it. */
void tz_palette_shade (double strength, const TzChartLook *look, TzColor *fill, TzColor *text);
