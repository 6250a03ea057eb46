#include "reading.h"

#include <string.h>

void
tz_reading_take (TzReading *reading, TzEntity entity)
{
  g_array_append_val (reading->out->entities, entity);
  memset (reading->taken + entity.span.start, 1 + (int)entity.type, tz_span_length (entity.span));
}

gboolean
tz_reading_is_free (const TzReading *reading, TzSpan span)
{
  for (guint32 i = span.start; i < span.end; i++)
    if (reading->taken[i] != 0)
      return FALSE;
  return TRUE;
}
