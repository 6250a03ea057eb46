#pragma once

#include "palette.h"

/* TzPen: what charts draw with: text that never leaves its box, fills, hatches and the few shapes. */

typedef enum {
  TZ_PEN_BOLD = 1 << 0,
  TZ_PEN_SMALL = 1 << 1,
  TZ_PEN_DIM = 1 << 2,
  TZ_PEN_RIGHT = 1 << 3,
  TZ_PEN_CENTER = 1 << 4,
} TzPenStyle;

typedef struct {
  cairo_t *cr; /* %NULL while measuring */
  const TzChartLook *look;
  PangoContext *context;
  PangoFontDescription *font;
  double line;          /* height of a line of normal text */
  GHashTable *measured; /* (element-type utf8 double): a table may say the same in 100,000 rows */
} TzPen;

/** TzBox: a rectangle in the context's units. */
typedef struct {
  double x, y, width, height;
} TzBox;

/** tz_pen_init: @cr: (nullable): where to draw; without, the pen only measures. */
void tz_pen_init (TzPen *pen, cairo_t *cr, const TzChartLook *look);
void tz_pen_clear (TzPen *pen);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TzPen, tz_pen_clear)

/** tz_pen_measure: Returns: the width of @text on one line. */
double tz_pen_measure (const TzPen *pen, const char *text, TzPenStyle style);

/** tz_pen_measure_height: Returns: the height of @text on lines of @width. */
double tz_pen_measure_height (const TzPen *pen, const char *text, double width, TzPenStyle style);

/** tz_pen_write: Writes @text into @box, centred in its height: on as many lines as fit there, the last
 * ending in an ellipsis where there is more. */
void tz_pen_write (const TzPen *pen, const char *text, TzBox box, TzPenStyle style);
/** tz_pen_write_colored: The same in a colour of its own. */
void tz_pen_write_colored (const TzPen *pen, const char *text, TzBox box, TzPenStyle style, TzColor color);

void tz_pen_set_color (const TzPen *pen, TzColor color);
/** tz_pen_fill: Fills @box and hatches it. */
void tz_pen_fill (const TzPen *pen, TzBox box, TzColor color, TzHatch hatch);
void tz_pen_outline (const TzPen *pen, TzBox box, TzColor color, double thickness);
/** tz_pen_rule: A thin level line from (@x, @y) to (@x + @width, @y). */
void tz_pen_rule (const TzPen *pen, double x, double y, double width);
/** tz_pen_diamond: The marker of declared figures, edged so that it stands out on any fill. */
void tz_pen_diamond (const TzPen *pen, double x, double y, double radius);
void tz_pen_round (const TzPen *pen, TzBox box, double radius);

/** tz_pen_is_visible: Returns: whether anything of @box would be seen. */
gboolean tz_pen_is_visible (const TzPen *pen, TzBox box);
