#pragma once

#include "table.h"

/** tz_cli_print_table: Prints a comparison, for people or as CSV. */
void tz_cli_print_table (const TzTable *table, gboolean csv);
