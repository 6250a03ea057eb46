#pragma once

#include "library.h"

/*
 * Similar problems: those of other agencies whose titles say nearly the same.
 *
 * Two titles are as like as their sets of pairs of letters (shingles.h), the share of both in either, after
 * each name of a body or person, number, sum, date, number of a document and address in them has one sign in
 * its place: so what the machine found, or a person corrected, decides what is disregarded. Punctuation and
 * blanks are, too.
 *
 * The sketches of all problems are gone through; of at most %TZ_MOST_COMPARED that share most of theirs with
 * the one asked for, how alike they are is computed exactly, and by that they are ordered. A library with fewer
 * candidates than that gives all that share any of their sketch; in a larger one what is missed is less alike
 * by its sketch than all that are compared.
 */

/** TZ_MOST_COMPARED: so many titles are compared exactly. */
#define TZ_MOST_COMPARED 128

/** TZ_SIMILAR_AT_LEAST: what is less alike is not called similar. */
#define TZ_SIMILAR_AT_LEAST 0.25

/** TzSimilar: a problem beside another. */
typedef struct {
  TzProblemRow *row;
  GArray *masks; /* (element-type TzSpan): what is disregarded in its title, in code points of the text */
  double share;  /* how alike the titles are: above 0 to 1 */
} TzSimilar;

/**
 * tz_library_list_similar:
 * @number: index of a problem of @notice
 * @limit: at most so many others
 * @error: %TZ_ERROR_NOT_FOUND where there is no such problem
 *
 * Problems of notices that do not count, and of the agency itself, are left out; so are those of notices that
 * have not been read again since a version that had no sketches. A door.
 *
 * Returns: (transfer full) (nullable) (element-type TzSimilar): the problem itself, and those most alike, the
 * most first, then by notice and index
 */
GPtrArray *tz_library_list_similar (TzLibrary *library, gint64 notice, guint number, guint limit,
                                    GError **error);

void tz_similar_free (TzSimilar *similar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSimilar, tz_similar_free)
