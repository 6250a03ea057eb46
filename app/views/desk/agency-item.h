#pragma once

#include "agencies.h"

/** TzAgencyItem: an agency in a list. Properties: "agency" (pointer: #TzAgency), notified when it changed;
 * "picked" (boolean): whether it is ticked for merging. */
#define TZ_TYPE_AGENCY_ITEM (tz_agency_item_get_type ())
G_DECLARE_FINAL_TYPE (TzAgencyItem, tz_agency_item, TZ, AGENCY_ITEM, GObject)

/** tz_agency_item_get: Returns: (transfer none): the agency. */
const TzAgency *tz_agency_item_get (TzAgencyItem *item);

gboolean tz_agency_item_get_picked (TzAgencyItem *item);
void tz_agency_item_set_picked (TzAgencyItem *item, gboolean picked);

/** tz_agency_item_dup_others: Returns: (transfer full): the other names that its notices call it, on one
 * line; "" where there are none. */
char *tz_agency_item_dup_others (TzAgencyItem *item);

/** tz_agency_items_new: Returns: (transfer full) (element-type TzAgencyItem): an item for each agency. May be
 * called on any thread. @agencies: (transfer full) (element-type TzAgency). */
GPtrArray *tz_agency_items_new (GPtrArray *agencies);

/**
 * tz_agency_items_replace:
 * @store: (element-type TzAgencyItem): what is shown
 * @items: (element-type TzAgencyItem): what is to be shown
 *
 * Items of agencies that stay are kept with what they say now; @store tells of the smallest range that
 * changed, so that a list keeps its place.
 */
void tz_agency_items_replace (GListStore *store, GPtrArray *items);
