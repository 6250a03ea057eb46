#pragma once

#include <glib.h>

/** TzLedgerRole: what a column of a ledger of problems (整改台账) holds. */
typedef enum {
  TZ_LEDGER_OTHER,    /* is printed with its own head */
  TZ_LEDGER_LEFT_OUT, /* numbers of rows, and what is reckoned from the rest */
  TZ_LEDGER_AGENCY,   /* whose problem it is: each has a notice of its own */
  TZ_LEDGER_NOTICE,   /* the title of the notice that the problem comes from */
  TZ_LEDGER_SECTION,  /* the headings above it, the outermost first, with " › " between */
  TZ_LEDGER_PROBLEM,
  TZ_LEDGER_MEASURES,
  TZ_LEDGER_RESULTS, /* what was done, in prose */
  TZ_LEDGER_STATUS,
  TZ_LEDGER_BODY, /* who answers for it */
  TZ_LEDGER_PERSON,
  TZ_LEDGER_DEADLINE,
  TZ_LEDGER_N_ROLES
} TzLedgerRole;

/** TzLedgerColumn: a column of a ledger, for a person to say what it holds. */
typedef struct {
  char *head;
  char *example; /* its first cell that is not empty; "" where there is none */
  TzLedgerRole role;
} TzLedgerColumn;

/** tz_ledger_columns_new: Returns: (transfer full) (element-type TzLedgerColumn): none yet. */
GArray *tz_ledger_columns_new (void);

/** tz_ledger_role_guess: @head: of a column; @example: a cell of it. Returns: what it holds, as ledgers are written, and
 * as we write them ourselves in either language. */
TzLedgerRole tz_ledger_role_guess (const char *head, const char *example);

/** tz_ledger_role_guess_by_ending: As tz_ledger_role_guess(), of a head that ledgers seldom have, by the word that it ends with:
 * right less often. */
TzLedgerRole tz_ledger_role_guess_by_ending (const char *head, const char *example);

/** tz_ledger_role_print: Returns: (nullable): what stands before a cell of this role in the text; %NULL where that
 * is the head. */
const char *tz_ledger_role_print (TzLedgerRole role);

/** tz_ledger_is_ledger: Returns: whether a file of this name may be opened as a ledger. */
gboolean tz_ledger_is_ledger (const char *name);

/** tz_ledger_roles_to_string: @columns: (element-type TzLedgerColumn). Returns: (transfer full): their roles, for
 * tz_ledger_roles_parse(). */
char *tz_ledger_roles_to_string (const GArray *columns);

/** tz_ledger_roles_parse: Returns: (transfer full) (element-type TzLedgerRole): one role a column; what is unknown is
 * %TZ_LEDGER_OTHER. */
GArray *tz_ledger_roles_parse (const char *roles);
