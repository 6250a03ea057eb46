#pragma once

#include <gtk/gtk.h>

/*
 * What a datum says, drawn beside it as a tooltip is: for the keyboard, to which GTK shows none.
 */

/**
 * tz_datum_bubble_place:
 * @datum: what it speaks of, in the coordinates of the widget
 * @part: what of the widget is seen
 *
 * Returns: where a bubble of @width and @height stands: below the datum or, where there is no room, above it; within
 * @part as far as it has room
 */
graphene_rect_t tz_datum_bubble_place (const graphene_rect_t *datum, const graphene_rect_t *part, float width,
                                       float height);

/** tz_datum_bubble_snapshot: Draws @words beside @datum. */
void tz_datum_bubble_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, const char *words,
                               const graphene_rect_t *datum, const graphene_rect_t *part);
