#pragma once

#include <gtk/gtk.h>

#include "agency-item.h"

/**
 * TzAgencyBrowser:
 *
 * The agencies of a library that a search finds: which are listed, which is selected, which are ticked. It
 * follows the library.
 *
 * Signals: "listed" after they were read; "found" (uint position) when the one that was wanted is selected;
 * "picked" when ticks changed; "failed" (#GError).
 */
#define TZ_TYPE_AGENCY_BROWSER (tz_agency_browser_get_type ())
G_DECLARE_FINAL_TYPE (TzAgencyBrowser, tz_agency_browser, TZ, AGENCY_BROWSER, GObject)

TzAgencyBrowser *tz_agency_browser_new (TzLibrary *library);

/** tz_agency_browser_search: @words: part of a name; "" for all. */
void tz_agency_browser_search (TzAgencyBrowser *browser, const char *words);

/** tz_agency_browser_want: Lists anew, and selects agency @name. */
void tz_agency_browser_want (TzAgencyBrowser *browser, const char *name);

/** tz_agency_browser_get_selection: Returns: (transfer none): the model of the list, of #TzAgencyItem. */
GtkSingleSelection *tz_agency_browser_get_selection (TzAgencyBrowser *browser);

/** tz_agency_browser_get_selected: Returns: (transfer none) (nullable). */
TzAgencyItem *tz_agency_browser_get_selected (TzAgencyBrowser *browser);

/** tz_agency_browser_pick: Ticks @item for merging, or unticks it. */
void tz_agency_browser_pick (TzAgencyBrowser *browser, TzAgencyItem *item, gboolean picked);

/** tz_agency_browser_dup_picked: Returns: (transfer full): the names of those that are ticked, by code point;
 * also of those that the search does not find. */
char **tz_agency_browser_dup_picked (TzAgencyBrowser *browser);
void tz_agency_browser_unpick (TzAgencyBrowser *browser);
