#pragma once

#include <gio/gio.h>

#include "ledger-table.h"
#include "members.h"

/** tz_ledger_is_file: @name: (nullable): of a file that begins with @bytes. Returns: whether it is read as a ledger; a
 * workbook is told by what is in it. */
gboolean tz_ledger_is_file (const char *name, const char *bytes, gsize n_bytes);

/**
 * tz_ledger_read:
 * @bytes: a workbook (.xlsx, .ods), or a table as text in any charset (.csv)
 * @charset: (nullable): how to decode that; %NULL to find it out
 * @roles: (nullable): what the columns hold (tz_ledger_roles_parse()), where a person said so
 * @used: (out) (transfer full) (optional): the charset that it was decoded with
 * @error: return location; %TZ_ERROR_BINARY where it is no table, %TZ_ERROR_NOT_FOUND where no column is known to
 * hold problems, %TZ_ERROR_CHARSET, _CORRUPT, _TOO_LARGE
 *
 * Returns: (transfer full) (nullable): the ledger; where @roles is %NULL it has a column of problems
 */
TzLedger *tz_ledger_read (GBytes *bytes, const char *charset, const char *roles, char **used,
                          GCancellable *cancellable, GError **error);

/**
 * tz_ledger_divide:
 * @output: (transfer none): a descriptor that the notices are written to, one after the other from its beginning
 * @budget: bounds all of them together
 * @error: return location; %TZ_ERROR_TOO_LARGE, %TZ_ERROR_FAILED where it cannot be written
 *
 * Prints each notice of a ledger into a file of its own (ledger-print.h), as if it were an archive of them.
 *
 * Returns: (transfer full) (element-type TzMember): the files, as many as could be written
 */
GArray *tz_ledger_divide (const TzLedger *ledger, int output, const TzUnpackBudget *budget, GError **error);
