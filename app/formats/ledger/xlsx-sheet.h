#pragma once

#include "xlsx-dates.h"

/**
 * tz_xlsx_read_sheet:
 * @part: a sheet of a workbook (ISO/IEC 29500-1, 18.3)
 * @strings: (element-type utf8): of tz_xlsx_read_strings()
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_TOO_LARGE
 *
 * Cells as they are shown; of cells that were merged the first has the text, the others are empty.
 *
 * Returns: (transfer full) (nullable) (element-type GStrv): the rows
 */
GPtrArray *tz_xlsx_read_sheet (GBytes *part, const GPtrArray *strings, const TzXlsxDates *dates,
                               GCancellable *cancellable, GError **error);
