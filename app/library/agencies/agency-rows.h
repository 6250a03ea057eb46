#pragma once

#include "connection.h"

/**
 * TzAgencyRow: what the analyst says of an agency, or of a single notice. `key` is the normal form of an
 * agency's name (agency-name.h), one that stands for no name and begins with `=`, or `#` and the number of a
 * notice.
 */
typedef struct {
  char *key;
  char *into;      /* (nullable): the key of the agency that this one belongs to, which belongs to no other */
  char *name;      /* (nullable): what the agency is called; %NULL: as its notices call it */
  char *creator;   /* who */
  gint64 modified; /* Unix seconds */
} TzAgencyRow;

void tz_agency_row_free (TzAgencyRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgencyRow, tz_agency_row_free)

/** tz_agency_rows_put: Writes what is said of @key, in place of what was said before, with a checksum. */
gboolean tz_agency_rows_put (TzConnection *connection, const char *key, const char *into, const char *name,
                             const char *creator, GError **error);

/** tz_agency_rows_write: The same for a row as it stands. */
gboolean tz_agency_rows_write (TzConnection *connection, const TzAgencyRow *row, GError **error);

/** tz_agency_rows_list: Returns: (transfer full) (nullable) (element-type TzAgencyRow): all of them, by key;
 * %TZ_ERROR_CORRUPT where a checksum does not fit. */
GPtrArray *tz_agency_rows_list (TzConnection *connection, GError **error);

/** tz_agency_rows_rescue: Returns: (transfer full) (element-type TzAgencyRow): those of a damaged library that
 * can be read from the first on and from the last. @all: (out): whether these are all. */
GPtrArray *tz_agency_rows_rescue (TzConnection *connection, gboolean *all);
