#pragma once

#include "export.h"
#include "handout.h"
#include "table.h"
#include "workbook.h"

/*
 * The rectification ledger (整改台账): one row a problem that counts. The columns: agency, year, notice, number,
 * the headings above it, the problem, its themes, the status and the words that state it, the analyst's verdict,
 * whether it is reviewed, measures, the answer, deadlines, where it stands, the number of the notice in the
 * library.
 */

/** TZ_LEDGER_N_COLUMNS: how many there are. */
#define TZ_LEDGER_N_COLUMNS 16

/** TzLedgerFunc: takes a row; @cells: %TZ_LEDGER_N_COLUMNS of them. */
typedef void (*TzLedgerFunc) (const TzCell *cells, gpointer data);

/** tz_ledger_get_columns: @columns: (out caller-allocates) (array fixed-size=16): titles in the language of the
 * locale. */
void tz_ledger_get_columns (TzSheetColumn *columns);

/** tz_ledger_dup_deadlines: Returns: (transfer full) (nullable): the deadlines promised in @span, as EDTF, joined
 * by "; "; %NULL where there are none. */
char *tz_ledger_dup_deadlines (const TzAnalysis *analysis, TzSpan span);

/** tz_ledger_walk_notice: Hands each problem of @notice that counts to @func. */
gboolean tz_ledger_walk_notice (const TzHandout *handout, const TzNotice *notice, TzLedgerFunc func,
                                gpointer data, GError **error);
