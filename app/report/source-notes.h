#pragma once

#include "draft.h"

/*
 * The notices of a report are numbered as the part Sources lists them: "[3]" beside a figure says which it comes from, a
 * note below its table names it and leads to its entry there.
 */

/** tz_source_notes_dup_anchor: Returns: (transfer full): the name of a notice's entry in the part Sources. */
char *tz_source_notes_dup_anchor (const TzNoticeRow *row);

/** tz_source_notes_dup_title: Returns: (transfer full): "[3] title of the notice". */
char *tz_source_notes_dup_title (const TzDraft *draft, const TzNoticeRow *row);

/** tz_source_notes_dup_name: Returns: (transfer full): "agency [3]". */
char *tz_source_notes_dup_name (const TzDraft *draft, const TzNoticeRow *row);

/** tz_source_notes_dup_agency: Returns: (transfer full): @name with the numbers of the notices of @agency: "name [3] [4]". */
char *tz_source_notes_dup_agency (const TzDraft *draft, const TzDraftAgency *agency, const char *name);

/** tz_source_notes_add_key: Adds to the last row of @grid where the numbers are explained. */
void tz_source_notes_add_key (TzGrid *grid);

/** tz_source_notes_add: Adds the notes of all notices that count; where they are too many to be read below a table, where
 * they are listed. */
void tz_source_notes_add (TzDraft *draft);
