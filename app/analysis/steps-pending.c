/* Steps of reading.h that have no room of their own yet; each goes from here when its room is built. */
#include "reading.h"

#define PENDING(step)                                                                                        \
  void step (G_GNUC_UNUSED TzReading *reading)                                                               \
  {                                                                                                          \
  }

PENDING (tz_find_damage)
