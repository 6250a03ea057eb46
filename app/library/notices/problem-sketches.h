#pragma once

#include "analysis.h"
#include "connection.h"

/*
 * By what similar problems are found (similar.h): a sketch of each title (shingles.h), eight bytes, made after
 * names, numbers and dates in it are masked; and where those stand, so that titles can be compared without
 * the findings. One row a notice, in the transaction that writes its problems.
 */

/** TzSketches: of the problems of a notice, in their order. */
typedef struct {
  GBytes *sketches; /* TZ_SKETCH_LOTS bytes a problem */
  GBytes *masks;    /* as tz_title_masks_read() reads them */
} TzSketches;

/** tz_sketches_make: Fills @sketches, which tz_sketches_clear() empties. */
void tz_sketches_make (TzSketches *sketches, const TzAnalysis *analysis, const TzText *text);
void tz_sketches_clear (TzSketches *sketches);

/** tz_sketches_insert: Stores those of @notice in the place of what was there. */
gboolean tz_sketches_insert (TzConnection *connection, const TzSketches *sketches, gint64 notice,
                             GError **error);

/** tz_title_masks_read: @title: of the problem of index @number. Returns: (transfer full) (element-type
 * TzSpan): what is masked in it, in code points of the text, in order; what is not whole is left out. */
GArray *tz_title_masks_read (const guint8 *masks, gsize n_bytes, guint number, TzSpan title);

/** tz_title_shingles: Returns: (transfer full): the set of shingles of @title with one sign in the place of each
 * of @masks. */
GArray *tz_title_shingles (const TzText *text, TzSpan title, const GArray *masks);
