#include "codec.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* What the findings of most notices take, in bytes. */
#define ROOM 16384

struct _TzCodec {
  GByteArray *out;      /* (nullable): %NULL where it reads */
  GHashTable *numbers;  /* of the strings that were written, from 1 */
  const guint8 *in;     /* what is left to be read */
  gsize n_left;         /* bytes of it */
  GPtrArray *strings;   /* (element-type utf8) (transfer none): that were read */
  TzAnalysis *analysis; /* (transfer none): keeps them */
  guint32 length;       /* of the text */
  guint32 place;        /* where the last place began */
  gboolean damaged;
  GBytes *bytes; /* (nullable): that are read */
};

TzCodec *
tz_codec_new_writer (void)
{
  TzCodec *codec = g_new0 (TzCodec, 1);
  codec->out = g_byte_array_sized_new (ROOM);
  codec->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  return codec;
}

TzCodec *
tz_codec_new_reader (GBytes *bytes, TzAnalysis *analysis, guint32 length)
{
  TzCodec *codec = g_new0 (TzCodec, 1);
  codec->bytes = g_bytes_ref (bytes);
  codec->in = g_bytes_get_data (bytes, &codec->n_left);
  codec->strings = g_ptr_array_new ();
  codec->analysis = analysis;
  codec->length = length;
  return codec;
}

void
tz_codec_free (TzCodec *codec)
{
  g_clear_pointer (&codec->out, g_byte_array_unref);
  g_clear_pointer (&codec->numbers, g_hash_table_unref);
  g_clear_pointer (&codec->strings, g_ptr_array_unref);
  g_clear_pointer (&codec->bytes, g_bytes_unref);
  g_free (codec);
}

gboolean
tz_codec_is_reading (const TzCodec *codec)
{
  return codec->out == NULL;
}

/* Nothing is left to be read then. */
void
tz_codec_damage (TzCodec *codec)
{
  codec->damaged = TRUE;
  codec->n_left = 0;
}

gboolean
tz_codec_is_damaged (const TzCodec *codec)
{
  return codec->damaged;
}

GBytes *
tz_codec_finish (TzCodec *codec)
{
  return g_byte_array_free_to_bytes (g_steal_pointer (&codec->out));
}

gboolean
tz_codec_is_finished (const TzCodec *codec)
{
  return !codec->damaged && codec->n_left == 0;
}

/* Returns: (nullable): the next @n bytes. */
static const guint8 *
take (TzCodec *codec, gsize n)
{
  if (n > codec->n_left) {
    tz_codec_damage (codec);
    return NULL;
  }
  codec->in += n;
  codec->n_left -= n;
  return codec->in - n;
}

static void
write_number (TzCodec *codec, guint value)
{
  guint8 bytes[5];
  guint n = 0;
  for (; value >= 0x80; value >>= 7)
    bytes[n++] = value | 0x80;
  bytes[n++] = value;
  g_byte_array_append (codec->out, bytes, n);
}

static guint
read_number (TzCodec *codec)
{
  guint64 value = 0;
  for (guint shift = 0; shift < 35; shift += 7) {
    const guint8 *byte = take (codec, 1);
    if (byte == NULL)
      return 0;
    value |= (guint64)(*byte & 0x7f) << shift;
    if (*byte < 0x80 && value <= G_MAXUINT32)
      return value;
  }
  tz_codec_damage (codec);
  return 0;
}

guint
tz_codec_number (TzCodec *codec, guint value, guint n)
{
  if (!tz_codec_is_reading (codec)) {
    write_number (codec, value);
    return value;
  }
  value = read_number (codec);
  if (value < n)
    return value;
  tz_codec_damage (codec);
  return 0;
}

int
tz_codec_index (TzCodec *codec, int index, guint n)
{
  return (int)tz_codec_number (codec, index + 1, n + 1) - 1;
}

guint
tz_codec_count (TzCodec *codec, guint count)
{
  return tz_codec_number (codec, count, codec->n_left + 1);
}

double
tz_codec_real (TzCodec *codec, double value)
{
  guint64 bits;
  if (!tz_codec_is_reading (codec)) {
    memcpy (&bits, &value, sizeof bits);
    bits = GUINT64_TO_LE (bits);
    g_byte_array_append (codec->out, (const guint8 *)&bits, sizeof bits);
    return value;
  }
  const guint8 *bytes = take (codec, sizeof bits);
  if (bytes == NULL)
    return 0;
  memcpy (&bits, bytes, sizeof bits);
  bits = GUINT64_FROM_LE (bits);
  memcpy (&value, &bits, sizeof value);
  if (isfinite (value))
    return value;
  tz_codec_damage (codec);
  return 0;
}

float
tz_codec_float (TzCodec *codec, float value)
{
  double real = tz_codec_real (codec, value);
  if (fabs (real) <= FLT_MAX)
    return (float)real;
  tz_codec_damage (codec);
  return 0;
}

/* A difference is written with its sign in the lowest bit, so that small ones are short either way. */
TzSpan
tz_codec_span (TzCodec *codec, TzSpan span)
{
  gint32 ahead = (gint32)(span.start - codec->place);
  guint sign = ahead < 0 ? G_MAXUINT : 0;
  guint difference = tz_codec_number (codec, ((guint)ahead << 1) ^ sign, G_MAXUINT);
  guint length = tz_codec_number (codec, span.end - span.start, G_MAXUINT);
  if (tz_codec_is_reading (codec)) {
    gint64 start = (gint64)codec->place + (gint32)((difference >> 1) ^ -(difference & 1));
    if (start < 0 || start + length > codec->length) {
      tz_codec_damage (codec);
      return TZ_SPAN_NONE;
    }
    span = tz_span (start, start + length);
  }
  codec->place = span.start;
  return span;
}

static void
write_string (TzCodec *codec, const char *string)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (codec->numbers, string));
  if (number > 0) {
    write_number (codec, number);
    return;
  }
  gsize length = strlen (string);
  number = g_hash_table_size (codec->numbers) + 1;
  g_hash_table_insert (codec->numbers, (gpointer)string, GUINT_TO_POINTER (number));
  write_number (codec, number);
  write_number (codec, length);
  g_byte_array_append (codec->out, (const guint8 *)string, length);
}

/* Returns: (nullable): a string that did not come before; %NULL where it is damaged. */
static char *
read_new_string (TzCodec *codec)
{
  gsize length = read_number (codec);
  const char *bytes = (const char *)take (codec, length);
  if (bytes == NULL)
    return NULL;
  if (!g_utf8_validate_len (bytes, length, NULL)) {
    tz_codec_damage (codec);
    return NULL;
  }
  char *string = g_string_chunk_insert_len (codec->analysis->strings, bytes, length);
  g_ptr_array_add (codec->strings, string);
  return string;
}

char *
tz_codec_string_or_none (TzCodec *codec, const char *string)
{
  if (!tz_codec_is_reading (codec)) {
    if (string != NULL)
      write_string (codec, string);
    else
      write_number (codec, 0);
    return (char *)string;
  }
  guint number = tz_codec_number (codec, 0, codec->strings->len + 2);
  if (number == 0)
    return NULL;
  return number <= codec->strings->len ? codec->strings->pdata[number - 1] : read_new_string (codec);
}

char *
tz_codec_string (TzCodec *codec, const char *string)
{
  char *value = tz_codec_string_or_none (codec, string);
  if (value == NULL && tz_codec_is_reading (codec))
    tz_codec_damage (codec);
  return value;
}
