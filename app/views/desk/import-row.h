#pragma once

#include <gtk/gtk.h>

#include "import-entry.h"

/** TzImportRow: one file in the summary of an import. Signal "retry" (charset, nullable). */
#define TZ_TYPE_IMPORT_ROW (tz_import_row_get_type ())
G_DECLARE_FINAL_TYPE (TzImportRow, tz_import_row, TZ, IMPORT_ROW, GtkBox)

TzImportRow *tz_import_row_new (void);

/** tz_import_row_set_entry: @entry: (nullable). */
void tz_import_row_set_entry (TzImportRow *row, TzImportEntry *entry);
TzImportEntry *tz_import_row_get_entry (TzImportRow *row);
