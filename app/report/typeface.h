#pragma once

#include <pango/pango.h>

/** TzTypeface: of the text and the tables of a report. Headings and heads of tables stand in 黑体 beside any of them. */
typedef enum {
  TZ_TYPEFACE_USUAL, /* text in the system's serif, tables in its sans serif */
  TZ_TYPEFACE_SONG,
  TZ_TYPEFACE_FANGSONG,
  TZ_N_TYPEFACES,
} TzTypeface;

/** tz_typeface_id: Returns: (transfer none): "usual", "song", "fangsong". */
const char *tz_typeface_id (TzTypeface typeface);

/** tz_typeface_find: Returns: the typeface called @id (nullable); the usual one where there is none. */
TzTypeface tz_typeface_find (const char *id);

/** tz_typeface_find_family: Returns: (transfer none) (nullable): the family of @fonts that is @typeface; %NULL where none is
 * installed, and for the usual one, which is several. */
const char *tz_typeface_find_family (TzTypeface typeface, PangoFontMap *fonts);
