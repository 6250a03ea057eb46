#pragma once

#include "connection.h"

/*
 * What people made, carried from one file into another in which notices have other numbers: out of a backup of
 * it, or out of a damaged library. Each row is looked up by its number, so that a page that cannot be read
 * costs only the rows on it.
 */

/** TzCarried: what became of a row. */
typedef enum {
  TZ_CARRIED,          /* it came over as it was */
  TZ_CARRIED_DAMAGED,  /* it came over, but its checksum does not fit */
  TZ_CARRIED_HOMELESS, /* it stayed behind: the notice that it is about is not there */
  TZ_CARRIED_LOST,     /* it cannot be read */
} TzCarried;

/** TzCarrier: rows on their way. */
typedef struct {
  TzConnection *from;
  TzConnection *to;
  GHashTable *notices; /* (element-type gint64 gint64): numbers of notices in @from to those in @to */
  gboolean unsealed;   /* the rows in @from are of a version that had no checksums yet */
  guint kind;          /* a TzHumanKind: of the row */
  void (*told) (guint kind, TzCarried how, const char *words, gpointer data); /* @words: (nullable) */
  gpointer data;
} TzCarrier;

/** TzCarryFunc: carries the row numbered @id, if there is one. */
typedef gboolean (*TzCarryFunc) (TzCarrier *carrier, gint64 id, GError **error);

/** tz_carrier_each: Runs @func for each number that a row of @table may have. */
gboolean tz_carrier_each (TzCarrier *carrier, const char *table, TzCarryFunc func, GError **error);

/** tz_carrier_find_notice: Returns: the number that notice @from has now, 0 where it is not there. */
gint64 tz_carrier_find_notice (const TzCarrier *carrier, gint64 from);

/** tz_carrier_count: Says that a row came over. */
void tz_carrier_count (TzCarrier *carrier);

/** tz_carrier_tell: Says that a row did not come over as it was. */
void tz_carrier_tell (TzCarrier *carrier, TzCarried how, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** tz_carry_agencies, and so on: all rows of one table (human-tables.h). A note that is damaged comes over with
 * a tag that says so: words that may be wrong are better than none. */
gboolean tz_carry_agencies (TzCarrier *carrier, GError **error);
gboolean tz_carry_notes (TzCarrier *carrier, GError **error);
gboolean tz_carry_decisions (TzCarrier *carrier, GError **error);
gboolean tz_carry_searches (TzCarrier *carrier, GError **error);
gboolean tz_carry_views (TzCarrier *carrier, GError **error);
gboolean tz_carry_words (TzCarrier *carrier, GError **error);
gboolean tz_carry_trash (TzCarrier *carrier, GError **error);
gboolean tz_carry_forms (TzCarrier *carrier, GError **error);
