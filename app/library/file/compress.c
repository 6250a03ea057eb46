#include "compress.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zstd.h>

#include "errors.h"

/* zstd's default: a seventh of the time of zlib for nearly its size, and read several times as fast. */
#define LEVEL 3

/* What a zlib stream begins with (RFC 1950), in libraries of version 1; a zstd frame does not. */
#define ZLIB 0x78

static void
free_context (gpointer context)
{
  ZSTD_freeCCtx (context);
}

/* Each thread keeps its tables: a new pair of them costs more than a short text. */
static ZSTD_CCtx *
get_context (void)
{
  static GPrivate kept = G_PRIVATE_INIT (free_context);
  ZSTD_CCtx *context = g_private_get (&kept);
  if (context != NULL)
    return context;
  context = ZSTD_createCCtx ();
  ZSTD_CCtx_setParameter (context, ZSTD_c_compressionLevel, LEVEL);
  ZSTD_CCtx_setParameter (context, ZSTD_c_checksumFlag, 1);
  g_private_set (&kept, context);
  return context;
}

GBytes *
tz_compress (GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  gsize room = ZSTD_compressBound (size);
  g_autofree guint8 *out = g_malloc (room);
  gsize written = ZSTD_compress2 (get_context (), out, room, data, size);
  g_assert (!ZSTD_isError (written)); /* the room is enough */
  return g_bytes_new (out, written);
}

static void
free_reading_context (gpointer context)
{
  ZSTD_freeDCtx (context);
}

/* As get_context(): without one, each text that is read makes 96 kB of tables first. */
static ZSTD_DCtx *
get_reading_context (void)
{
  static GPrivate kept = G_PRIVATE_INIT (free_reading_context);
  ZSTD_DCtx *context = g_private_get (&kept);
  if (context == NULL) {
    context = ZSTD_createDCtx ();
    g_private_set (&kept, context);
  }
  return context;
}

static gboolean
read_zstd (guint8 *out, gsize n_bytes, gconstpointer data, gsize size)
{
  return ZSTD_decompressDCtx (get_reading_context (), out, n_bytes, data, size) == n_bytes;
}

static gboolean
read_zlib (guint8 *out, gsize n_bytes, gconstpointer data, gsize size)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  gsize n_read = 0, n_written = 0;
  GConverterResult result = g_converter_convert (G_CONVERTER (decompressor), data, size, out, n_bytes + 1,
                                                 G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
  return result == G_CONVERTER_FINISHED && n_written == n_bytes;
}

GBytes *
tz_decompress (GBytes *compressed, gsize n_bytes, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (compressed, &size);
  g_autofree guint8 *out = g_try_malloc (n_bytes + 1);
  gboolean is_zlib = size > 0 && data[0] == ZLIB;
  if (out != NULL && (is_zlib ? read_zlib : read_zstd) (out, n_bytes, data, size))
    return g_bytes_new_take (g_steal_pointer (&out), n_bytes);
  tz_decompress_set_damaged (error);
  return NULL;
}

void
tz_decompress_set_damaged (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("what the library holds of it is damaged"));
}
