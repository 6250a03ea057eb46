#pragma once

#include "desk.h"

/** TzImportDialog: lists what became of each file of the last import; what failed stands first, with its
 * reason, and can be tried again. */
#define TZ_TYPE_IMPORT_DIALOG (tz_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TzImportDialog, tz_import_dialog, TZ, IMPORT_DIALOG, AdwWindow)

GtkWidget *tz_import_dialog_new (GtkWindow *parent, TzDesk *desk);
