#pragma once

#include "ledger-columns.h"

/*
 * A ledger of problems (整改台账): a table in which each row is a problem, what was done about it and how far that is.
 * It is printed as a notice, one line a cell, so that it is read and quoted like any other (ledger-print.h).
 */

/** TzLedgerProblem: a problem; its measures may go on over several rows. */
typedef struct {
  const char *section; /* the headings above it; "" where there are none */
  guint row;
  guint n_rows;
} TzLedgerProblem;

/** TzLedgerNotice: the problems of one agency, and of one of its notices where the ledger names those. */
typedef struct {
  const char *agency; /* "" where the ledger does not say */
  const char *title;  /* likewise */
  GArray *problems;   /* of TzLedgerProblem */
} TzLedgerNotice;

typedef struct {
  GPtrArray *above;   /* of char: the lines above the heads of the columns */
  GArray *columns;    /* of TzLedgerColumn */
  GPtrArray *rows;    /* of GStrv: those below the heads */
  GPtrArray *notices; /* of TzLedgerNotice */
} TzLedger;

/**
 * tz_ledger_new:
 * @sheets: (element-type GPtrArray): the tables of a file, each of GStrv: the ledger is the first whose heads name a
 * column of problems, with those that have the same heads
 * @roles: (nullable) (element-type TzLedgerRole): what the columns hold, where a person said so
 *
 * An empty cell of the agency, the notice and the section stands for the one above, where no agency begins anew; a row
 * without a problem goes on with the one above, and one with a single cell is a heading.
 *
 * Returns: (transfer full) (nullable): the ledger; %NULL where no table has heads
 */
TzLedger *tz_ledger_new (GPtrArray *sheets, const GArray *roles);

void tz_ledger_free (TzLedger *ledger);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzLedger, tz_ledger_free)

/** tz_ledger_find: Returns: the first column of @role, or -1. */
int tz_ledger_find (const TzLedger *ledger, TzLedgerRole role);
