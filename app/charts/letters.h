#pragma once

#include <cairo.h>
#include <pango/pango.h>

/*
 * Letters on a page that is kept. cairo embeds the program of an OpenType font of cubic outlines with those of its
 * subroutines that it finds in use, and misses some (up to 1.18): it takes the numbers of a curve for hints and reads on
 * in the wrong place. Such a letter, as 如 in Noto Sans CJK, is then blank. So in a PDF these fonts are drawn by a face of
 * which cairo embeds the outlines, and everywhere else as Pango draws them.
 */

/** tz_letters_show_line: Draws @line with its baseline at the current point. */
void tz_letters_show_line (cairo_t *cr, PangoLayoutLine *line);
/** tz_letters_show_layout: Draws @layout with its top left at the current point. */
void tz_letters_show_layout (cairo_t *cr, PangoLayout *layout);
