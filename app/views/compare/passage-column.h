#pragma once

#include "desk.h"
#include "shared-wording.h"

/**
 * TzPassageColumn:
 *
 * One place of a passage: which of its places is chosen, the words with some around them, and a way to the text.
 */
#define TZ_TYPE_PASSAGE_COLUMN (tz_passage_column_get_type ())
G_DECLARE_FINAL_TYPE (TzPassageColumn, tz_passage_column, TZ, PASSAGE_COLUMN, AdwBin)

/** TZ_PASSAGE_COLUMN_MOST: so many places can be chosen from, the first of the passage. */
#define TZ_PASSAGE_COLUMN_MOST 200u

/** tz_passage_column_show: Shows place @place of @passage. @wording: (transfer none): which has it, and lives as long
 * as the column. */
void tz_passage_column_show (TzPassageColumn *column, TzDesk *desk, const TzSharedWording *wording,
                             const TzPassage *passage, guint place);

/** tz_passage_column_open: Opens the text at the place that is shown, if any, in Read. */
void tz_passage_column_open (TzPassageColumn *column);
