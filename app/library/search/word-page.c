#include "word-page.h"

#include <string.h>

/* Bits of a byte that hold a digit of a varint; the eighth says that more follow. */
#define MORE 0x80
#define DIGIT 0x7f

/* The most bytes of a varint. */
#define MAX_VARINT 10

static guint8 *
put_varint (guint8 *next, guint64 value)
{
  for (; value > DIGIT; value >>= 7)
    *next++ = (value & DIGIT) | MORE;
  *next++ = value;
  return next;
}

/* Returns: 0 past the end. */
static guint64
read_varint (const guint8 **next, const guint8 *end)
{
  guint64 value = 0;
  for (guint shift = 0; *next < end && shift < 64; shift += 7) {
    guint8 byte = *(*next)++;
    value |= (guint64)(byte & DIGIT) << shift;
    if ((byte & MORE) == 0)
      return value;
  }
  return 0;
}

static gsize
bitmap_size (guint n_slots)
{
  return (n_slots + 7) / 8;
}

static guint8 *
put_bitmap (guint8 *next, const guint *slots, guint n, guint n_slots)
{
  next = put_varint (next, 1);
  memset (next, 0, bitmap_size (n_slots));
  for (guint i = 0; i < n; i++)
    next[slots[i] / 8] |= 1 << slots[i] % 8;
  return next + bitmap_size (n_slots);
}

static guint
varint_size (guint value)
{
  return value <= DIGIT ? 1 : 1 + varint_size (value >> 7);
}

static guint8 *
put_list (guint8 *next, const guint *slots, guint n, gsize size)
{
  next = put_varint (next, size * 2);
  for (guint i = 0; i < n; i++)
    next = put_varint (next, i == 0 ? slots[0] : slots[i] - slots[i - 1]);
  return next;
}

static gsize
list_size (const guint *slots, guint n)
{
  gsize size = 0;
  for (guint i = 0; i < n; i++)
    size += varint_size (i == 0 ? slots[0] : slots[i] - slots[i - 1]);
  return size;
}

void
tz_page_append (TzPageWriter *page, TzGram gram, const guint *slots, guint n)
{
  guint start = page->body->len;
  if (start == 0)
    page->first = page->last = gram;
  gsize size = list_size (slots, n);
  gboolean dense = size > bitmap_size (page->n_slots);
  g_byte_array_set_size (page->body, start + 2 * MAX_VARINT + MIN (size, bitmap_size (page->n_slots)));
  guint8 *next = put_varint (page->body->data + start, gram - page->last);
  next = dense ? put_bitmap (next, slots, n, page->n_slots) : put_list (next, slots, n, size);
  g_byte_array_set_size (page->body, next - page->body->data);
  page->last = gram;
}

void
tz_page_open (TzPageReader *page, TzGram first, const guint8 *body, gsize n_bytes, guint n_slots)
{
  *page = (TzPageReader){.next = body, .end = body + n_bytes, .gram = first, .n_slots = n_slots};
}

gboolean
tz_page_next (TzPageReader *page)
{
  if (page->next >= page->end)
    return FALSE;
  page->gram += read_varint (&page->next, page->end);
  guint64 what = read_varint (&page->next, page->end);
  page->dense = what & 1;
  page->n_bytes = page->dense ? bitmap_size (page->n_slots) : what / 2;
  page->slots = page->next;
  page->damaged = page->n_bytes == 0 || page->n_bytes > (gsize)(page->end - page->next);
  if (page->damaged)
    return FALSE;
  page->next += page->n_bytes;
  return TRUE;
}

/* Returns: how many were written to @slots. */
static guint
read_bitmap (const TzPageReader *page, guint base, guint *slots)
{
  guint n = 0;
  for (guint i = 0; i < page->n_bytes; i++)
    for (guint bits = page->slots[i]; bits != 0; bits &= bits - 1) {
      guint slot = 8 * i + __builtin_ctz (bits);
      if (slot < page->n_slots)
        slots[n++] = base + slot;
    }
  return n;
}

static guint
read_list (const TzPageReader *page, guint base, guint *slots)
{
  guint n = 0;
  const guint8 *p = page->slots, *end = page->slots + page->n_bytes;
  for (guint64 slot = 0; p < end;) {
    slot += read_varint (&p, end);
    if (slot < page->n_slots)
      slots[n++] = base + slot;
  }
  return n;
}

void
tz_page_read (const TzPageReader *page, guint base, GArray *slots)
{
  guint before = slots->len;
  g_array_set_size (slots, before + (page->dense ? page->n_slots : page->n_bytes));
  guint *next = &g_array_index (slots, guint, before);
  guint n = page->dense ? read_bitmap (page, base, next) : read_list (page, base, next);
  g_array_set_size (slots, before + n);
}

void
tz_page_mark (const TzPageReader *page, guint8 *bits)
{
  if (page->dense) {
    for (gsize i = 0; i < page->n_bytes; i++)
      bits[i] |= page->slots[i];
    return;
  }
  const guint8 *p = page->slots, *end = page->slots + page->n_bytes;
  for (guint64 slot = 0; p < end;) {
    slot += read_varint (&p, end);
    if (slot < page->n_slots)
      bits[slot / 8] |= 1 << slot % 8;
  }
}

/* Each step is one to one, so that damage within 8 bytes never goes unseen. */
static guint64
mix (guint64 sum, guint64 word)
{
  sum = (sum ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return sum ^ sum >> 32;
}

gint64
tz_page_checksum (gint64 segment, TzGram first, const guint8 *body, gsize n_bytes)
{
  guint64 sum = mix (mix (mix (0, (guint64)segment), (guint64)first), n_bytes);
  for (gsize i = 0; i < n_bytes; i += sizeof (guint64)) {
    guint64 word = 0;
    memcpy (&word, body + i, MIN (sizeof word, n_bytes - i));
    sum = mix (sum, GUINT64_FROM_LE (word));
  }
  return (gint64)sum;
}
