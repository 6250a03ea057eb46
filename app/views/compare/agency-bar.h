#pragma once

#include "comparing.h"

/** TzAgencyBar: which agencies are compared, as chips with their marks, and a list to add to them. */
#define TZ_TYPE_AGENCY_BAR (tz_agency_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzAgencyBar, tz_agency_bar, TZ, AGENCY_BAR, AdwBin)

/** tz_agency_bar_connect: Shows and changes what @comparing compares. */
void tz_agency_bar_connect (TzAgencyBar *bar, TzComparing *comparing, TzDesk *desk);

/** tz_agency_bar_popup: Opens the list of agencies with the focus in its search. */
void tz_agency_bar_popup (TzAgencyBar *bar);
