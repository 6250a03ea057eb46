#pragma once

#include <glib.h>

/** tz_fold_unusual: What tz_fold_char() does with all but unified ideographs. */
gunichar tz_fold_unusual (gunichar c);

/**
 * tz_fold_char:
 * @c: a code point
 *
 * Folds a code point to the form that analysis and search compare: full-width forms to half-width ones, every
 * kind of blank but the line feed to U+0020, variant brackets, dots, dashes and quotation marks to one form
 * each. One code point always gives one code point, so an index into folded text is an index into the
 * original.
 *
 * Letters keep their case: `Ａ` gives `A`.
 *
 * Returns: the folded code point
 */
static inline gunichar
tz_fold_char (gunichar c)
{
  /* Nearly all of a text is unified ideographs, which do not fold. */
  return c >= 0x4e00 && c <= 0x9fff ? c : tz_fold_unusual (c);
}
