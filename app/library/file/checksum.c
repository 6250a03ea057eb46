#include "checksum.h"

#include <nettle/sha2.h>

#include "search-fold.h"
#include "utf8.h"

static GBytes *
take_digest (struct sha256_ctx *context)
{
  guint8 digest[SHA256_DIGEST_SIZE];
  sha256_digest (context, sizeof digest, digest);
  return g_bytes_new (digest, sizeof digest);
}

GBytes *
tz_checksum_bytes (GBytes *bytes)
{
  struct sha256_ctx context;
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  sha256_init (&context);
  sha256_update (&context, size, data);
  return take_digest (&context);
}

/* Run by run. */
GBytes *
tz_checksum_compact (const char *utf8)
{
  struct sha256_ctx context;
  const char *run = utf8;
  const char *p = utf8;
  sha256_init (&context);
  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    if (tz_search_fold (tz_utf8_get_char (p)) != 0)
      continue;
    sha256_update (&context, p - run, (const guint8 *)run);
    run = g_utf8_next_char (p);
  }
  sha256_update (&context, p - run, (const guint8 *)run);
  return take_digest (&context);
}
