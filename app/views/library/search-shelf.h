#pragma once

#include "notice-browser.h"
#include "saved-searches.h"

/**
 * TzSearchShelf:
 *
 * The button with the searches that are saved in the library: run, rename, delete, and save what is searched
 * for at present, under a new name or in the place of another.
 *
 * Signal "run" (#TzSavedSearch): the analyst wants this one.
 */
#define TZ_TYPE_SEARCH_SHELF (tz_search_shelf_get_type ())
G_DECLARE_FINAL_TYPE (TzSearchShelf, tz_search_shelf, TZ, SEARCH_SHELF, AdwBin)

/** tz_search_shelf_connect: Saves what @browser lists, once. */
void tz_search_shelf_connect (TzSearchShelf *shelf, TzDesk *desk, TzNoticeBrowser *browser);
