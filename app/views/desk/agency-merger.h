#pragma once

#include <gtk/gtk.h>

/**
 * TzAgencyMerger: asks which name several agencies keep when they are merged.
 *
 * Signal: "merge" (utf8): the name that stays.
 */
#define TZ_TYPE_AGENCY_MERGER (tz_agency_merger_get_type ())
G_DECLARE_FINAL_TYPE (TzAgencyMerger, tz_agency_merger, TZ, AGENCY_MERGER, GtkPopover)

/** tz_agency_merger_set_names: The agencies to merge; the longest name is proposed. @names: closed by %NULL.
 */
void tz_agency_merger_set_names (TzAgencyMerger *merger, const char *const *names);
