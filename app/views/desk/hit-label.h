#pragma once

#include <gtk/gtk.h>

#include "library-types.h"

/** tz_hit_label_new: Returns: (transfer floating): the words of @hit between those around them, and the notice below. */
GtkWidget *tz_hit_label_new (const TzHit *hit);
