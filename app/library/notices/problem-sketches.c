#include "problem-sketches.h"

#include "shingles.h"

/* Stands in the place of what is masked. */
#define MASK "〇"

static gboolean
is_masked (TzEntityType type)
{
  switch (type) {
  case TZ_ENTITY_DOCNUM:
  case TZ_ENTITY_DATE:
  case TZ_ENTITY_MONEY:
  case TZ_ENTITY_PERCENT:
  case TZ_ENTITY_COUNT:
  case TZ_ENTITY_ORG:
  case TZ_ENTITY_PERSON:
  case TZ_ENTITY_CONTACT:
    return TRUE;
  default:
    return FALSE;
  }
}

/* @next: the entity to begin with where those before it end before @title, as they do in order; moved on. */
static GArray *
list_masks (const GArray *entities, TzSpan title, guint *next)
{
  GArray *masks = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  guint32 from = title.start;
  if (*next > 0 && g_array_index (entities, TzEntity, *next - 1).span.end > from)
    *next = 0;
  while (*next < entities->len && g_array_index (entities, TzEntity, *next).span.end <= from)
    (*next)++;
  for (guint i = *next; i < entities->len; i++) {
    const TzEntity *entity = &g_array_index (entities, TzEntity, i);
    if (entity->span.start >= title.end)
      break;
    TzSpan span = tz_span (MAX (entity->span.start, from), MIN (entity->span.end, title.end));
    if (!is_masked (entity->type) || tz_span_is_empty (span))
      continue;
    g_array_append_val (masks, span);
    from = span.end;
  }
  return masks;
}

/* ---- Numbers in bytes: seven bits each, the lowest first, the last without the highest bit (LEB128) ---- */

static void
put_number (GByteArray *bytes, guint32 number)
{
  for (; number >= 0x80; number >>= 7)
    g_byte_array_append (bytes, &(guint8){(guint8)(number | 0x80)}, 1);
  g_byte_array_append (bytes, &(guint8){(guint8)number}, 1);
}

typedef struct {
  const guint8 *next, *end;
} Bytes;

/* Returns: FALSE at the end. */
static gboolean
get_number (Bytes *bytes, guint32 *number)
{
  *number = 0;
  for (guint shift = 0; bytes->next < bytes->end && shift < 32; shift += 7) {
    guint8 byte = *bytes->next++;
    *number |= (guint32)(byte & 0x7f) << shift;
    if (byte < 0x80)
      return TRUE;
  }
  return FALSE;
}

/* Of each title how many masks there are, and of each how far it is from the one before and how long. */
static void
put_masks (GByteArray *bytes, const GArray *masks, guint32 from)
{
  put_number (bytes, masks->len);
  for (guint i = 0; i < masks->len; i++) {
    TzSpan mask = g_array_index (masks, TzSpan, i);
    put_number (bytes, mask.start - from);
    put_number (bytes, tz_span_length (mask));
    from = mask.end;
  }
}

static gboolean
get_mask (Bytes *bytes, guint32 from, TzSpan *mask)
{
  guint32 gap, length;
  if (!get_number (bytes, &gap) || !get_number (bytes, &length))
    return FALSE;
  mask->start = from + gap;
  mask->end = mask->start + length;
  return mask->start >= from && mask->end > mask->start;
}

GArray *
tz_title_masks_read (const guint8 *masks, gsize n_bytes, guint number, TzSpan title)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  if (masks == NULL)
    return found;
  guint32 n = 0, passed;
  Bytes bytes = {masks, masks + n_bytes};
  for (guint i = 0; i < number && get_number (&bytes, &n); i++)
    for (n *= 2; n > 0 && get_number (&bytes, &passed); n--)
      continue;
  TzSpan mask = tz_span (title.start, title.start);
  if (!get_number (&bytes, &n))
    n = 0;
  for (; n > 0 && get_mask (&bytes, mask.end, &mask) && mask.end <= title.end; n--)
    g_array_append_val (found, mask);
  return found;
}

/* ---- Sketches ---- */

static void
append_words (GString *words, const TzText *text, guint32 start, guint32 end)
{
  if (start >= end)
    return;
  gsize from = tz_text_byte_offset (text, start);
  g_string_append_len (words, tz_text_get_utf8 (text) + from,
                       (gssize)(tz_text_byte_offset (text, end) - from));
}

GArray *
tz_title_shingles (const TzText *text, TzSpan title, const GArray *masks)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint32 from = title.start;
  for (guint i = 0; i < masks->len; i++) {
    TzSpan mask = g_array_index (masks, TzSpan, i);
    append_words (words, text, from, mask.start);
    g_string_append (words, MASK);
    from = mask.end;
  }
  append_words (words, text, from, title.end);
  GArray *shingles = tz_shingles_new (words->str, words->len, TZ_SHINGLE_OF_TITLE);
  tz_shingles_make_set (shingles);
  return shingles;
}

void
tz_sketches_make (TzSketches *sketches, const TzAnalysis *analysis, const TzText *text)
{
  GByteArray *made = g_byte_array_new (), *all_masks = g_byte_array_new ();
  guint next = 0;
  for (guint i = 0; i < analysis->problems->len; i++) {
    TzSpan title = g_array_index (analysis->problems, TzProblem, i).title;
    g_autoptr (GArray) masks = list_masks (analysis->entities, title, &next);
    g_autoptr (GArray) shingles = tz_title_shingles (text, title, masks);
    guint64 sketch = GUINT64_TO_LE (tz_shingles_sketch (shingles));
    g_byte_array_append (made, (const guint8 *)&sketch, sizeof sketch);
    put_masks (all_masks, masks, title.start);
  }
  sketches->sketches = g_byte_array_free_to_bytes (made);
  sketches->masks = g_byte_array_free_to_bytes (all_masks);
}

void
tz_sketches_clear (TzSketches *sketches)
{
  g_clear_pointer (&sketches->sketches, g_bytes_unref);
  g_clear_pointer (&sketches->masks, g_bytes_unref);
}

gboolean
tz_sketches_insert (TzConnection *connection, const TzSketches *sketches, gint64 notice, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT OR REPLACE INTO problem_sketch (notice, sketches, masks) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, notice);
  tz_statement_bind_bytes (statement, 2, sketches->sketches);
  tz_statement_bind_bytes (statement, 3, sketches->masks);
  return tz_statement_run (statement, error);
}
