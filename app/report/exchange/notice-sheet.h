#pragma once

#include "masking.h"
#include "workbook.h"

/* The notices of an export, one row each: header facts, figures, whether it counts, and where it came from with
 * the SHA-256 of the source. */

void tz_notice_sheet_begin (TzWorkbook *workbook);

/** tz_notice_sheet_add: @masking: (nullable). */
gboolean tz_notice_sheet_add (TzWorkbook *workbook, TzLibrary *library, const TzNotice *notice,
                              const TzMasking *masking, GError **error);
