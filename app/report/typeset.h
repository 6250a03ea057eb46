#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "typeface.h"

/*
 * TzTypesetter: sets text in the few styles of a report. Every line of a style is equally high whatever
 * scripts it mixes, so a text's height is its number of lines, and a line is found again by its number on any
 * surface: glyph places are not rounded to any device. Lengths are points. One thread at a time.
 */

typedef enum {
  TZ_TYPE_TITLE,
  TZ_TYPE_SUBTITLE,
  TZ_TYPE_HEADING_1,
  TZ_TYPE_HEADING_2,
  TZ_TYPE_HEADING_3,
  TZ_TYPE_BODY,
  TZ_TYPE_SMALL, /* remarks, definitions below tables */
  TZ_TYPE_CELL,
  TZ_TYPE_CELL_HEAD,
  TZ_TYPE_CELL_GROUP, /* a row that stands over others */
  TZ_TYPE_RUNNING,    /* head and foot of the page: one line, ellipsized */
  TZ_N_TYPES,
} TzType;

typedef enum { TZ_ALIGN_START, TZ_ALIGN_CENTER, TZ_ALIGN_END } TzAlign;

/** TzMarkStyle: how marked words are underlined, so that they are told apart in black and white. */
typedef enum { TZ_MARK_FOUND, TZ_MARK_DECIDED, TZ_MARK_NOTED } TzMarkStyle;

/** TzTextMark: marked words of a text, in bytes. Marks do not change where lines break. */
typedef struct {
  guint start;
  guint end;
  TzMarkStyle style;
  guint number; /* in the margin beside its first line; 0 for none */
} TzTextMark;

/** TzSetting: a text on its place: its lines from @first_line on, @n_lines of them, the first with its top at
 * @y. */
typedef struct {
  const char *text;
  TzType type;
  TzAlign align;
  double x, y, width;
  guint first_line;
  guint n_lines;
  gboolean link;       /* drawn as something that leads elsewhere */
  const GArray *marks; /* (nullable) (element-type TzTextMark): a later one lies over those before */
  gboolean outlines;   /* drawn as shapes: letters of a bitmap stand where they belong, not on whole pixels */
} TzSetting;

typedef struct _TzTypesetter TzTypesetter;

/** tz_typesetter_new: @typeface: of the text and the cells; the usual one where it is not installed. */
TzTypesetter *tz_typesetter_new (TzTypeface typeface);
void tz_typesetter_free (TzTypesetter *typesetter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzTypesetter, tz_typesetter_free)

/** tz_typesetter_lacks_typeface: Whether the typeface that was asked for is not installed. */
gboolean tz_typesetter_lacks_typeface (const TzTypesetter *typesetter);

/** tz_type_line_height: Returns: the height of each line of @type. */
double tz_type_line_height (TzType type);

/** tz_typesetter_count_lines: Returns: into how many lines @text breaks at @width; 1 for an empty text. */
guint tz_typesetter_count_lines (TzTypesetter *typesetter, TzType type, const char *text, double width);

/** tz_typesetter_measure_word: Returns: the width of the longest stretch of @text that is not broken. */
double tz_typesetter_measure_word (TzTypesetter *typesetter, TzType type, const char *text);

/** tz_typesetter_measure_text: Returns: the width of @text on one line. */
double tz_typesetter_measure_text (TzTypesetter *typesetter, TzType type, const char *text);

/** tz_typesetter_find_line: Returns: the number of the line, from 0, on which byte @byte of @text stands. */
guint tz_typesetter_find_line (TzTypesetter *typesetter, TzType type, const char *text, double width,
                               guint byte);

void tz_typesetter_draw (TzTypesetter *typesetter, cairo_t *cr, const TzSetting *setting);

/** TZ_REPORT_CHART_FONT: the Pango font description for charts in a report; pixels are points there. */
#define TZ_REPORT_CHART_FONT TZ_REPORT_SANS " 8.5px"
#define TZ_REPORT_SANS "Noto Sans CJK SC,Source Han Sans SC,Noto Sans SC,sans-serif"
#define TZ_REPORT_SERIF "Noto Serif CJK SC,Source Han Serif SC,Noto Serif SC,serif"
