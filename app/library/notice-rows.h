#pragma once

#include "connection.h"
#include "day.h"
#include "library-types.h"

/* The list's view of a notice, into the table `notice` and out of it. */

/** TZ_ROW_COLUMNS: the columns of TzNoticeRow that are stored, in the order of tz_row_bind(). */
#define TZ_ROW_COLUMNS                                                                                       \
  "name, agency, title, issuer, province, level, kind, inspectors, period, feedback, signed, published, "    \
  "year, n_chars, n_problems, not_stated, completed, completed_sustained, mostly_completed, in_progress, "   \
  "not_completed, declared_total, declared_done, n_damage, n_commitments, is_notice, outline_certainty, "    \
  "warnings, themes, imported"
#define TZ_ROW_N_COLUMNS 30

/** tz_row_bind: Binds the stored columns to the first #TZ_ROW_N_COLUMNS parameters. */
void tz_row_bind (TzStatement *statement, const TzNoticeRow *row);

/** tz_row_load: Returns: (transfer full) (nullable): the row of notice @id; %NULL without an error where
 * there is none. */
TzNoticeRow *tz_row_load (TzConnection *connection, gint64 id, GError **error);
