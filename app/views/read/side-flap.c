#include "side-flap.h"

void
tz_side_flap_show (AdwFlap *flap, gboolean shown)
{
  adw_flap_set_locked (flap, !shown);
  if (shown != adw_flap_get_reveal_flap (flap))
    adw_flap_set_reveal_flap (flap, shown);
}
