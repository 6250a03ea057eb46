#pragma once

#include "carrier.h"

/*
 * The tables of what people made. All that keeps it goes by this list: the history records them, backups of the
 * analyst's work copy them, the check looks at them, restoring and salvage carry them over. The rows have a
 * column `checksum`.
 */

typedef enum { TZ_HUMAN_NOTE, TZ_HUMAN_DECISION, TZ_HUMAN_OTHER, TZ_N_HUMAN_KINDS } TzHumanKind;

/** TzHumanTable: one of them. */
typedef struct {
  const char *name;
  TzHumanKind kind; /* what its rows are counted as */
  const char *part; /* (nullable): a table whose rows hang on those of this one, under their checksums */
  const char *const notices[2]; /* (nullable): SQL of the notices that a row is about; NULL is none */
  const char *picks;            /* (nullable): a column that lists such notices: "[1, 2]" */
  const char *rows;             /* SELECT of what @check takes, and of the notice */

  /* Whether the row numbered @id is as it was written; %TZ_ERROR_CORRUPT. */
  gboolean (*check) (TzConnection *connection, gint64 id, GError **error);

  /* Carries all rows. Returns: %FALSE where one cannot be written. */
  gboolean (*carry) (TzCarrier *carrier, GError **error);
} TzHumanTable;

/** tz_human_tables_list: Returns: (transfer none) (array length=n): in the order in which they are carried. */
const TzHumanTable *tz_human_tables_list (guint *n);

/** tz_human_tables_dup_notices: Returns: (transfer full): a SELECT of the notices that rows in @schema are
 * about. */
char *tz_human_tables_dup_notices (const char *schema);

/** tz_human_tables_list_notices: Returns: (transfer full) (nullable) (element-type gint64): the notices that
 * people said something of; of agencies that they did, all. */
GArray *tz_human_tables_list_notices (TzConnection *connection, GError **error);

/** tz_human_tables_carry: Carries all rows of all tables that there are in the older file. */
gboolean tz_human_tables_carry (TzCarrier *carrier, GError **error);
