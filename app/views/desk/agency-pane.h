#pragma once

#include <adwaita.h>

#include "agency-item.h"

/**
 * TzAgencyPane: what one agency is called, and its notices.
 *
 * Signals: "rename" (utf8 name, utf8 new name), "move" (gint64 notice, utf8 agency), "open" (gint64 notice).
 */
#define TZ_TYPE_AGENCY_PANE (tz_agency_pane_get_type ())
G_DECLARE_FINAL_TYPE (TzAgencyPane, tz_agency_pane, TZ, AGENCY_PANE, AdwBin)

void tz_agency_pane_set_library (TzAgencyPane *pane, TzLibrary *library);

/** tz_agency_pane_show: @item: (nullable). Shows it anew, also where it is shown already; a name that is being
 * typed stays. */
void tz_agency_pane_show (TzAgencyPane *pane, TzAgencyItem *item);

/** tz_agency_pane_focus: Puts the cursor into the name. */
void tz_agency_pane_focus (TzAgencyPane *pane);
