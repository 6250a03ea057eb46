#include <string.h>

#include "pictures.h"

const char *
tz_picture_find_type (const char *bytes, gsize n_bytes)
{
  static const struct {
    const char *type;
    const char *beginning;
    gsize n_bytes;
  } types[] = {{"image/png", "\x89PNG\r\n\x1a\n", 8},
               {"image/jpeg", "\xff\xd8\xff", 3},
               {"image/tiff", "II*\0", 4},
               {"image/tiff", "MM\0*", 4}};
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (n_bytes >= types[i].n_bytes && memcmp (bytes, types[i].beginning, types[i].n_bytes) == 0)
      return types[i].type;
  return NULL;
}
