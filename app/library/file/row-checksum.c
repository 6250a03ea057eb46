#include "row-checksum.h"

#include <string.h>

gint64
tz_row_checksum (GVariant *row)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (row);
  g_autoptr (GVariant) normal = g_variant_get_normal_form (owned);
#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_autoptr (GVariant) bytes = g_variant_byteswap (normal);
#else
  g_autoptr (GVariant) bytes = g_variant_ref (normal);
#endif
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize n = sizeof digest;
  gint64 first;
  g_checksum_update (checksum, g_variant_get_data (bytes), g_variant_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &n);
  memcpy (&first, digest, sizeof first);
  return GINT64_FROM_LE (first);
}
