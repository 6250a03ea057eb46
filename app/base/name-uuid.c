#include "name-uuid.h"

/* The namespace of our names (RFC 4122, section 4.3): a UUID made once for them. */
static const guint8 namespace[16] = {0x6f, 0x1c, 0x0e, 0x52, 0x9b, 0x3d, 0x4c, 0x8e,
                                     0xa1, 0x57, 0x2d, 0x84, 0xf0, 0x6b, 0x39, 0xc5};

char *
tz_name_uuid_dup (const char *kind, const char *name)
{
  guint8 hash[20];
  gsize n = sizeof hash;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_checksum_update (checksum, namespace, sizeof namespace);
  g_checksum_update (checksum, (const guchar *)kind, -1);
  g_checksum_update (checksum, (const guchar *)":", 1);
  g_checksum_update (checksum, (const guchar *)name, -1);
  g_checksum_get_digest (checksum, hash, &n);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  GString *guid = g_string_new (NULL);
  for (guint i = 0; i < 16; i++)
    g_string_append_printf (guid, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", hash[i]);
  return g_string_free (guid, FALSE);
}
