#pragma once

#include <gtk/gtk.h>

#include "open-notice.h"

/** TzEntityLegend: the types of findings with how they look and how many there are; each switches its marks
 * on the text on and off. */
#define TZ_TYPE_ENTITY_LEGEND (tz_entity_legend_get_type ())
G_DECLARE_FINAL_TYPE (TzEntityLegend, tz_entity_legend, TZ, ENTITY_LEGEND, GtkBox)

/** tz_entity_legend_set_open: Shows the types of @open, once. */
void tz_entity_legend_set_open (TzEntityLegend *legend, TzOpenNotice *open);
