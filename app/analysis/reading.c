#include "reading.h"

#include <string.h>

#define N_PLANE 0x10000

void
tz_reading_open (TzReading *reading)
{
  const TzSigns *signs = tz_lexicon_get_signs (reading->lexicon);
  reading->taken = g_malloc0 ((gsize)reading->n + 1);
  reading->begins = g_new0 (TzWordMarks, (gsize)reading->n + 1);
  reading->signs = g_new (TzSigns, (gsize)reading->n + 1);
  tz_words_mark (tz_lexicon_get_words (reading->lexicon), reading->s, reading->n, reading->begins);
  for (guint32 i = 0; i <= reading->n; i++)
    reading->signs[i] = reading->s[i] < N_PLANE ? signs[reading->s[i]] : 0;
}

void
tz_reading_close (TzReading *reading)
{
  g_free (reading->taken);
  g_free (reading->begins);
  g_free (reading->signs);
  g_clear_pointer (&reading->fields, g_array_unref);
}

/* Looks at the signs of four code points at once: 16 bits each, the first lowest. */
guint32
tz_reading_find_sign (const TzReading *reading, guint32 from, guint32 end, TzSigns signs)
{
  guint64 wanted = signs * G_GUINT64_CONSTANT (0x0001000100010001);
  guint32 i = from;
  for (guint64 four; i + 4 <= end; i += 4) {
    memcpy (&four, reading->signs + i, sizeof four);
    four = GUINT64_FROM_LE (four & wanted);
    if (four != 0)
      return i + (guint32)__builtin_ctzll (four) / 16;
  }
  while (i < end && !(reading->signs[i] & signs))
    i++;
  return i;
}

guint32
tz_reading_next (const TzReading *reading, guint32 from, TzSigns signs, TzWordKinds kinds)
{
  const TzWordMarks marks = tz_word_marks (kinds);
  const TzWordMarks *begins = reading->begins;
  const TzSigns *here = reading->signs;
  guint32 i = from;
  for (; i + 4 <= reading->n; i += 4)
    if (((begins[i] | begins[i + 1] | begins[i + 2] | begins[i + 3]) & marks) ||
        ((here[i] | here[i + 1] | here[i + 2] | here[i + 3]) & signs))
      break;
  while (i < reading->n && !(begins[i] & marks) && !(here[i] & signs))
    i++;
  return i;
}

guint32
tz_reading_next_word (const TzReading *reading, guint32 from, TzWordKinds kinds)
{
  const TzWordMarks marks = tz_word_marks (kinds);
  const TzWordMarks *begins = reading->begins;
  guint32 i = from;
  for (; i + 4 <= reading->n; i += 4)
    if ((begins[i] | begins[i + 1] | begins[i + 2] | begins[i + 3]) & marks)
      break;
  while (i < reading->n && !(begins[i] & marks))
    i++;
  return i;
}

void
tz_reading_take (TzReading *reading, TzEntity entity)
{
  if (reading->out->entities->len >= TZ_MAX_ENTITIES)
    return;
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
