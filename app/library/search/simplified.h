#pragma once

#include <glib.h>

/* The unified ideographs of the table. */
#define TZ_SIMPLIFIED_FIRST 0x4e00
#define TZ_SIMPLIFIED_LAST 0x9fff

/** tz_simplified: for each of them the one that a search takes it for: a traditional one's simplified form,
 * any other itself; made from data/lexicon/traditional.txt by make-simplified-table.py. */
extern const guint16 tz_simplified[TZ_SIMPLIFIED_LAST - TZ_SIMPLIFIED_FIRST + 1];
