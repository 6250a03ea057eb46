#pragma once

#include <glib.h>

/** TzTurn: how a picture must be turned to stand upright. */
typedef struct {
  gboolean mirrored; /* left and right are exchanged, before it is turned */
  guint quarters;    /* turns of 90° clockwise */
} TzTurn;

/**
 * tz_exif_find_turn:
 *
 * A camera that was held sideways leaves the picture so, and says it: Exif 2.32, JEITA CP-3451, 4.6.4 A, Orientation, in
 * IFD 0 of the APP1 segment of a JPEG.
 *
 * Returns: how a picture is turned upright; not at all where it does not say, or is no JPEG
 */
TzTurn tz_exif_find_turn (const guint8 *bytes, gsize n_bytes);
