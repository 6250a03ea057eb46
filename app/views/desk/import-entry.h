#pragma once

#include "intake.h"

/** TzImportEntry: what became of one file, as an item of a list. Emits "changed" when the file was tried
 * again. */
#define TZ_TYPE_IMPORT_ENTRY (tz_import_entry_get_type ())
G_DECLARE_FINAL_TYPE (TzImportEntry, tz_import_entry, TZ, IMPORT_ENTRY, GObject)

TzImportEntry *tz_import_entry_new (const TzImportItem *item);

/** tz_import_entry_update: Takes over what became of the file when it was tried again. */
void tz_import_entry_update (TzImportEntry *entry, const TzImportItem *item);

const TzImportItem *tz_import_entry_get_item (TzImportEntry *entry);

/** tz_import_entry_can_retry: Returns: whether the file failed and is somewhere to be read again. */
gboolean tz_import_entry_can_retry (TzImportEntry *entry);

/** tz_import_entry_wants_charset: Returns: whether a person must say how the file is decoded. */
gboolean tz_import_entry_wants_charset (TzImportEntry *entry);

/** tz_import_entry_wants_columns: Returns: whether a person must say what the columns of the file hold. */
gboolean tz_import_entry_wants_columns (TzImportEntry *entry);

/** tz_import_entry_get_outcome: Returns: (transfer none): what became of it, in words; the reason where it
 * failed, and how certain its text is where that was recognised. */
const char *tz_import_entry_get_outcome (TzImportEntry *entry);

/** tz_import_entry_dup_place: Returns: (transfer full) (nullable): where the file came from, as one would write
 * it; a file in an archive stands after its "#". */
char *tz_import_entry_dup_place (TzImportEntry *entry);
