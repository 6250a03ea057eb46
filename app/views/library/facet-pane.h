#pragma once

#include <gtk/gtk.h>

#include "notice-filter.h"

/** TzFacetPane: the filters beside the Library's list: each value with the number of notices it would show.
 * Values that no notice has any more stay in their place while a filter is set. Signal "chosen" (kind, value,
 * whether it is chosen). */
#define TZ_TYPE_FACET_PANE (tz_facet_pane_get_type ())
G_DECLARE_FINAL_TYPE (TzFacetPane, tz_facet_pane, TZ, FACET_PANE, GtkBox)

/** tz_facet_pane_show: Shows numbers, some in each frame. @facets: (element-type TzFacet); @filter: what is chosen; it and
 * @lexicon stay until the next call or tz_facet_pane_clear(). */
void tz_facet_pane_show (TzFacetPane *pane, GPtrArray *facets, const TzNoticeFilter *filter,
                         const TzLexicon *lexicon);

/** tz_facet_pane_clear: Lets go of all values, for another library. */
void tz_facet_pane_clear (TzFacetPane *pane);
