#pragma once

#include "desk.h"
#include "table.h"

/** tz_declared_opener_open: Opens, in the Read view, what the cell of @table adds up of what notices declare, in the
 * newest notice that states it. Cells of anything else open nothing. */
void tz_declared_opener_open (TzDesk *desk, const TzTable *table, guint row, guint column);
