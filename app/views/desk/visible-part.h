#pragma once

#include <gtk/gtk.h>

/* What is seen of a large widget in the viewports around it, so that only that need be drawn. */

/** tz_visible_part_get: Sets @part to what the viewports around @widget let be seen, in its coordinates.
 * Returns: whether anything of it is. */
gboolean tz_visible_part_get (GtkWidget *widget, graphene_rect_t *part);

/** tz_visible_part_follow: Draws @widget anew whenever what is seen changes; for its map function.
 * tz_visible_part_leave() ends that; for its unmap function. */
void tz_visible_part_follow (GtkWidget *widget);
void tz_visible_part_leave (GtkWidget *widget);

/** tz_visible_part_uncover: Scrolls the viewport nearest around @widget so that what begins at @x is not
 * under the @covered that are pinned at the left. */
void tz_visible_part_uncover (GtkWidget *widget, double x, double covered);
