#pragma once

#include "comparison.h"
#include "fixture.h"

/*
 * A library of bureaus that do not exist, counted by hand:
 *
 * 甲市教育局  2 notices (2020, 2023), 10 problems: 6 completed, 1 sustained, 1 mostly, 1 in progress, 1 not
 * stated; stated 9; strict 7/9, including mostly 8/9; declared 4/5 (2020 alone states both figures)
 * 乙区卫健局  1 notice (2020), 6 problems: 5 completed, 1 not completed; stated 6; 5/6; declares nothing
 * 丙县水务局  1 notice (2021), 3 problems: 3 completed; 3/3, too few to rank
 * 丁县住建局  1 notice (2021), 2 problems, none stated; declared 2/2; a second notice left out (outline
 * uncertain) 戊院       1 text that is no notice: left out
 */
void compared_fill (Fixture *fixture);

/** compared_cell: Returns: the cell of the row and column of these identifiers, which have to be there. */
const TzCell *compared_cell (const TzTable *table, const char *row, const char *column);

/** compared_count: Returns: how many problems the query of a cell yields; it has to have one. */
guint compared_count (Fixture *fixture, const TzTable *table, const char *row, const char *column);
guint compared_count_at (Fixture *fixture, const TzTable *table, guint row, guint column);

/** compared_assert_rows: @titles: the titles of all rows in order, joined by blanks. */
void compared_assert_rows (const TzTable *table, const char *titles);
void compared_assert_rate (const TzCell *cell, guint numerator, guint denominator);
