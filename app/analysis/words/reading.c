#include "reading.h"

#include <string.h>

#define N_PLANE 0x10000

/* Code points of which each sign has one word of bits. */
#define BLOCK 64

static void
mark_signs (TzReading *reading)
{
  const TzSigns *signs = tz_lexicon_get_signs (reading->lexicon);
  reading->signs = g_new0 (TzSignBlock, (gsize)reading->n / BLOCK + 1);
  for (guint32 i = 0; i < reading->n; i++) {
    TzSigns here = reading->s[i] < N_PLANE ? signs[reading->s[i]] : 0;
    for (; here != 0; here &= (TzSigns)(here - 1))
      reading->signs[i / BLOCK].has[__builtin_ctz (here)] |= G_GUINT64_CONSTANT (1) << (i % BLOCK);
  }
}

void
tz_reading_open (TzReading *reading)
{
  reading->words = tz_lexicon_get_words (reading->lexicon);
  reading->taken = g_malloc0 ((gsize)reading->n + 1);
  reading->begins = g_new (TzWordMarks, (gsize)reading->n + 1);
  reading->begins[reading->n] = 0;
  tz_words_mark (reading->words, reading->s, reading->n, reading->begins);
  mark_signs (reading);
}

void
tz_reading_close (TzReading *reading)
{
  g_free (reading->taken);
  g_free (reading->begins);
  g_free (reading->signs);
  g_clear_pointer (&reading->fields, g_array_unref);
}

guint32
tz_reading_find_sign (const TzReading *reading, guint32 from, guint32 end, TzSigns signs)
{
  for (guint32 i = from; i < end; i += BLOCK - i % BLOCK) {
    const TzSignBlock *block = &reading->signs[i / BLOCK];
    guint64 found = 0;
    for (guint set = signs; set != 0; set &= set - 1)
      found |= block->has[__builtin_ctz (set)];
    found >>= i % BLOCK;
    if (found != 0)
      return MIN (i + (guint32)__builtin_ctzll (found), end);
  }
  return MAX (from, end);
}

static guint32
find_word (const TzReading *reading, guint32 from, guint32 end, TzWordMarks marks)
{
  const TzWordMarks *begins = reading->begins;
  guint32 i = from;
  for (; i + 4 <= end; i += 4)
    if ((begins[i] | begins[i + 1] | begins[i + 2] | begins[i + 3]) & marks)
      break;
  while (i < end && !(begins[i] & marks))
    i++;
  return i;
}

/* Block by block, so that what is rare is not looked for to the end of the text again and again. */
guint32
tz_reading_next (const TzReading *reading, guint32 from, TzSigns signs, TzWordKinds kinds)
{
  const TzWordMarks marks = tz_word_marks (kinds);
  for (guint32 i = from, end; i < reading->n; i = end) {
    end = MIN (i - i % BLOCK + BLOCK, reading->n);
    guint32 found = find_word (reading, i, tz_reading_find_sign (reading, i, end, signs), marks);
    if (found < end)
      return found;
  }
  return MAX (from, reading->n);
}

guint32
tz_reading_next_word (const TzReading *reading, guint32 from, TzWordKinds kinds)
{
  return find_word (reading, from, reading->n, tz_word_marks (kinds));
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
