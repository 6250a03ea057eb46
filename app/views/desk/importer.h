#pragma once

#include "intake.h"

/**
 * TzImporter:
 *
 * Imports in the background, one request after another, and tells how far it is. Properties: "busy",
 * "fraction" (0 to 1), "progress" (a line for the screen). Signal "finished" (#TzImportSummary or %NULL,
 * #GError or %NULL) after each request.
 */
#define TZ_TYPE_IMPORTER (tz_importer_get_type ())
G_DECLARE_FINAL_TYPE (TzImporter, tz_importer, TZ, IMPORTER, GObject)

TzImporter *tz_importer_new (void);

/** tz_importer_add_files: Imports files and folders. @files: (element-type GFile); @charset: (nullable): how
 * to decode them. */
void tz_importer_add_files (TzImporter *importer, TzLibrary *library, GPtrArray *files, const char *charset);

/** tz_importer_add_ledger: Imports a ledger; @roles: what its columns hold (tz_ledger_roles_to_string()). */
void tz_importer_add_ledger (TzImporter *importer, TzLibrary *library, GFile *ledger, const char *roles);

/** tz_importer_add_text: Imports a pasted text. */
void tz_importer_add_text (TzImporter *importer, TzLibrary *library, const char *text);

/** tz_importer_cancel: Stops what runs and drops what waits; what was stored by then stays. */
void tz_importer_cancel (TzImporter *importer);

gboolean tz_importer_is_busy (TzImporter *importer);

/** tz_importer_get_summary: Returns: (transfer none) (nullable): what became of the last request. */
const TzImportSummary *tz_importer_get_summary (TzImporter *importer);
