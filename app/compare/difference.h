#pragma once

#include "similar.h"

/* What differs between the titles of two similar problems. */

typedef enum {
  TZ_PIECE_SAME,
  TZ_PIECE_DIFFERENT, /* the other title does not have it there */
  TZ_PIECE_MASKED,    /* a name, number or date, in the place of which the other has another one */
} TzPieceKind;

/** TzPiece: some of a title. */
typedef struct {
  TzPieceKind kind;
  char *words;
} TzPiece;

/**
 * tz_difference_find:
 * @of_one: (out) (transfer full) (element-type TzPiece): the title of @one
 * @of_other: (out) (transfer full) (element-type TzPiece): of @other
 *
 * Aligns two titles by a longest common subsequence (Wagner, Fischer, 1974) of their letters, as
 * tz_search_fold() compares them, and of what is masked in them, all of which is alike. Titles in which more
 * than 2,000 letters of each differ are not aligned but for their beginning and end.
 */
void tz_difference_find (const TzSimilar *one, const TzSimilar *other, GPtrArray **of_one,
                         GPtrArray **of_other);
