#pragma once

#include "agencies.h"

/** TzAgencyChange: what the analyst does to the register, on its way to the library; one step of the history.
 */
typedef struct _TzAgencyChange TzAgencyChange;

/** tz_agency_change_merge: @names: closed by %NULL; @into: the one that stays. As those that follow, returns:
 * (transfer full): for tz_agency_change_run(). */
TzAgencyChange *tz_agency_change_merge (const char *const *names, const char *into, const char *creator);
TzAgencyChange *tz_agency_change_rename (const char *name, const char *new_name, const char *creator);
/** tz_agency_change_move: Takes @notice into the agency @name, a new one where there is none. */
TzAgencyChange *tz_agency_change_move (gint64 notice, const char *name, const char *creator);

/** tz_agency_change_get_name: Returns: (transfer none): of the agency that it comes to. */
const char *tz_agency_change_get_name (const TzAgencyChange *change);

/** tz_agency_change_run: A #TzLibraryFunc, for tz_library_submit_step(). */
gpointer tz_agency_change_run (TzLibrary *library, gpointer change, GError **error);
void tz_agency_change_free (gpointer change);
