#pragma once

#include "connection.h"
#include "forms.h"

/** TzFormRow: what the analyst says of two forms, the smaller number first, or of one, that stands twice. */
typedef struct {
  gint64 id;
  gint64 notice;
  gint64 other;
  TzFormVerdict kind;
  char *creator;   /* who */
  gint64 modified; /* Unix seconds */
} TzFormRow;

void tz_form_row_free (TzFormRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFormRow, tz_form_row_free)

/** tz_form_rows_put: Writes what is said of @one and @other, in whichever order, in place of what was said
 * before, with a checksum. %TZ_FORM_NOT_SAID takes it back. */
gboolean tz_form_rows_put (TzConnection *connection, gint64 one, gint64 other, TzFormVerdict kind,
                           const char *creator, GError **error);

/** tz_form_rows_write: The same for a row as it stands, but for its number. */
gboolean tz_form_rows_write (TzConnection *connection, const TzFormRow *row, GError **error);

/** tz_form_rows_load: Returns: (transfer full) (nullable): row @id; %TZ_ERROR_NOT_FOUND, %TZ_ERROR_CORRUPT
 * where its checksum does not fit. */
TzFormRow *tz_form_rows_load (TzConnection *connection, gint64 id, GError **error);
