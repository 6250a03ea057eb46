#pragma once

#include "handout.h"
#include "workbook.h"

/* The notices of an export, one row each: header facts, figures, whether it counts, and where it came from with
 * the SHA-256 of the source. */

/** tz_notice_sheet_new: Returns: (transfer none): the sheet, without rows yet. */
TzSheet *tz_notice_sheet_new (TzWorkbook *workbook);

gboolean tz_notice_sheet_add (TzSheet *sheet, const TzHandout *handout, const TzNotice *notice,
                              GError **error);
