#include "side-flap.h"

void
tz_side_flap_show (AdwFlap *flap, gboolean shown)
{
  if (shown == adw_flap_get_reveal_flap (flap))
    return;
  adw_flap_set_locked (flap, !shown);
  adw_flap_set_reveal_flap (flap, shown);
}
