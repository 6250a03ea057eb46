#pragma once

#include "ledger-table.h"

/**
 * tz_ledger_print:
 * @notice: of @ledger
 *
 * The problems as a notice words them, so that the analysis reads back what the ledger says: the title, which names the
 * agency, the headings, and for each problem a line with its number and one for each cell with what it holds before it.
 *
 * Returns: (transfer full): the text
 */
char *tz_ledger_print (const TzLedger *ledger, const TzLedgerNotice *notice);

/** tz_ledger_dup_title: Returns: (transfer full): the first line of that. */
char *tz_ledger_dup_title (const TzLedger *ledger, const TzLedgerNotice *notice);
