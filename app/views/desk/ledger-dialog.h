#pragma once

#include "desk.h"

/** TzLedgerDialog: asks what the columns of a ledger hold before it is imported; what their heads say is chosen already. */
#define TZ_TYPE_LEDGER_DIALOG (tz_ledger_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TzLedgerDialog, tz_ledger_dialog, TZ, LEDGER_DIALOG, AdwWindow)

/** tz_ledger_dialog_open: Looks at @ledger, a file of tz_ledger_is_ledger(), and shows the dialog. What cannot be looked
 * at is imported at once, so that it is named with its reason. */
void tz_ledger_dialog_open (GtkWindow *parent, TzDesk *desk, GFile *ledger);

/** tz_ledger_dialog_import: Imports @files (element-type GFile) into the desk's library; what the columns of a ledger hold is
 * looked at first, where it comes alone. */
void tz_ledger_dialog_import (GtkWindow *parent, TzDesk *desk, GPtrArray *files);
