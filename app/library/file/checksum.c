#include "checksum.h"

#include "search-fold.h"
#include "utf8.h"

#define DIGEST_SIZE 32

static GBytes *
take_digest (GChecksum *checksum)
{
  guint8 digest[DIGEST_SIZE];
  gsize n = sizeof digest;
  g_checksum_get_digest (checksum, digest, &n);
  return g_bytes_new (digest, n);
}

GBytes *
tz_checksum_bytes (GBytes *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = 0;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_checksum_update (checksum, data, size);
  return take_digest (checksum);
}

/* Run by run. */
GBytes *
tz_checksum_compact (const char *utf8)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *run = utf8;
  const char *p = utf8;
  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    if (tz_search_fold (tz_utf8_get_char (p)) != 0)
      continue;
    g_checksum_update (checksum, (const guchar *)run, p - run);
    run = g_utf8_next_char (p);
  }
  g_checksum_update (checksum, (const guchar *)run, p - run);
  return take_digest (checksum);
}
