#include "carrier.h"

#include "row-numbers.h"

gboolean
tz_carrier_each (TzCarrier *carrier, const char *table, TzCarryFunc func, GError **error)
{
  gint64 last = tz_row_numbers_last (carrier->from, table);
  for (gint64 id = 1; id <= last; id++)
    if (!func (carrier, id, error))
      return FALSE;
  return TRUE;
}

gint64
tz_carrier_find_notice (const TzCarrier *carrier, gint64 from)
{
  const gint64 *to = g_hash_table_lookup (carrier->notices, &from);
  return to != NULL ? *to : 0;
}

void
tz_carrier_count (TzCarrier *carrier)
{
  carrier->told (carrier->kind, TZ_CARRIED, NULL, carrier->data);
}

void
tz_carrier_tell (TzCarrier *carrier, TzCarried how, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  carrier->told (carrier->kind, how, words, carrier->data);
}
