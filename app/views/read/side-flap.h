#pragma once

#include <adwaita.h>

/** tz_side_flap_show: Shows or hides the side pane of @flap. One that was hidden stays so however wide the page
 * becomes; one that is shown comes and goes with the room. */
void tz_side_flap_show (AdwFlap *flap, gboolean shown);
