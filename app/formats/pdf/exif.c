#include "exif.h"

#include <string.h>

#define START_OF_IMAGE 0xffd8
#define START_OF_SCAN 0xffda
#define APP1 0xffe1

#define EXIF "Exif\0"
#define LITTLE_ENDIAN_MARK 0x4949

#define ENTRY_BYTES 12
#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3

typedef struct {
  const guint8 *data;
  gsize n_bytes;
  gboolean little;
} Bytes;

/* Returns: 0 where the bytes have ended. */
static guint
get_short (const Bytes *bytes, gsize at)
{
  if (bytes->n_bytes < 2 || at > bytes->n_bytes - 2)
    return 0;
  guint first = bytes->data[at], second = bytes->data[at + 1];
  return bytes->little ? second << 8 | first : first << 8 | second;
}

static guint32
get_long (const Bytes *bytes, gsize at)
{
  guint first = get_short (bytes, at), second = get_short (bytes, at + 2);
  return bytes->little ? second << 16 | first : first << 16 | second;
}

static gboolean
is_segment (guint marker)
{
  return marker >> 8 == 0xff && marker != START_OF_SCAN;
}

/* Returns: whether there is a segment with Exif; @exif: (out): what stands in it, which is laid out as a TIFF. */
static gboolean
find_exif (const Bytes *jpeg, Bytes *exif)
{
  if (get_short (jpeg, 0) != START_OF_IMAGE)
    return FALSE;
  for (gsize at = 2; is_segment (get_short (jpeg, at));) {
    gsize length = get_short (jpeg, at + 2), start = at + 4 + sizeof EXIF;
    gboolean whole = length >= 2 + sizeof EXIF && at + 2 + length <= jpeg->n_bytes;
    if (get_short (jpeg, at) == APP1 && whole && memcmp (jpeg->data + at + 4, EXIF, sizeof EXIF) == 0) {
      *exif = (Bytes){.data = jpeg->data + start, .n_bytes = at + 2 + length - start};
      exif->little = get_short (exif, 0) == LITTLE_ENDIAN_MARK;
      return TRUE;
    }
    at += 2 + length;
  }
  return FALSE;
}

static guint
find_orientation (const Bytes *exif)
{
  gsize directory = get_long (exif, 4);
  guint n = get_short (exif, directory);
  for (guint i = 0; i < n; i++) {
    gsize entry = directory + 2 + (gsize)i * ENTRY_BYTES;
    if (get_short (exif, entry) == TAG_ORIENTATION && get_short (exif, entry + 2) == TYPE_SHORT)
      return get_short (exif, entry + 8);
  }
  return 0;
}

TzTurn
tz_exif_find_turn (const guint8 *bytes, gsize n_bytes)
{
  static const TzTurn turns[] = {{FALSE, 0}, {FALSE, 0}, {TRUE, 0}, {FALSE, 2}, {TRUE, 2},
                                 {TRUE, 3},  {FALSE, 1}, {TRUE, 1}, {FALSE, 3}};
  const Bytes jpeg = {.data = bytes, .n_bytes = n_bytes};
  Bytes exif;
  guint orientation = find_exif (&jpeg, &exif) ? find_orientation (&exif) : 0;
  return turns[orientation < G_N_ELEMENTS (turns) ? orientation : 0];
}
