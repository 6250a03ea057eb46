#pragma once

#include <gio/gio.h>

/** TzXlsxDates: which styles of cells show their number as a date, and from when its days are counted. */
typedef struct {
  GArray *shown; /* of TzXlsxShown: by the number of a style */
  gboolean since_1904;
} TzXlsxDates;

/** TzXlsxShown: how a number is shown. */
typedef enum { TZ_XLSX_NUMBER, TZ_XLSX_DAY, TZ_XLSX_MONTH } TzXlsxShown;

/** tz_xlsx_dates_new: @part: (nullable): xl/styles.xml. Returns: (transfer full) (nullable): them. */
TzXlsxDates *tz_xlsx_dates_new (GBytes *part, gboolean since_1904, GCancellable *cancellable, GError **error);

void tz_xlsx_dates_free (TzXlsxDates *dates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzXlsxDates, tz_xlsx_dates_free)

/** tz_xlsx_dates_dup: @value: a number as the file has it; @style: of its cell. Returns: (transfer full): as it is shown:
 * 2024年3月5日, 2024年3月, or the number as it is. */
char *tz_xlsx_dates_dup (const TzXlsxDates *dates, const char *value, int style);
