#include "text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "errors.h"
#include "fold.h"
#include "huge-pages.h"
#include "utf8.h"

/* Every so many code points the byte offset is kept, so that an offset is found by at most so many steps. */
#define STRIDE 32

struct _TzText {
  char *utf8;
  gsize n_bytes;
  gunichar *folded;
  guint32 length;
  guint32 *strides;
};

/* Returns: the length of the character at @p in bytes, at most @n_bytes; 0 where it is not UTF-8. What nearly all of a
 * Chinese text consists of is looked at first. */
static gsize
measure_char (const guchar *p, gsize n_bytes)
{
  if (p[0] < 0x80)
    return 1;
  gboolean usual = p[0] > 0xe0 && p[0] < 0xf0 && p[0] != 0xed;
  if (usual && n_bytes >= 3 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80)
    return 3;
  gunichar c = g_utf8_get_char_validated ((const char *)p, n_bytes);
  return c == (gunichar)-1 || c == (gunichar)-2 ? 0 : g_unichar_to_utf8 (c, NULL);
}

/* @length: (out): how many code points there are. Returns: whether all is UTF-8. */
static gboolean
measure (const char *utf8, gsize n_bytes, guint32 *length)
{
  gsize n = 1;
  *length = 0;
  for (gsize i = 0; i < n_bytes && n > 0; i += n) {
    n = measure_char ((const guchar *)utf8 + i, n_bytes - i);
    (*length)++;
  }
  return n > 0;
}

static void
fold_text (TzText *text)
{
  const char *p = text->utf8;
  for (guint32 i = 0; i < text->length; i++) {
    if (i % STRIDE == 0)
      text->strides[i / STRIDE] = p - text->utf8;
    text->folded[i] = tz_fold_char (tz_utf8_get_char (p));
    p = g_utf8_next_char (p);
  }
  memset (text->folded + text->length, 0, TZ_TEXT_CLOSING_ZEROS * sizeof (gunichar));
}

TzText *
tz_text_new (const char *utf8, gssize n_bytes, GError **error)
{
  g_return_val_if_fail (utf8 != NULL, NULL);

  gsize size = n_bytes < 0 ? strlen (utf8) : (gsize)n_bytes;
  if (size > TZ_TEXT_MAX_BYTES) {
    g_autofree char *has = g_format_size (size);
    g_autofree char *limit = g_format_size (TZ_TEXT_MAX_BYTES);
    g_set_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE, _ ("the text has %s; at most %s are read"), has, limit);
    return NULL;
  }
  if (memchr (utf8, '\0', size) != NULL) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY, _ ("this is not a text (it holds a NUL)"));
    return NULL;
  }
  guint32 length = 0;
  if (!measure (utf8, size, &length)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CHARSET, _ ("the text is not UTF-8"));
    return NULL;
  }

  TzText *text = g_atomic_rc_box_new0 (TzText);
  text->utf8 = g_strndup (utf8, size);
  text->n_bytes = size;
  text->length = length;
  gsize n_folded = (gsize)text->length + TZ_TEXT_CLOSING_ZEROS;
  text->folded = tz_huge_pages_prefer (g_new (gunichar, n_folded), n_folded * sizeof (gunichar));
  text->strides = g_new0 (guint32, text->length / STRIDE + 1);
  fold_text (text);
  return text;
}

TzText *
tz_text_ref (TzText *text)
{
  return g_atomic_rc_box_acquire (text);
}

static void
text_clear (gpointer data)
{
  TzText *text = data;
  g_free (text->utf8);
  g_free (text->folded);
  g_free (text->strides);
}

void
tz_text_unref (TzText *text)
{
  g_atomic_rc_box_release_full (text, text_clear);
}

const char *
tz_text_get_utf8 (const TzText *text)
{
  return text->utf8;
}

gsize
tz_text_get_n_bytes (const TzText *text)
{
  return text->n_bytes;
}

guint32
tz_text_get_length (const TzText *text)
{
  return text->length;
}

const gunichar *
tz_text_get_folded (const TzText *text)
{
  return text->folded;
}

gsize
tz_text_byte_offset (const TzText *text, guint32 position)
{
  if (position >= text->length)
    return text->n_bytes;
  const char *p = text->utf8 + text->strides[position / STRIDE];
  for (guint32 i = position % STRIDE; i > 0; i--)
    p = g_utf8_next_char (p);
  return p - text->utf8;
}

guint32
tz_text_position (const TzText *text, gsize offset)
{
  if (offset >= text->n_bytes)
    return text->length;
  guint32 low = 0, high = text->length / STRIDE;
  while (low < high) {
    guint32 middle = low + (high - low + 1) / 2;
    if (middle * STRIDE < text->length && text->strides[middle] <= offset)
      low = middle;
    else
      high = middle - 1;
  }
  guint32 position = low * STRIDE;
  const char *p = text->utf8 + text->strides[low];
  const char *target = text->utf8 + offset;
  while (g_utf8_next_char (p) <= target) {
    p = g_utf8_next_char (p);
    position++;
  }
  return position;
}

char *
tz_text_dup_slice (const TzText *text, TzSpan span)
{
  guint32 end = MIN (span.end, text->length);
  if (span.start >= end)
    return g_strdup ("");
  gsize from = tz_text_byte_offset (text, span.start);
  return g_strndup (text->utf8 + from, tz_text_byte_offset (text, end) - from);
}
