#include "reading.h"

#include "huge-pages.h"

#include <string.h>

void
tz_reading_open (TzReading *reading)
{
  const TzWords *words = tz_lexicon_get_words (reading->lexicon);
  reading->beginnings = tz_words_get_beginnings (words);
  gsize n = (gsize)reading->n + 1, n_blocks = reading->n / TZ_SIGN_BLOCK + 1;
  reading->taken = tz_huge_pages_prefer (g_malloc0 (n), n);
  reading->begins = tz_huge_pages_prefer (g_new0 (guint16, n), n * sizeof (guint16));
  reading->signs = tz_huge_pages_prefer (g_new (TzSignBlock, n_blocks), n_blocks * sizeof (TzSignBlock));
  tz_words_mark (words, reading->s, reading->n, reading->begins, reading->signs);
}

void
tz_reading_close (TzReading *reading)
{
  g_free (reading->taken);
  g_free (reading->begins);
  g_free (reading->signs);
  g_clear_pointer (&reading->fields, g_array_unref);
  g_clear_pointer (&reading->replies, g_array_unref);
}

void
tz_reading_leave_out (TzReading *reading, guint32 at)
{
  reading->left_out = MIN (reading->left_out, at);
}

void
tz_reading_take (TzReading *reading, TzEntity entity)
{
  if (reading->out->entities->len >= TZ_MAX_ENTITIES) {
    tz_reading_leave_out (reading, entity.span.start);
    return;
  }
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
