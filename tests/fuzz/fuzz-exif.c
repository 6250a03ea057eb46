#include "exif.h"
#include "fuzz.h"

/* A JPEG as a camera writes it: it is turned four times at most. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_assert_cmpuint (tz_exif_find_turn (data, size).quarters, <, 4);
  return 0;
}
