#include "compress.h"

#include <glib/gi18n.h>

#include "errors.h"

/* zlib's levels: 6 is its default. */
#define LEVEL 6

/* Room for what does not shrink: zlib adds 5 bytes for every 16 kB, and 6 (zlib.h, deflateBound). */
static gsize
bound (gsize n_bytes)
{
  return n_bytes + n_bytes / 1000 + 64;
}

/* Converts all of @from at once into @room bytes; NULL where it does not fit or the input ends early. */
static GBytes *
convert (GConverter *converter, GBytes *from, gsize room, GError **error)
{
  gsize size = 0, done = 0, written = 0;
  const guint8 *in = g_bytes_get_data (from, &size);
  g_autofree guint8 *out = g_malloc (room);
  GConverterResult result = G_CONVERTER_CONVERTED;
  while (result != G_CONVERTER_FINISHED) {
    gsize n_read = 0, n_written = 0;
    result = g_converter_convert (converter, in + done, size - done, out + written, room - written,
                                  G_CONVERTER_INPUT_AT_END, &n_read, &n_written, error);
    if (result == G_CONVERTER_ERROR)
      return NULL;
    done += n_read;
    written += n_written;
  }
  out = g_realloc (out, MAX (written, 1));
  return g_bytes_new_take (g_steal_pointer (&out), written);
}

GBytes *
tz_compress (GBytes *bytes, GError **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);
  return convert (G_CONVERTER (compressor), bytes, bound (g_bytes_get_size (bytes)), error);
}

GBytes *
tz_decompress (GBytes *compressed, gsize n_bytes, GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GBytes) bytes = convert (G_CONVERTER (decompressor), compressed, n_bytes + 1, NULL);
  if (bytes != NULL && g_bytes_get_size (bytes) == n_bytes)
    return g_steal_pointer (&bytes);
  tz_decompress_set_damaged (error);
  return NULL;
}

void
tz_decompress_set_damaged (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("what the library holds of it is damaged"));
}
