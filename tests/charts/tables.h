#pragma once

#include "chart.h"

/* Tables of invented bureaus, filled by hand. */

/** make_completion: Four bureaus in three groups: A 47 of 51, B 37 of 39, C 5 of 5 (6 of 11 not stated), D
 * none of 36 stated; A and B declare, B states a long name. */
TzTable *make_completion (void);

/** make_themes: Three themes × @n_agencies; agency i has i problems of the first theme, 1 of the second, none
 * of the third but for the first agency's 2. */
TzTable *make_themes (guint n_agencies);

/** make_acts: Two kinds of acts and the people beside them × 3 agencies, in two groups: a number, none, not stated,
 * and acts beside which no number stands. */
TzTable *make_acts (void);

/** make_time: Three notices: all dates known; nothing published; a feedback date that may be one of two. */
TzTable *make_time (void);

/** is_painted: Returns: whether a pixel of a flushed ARGB32 surface has any colour. */
gboolean is_painted (cairo_surface_t *surface, int x, int y);

/** assert_nothing_cut: Draws @chart and looks that nothing is painted outside @width and @height. */
void assert_nothing_outside (TzChart *chart, const TzChartLook *look, double width, double height);

/** find_datum: Returns: the datum of a cell of the table, which has to be there. */
const TzDatum *find_datum (const TzChart *chart, guint row, const char *column);
