#pragma once

#include <adwaita.h>

/*
 * A pane beside a text or a list is wanted or not, which "locked" of its flap says the other way round, and shown or not.
 * Where there is room, it is shown if it is wanted. Where there is none the flap is folded: then it comes over what it
 * stands beside when one asks for it, which says nothing of whether it is wanted.
 */

/** tz_side_flap_keep: Has @key of @settings keep whether the pane is wanted. Without @settings (nullable) it is hidden, and
 * what becomes of it from then on is not kept. */
void tz_side_flap_keep (AdwFlap *flap, GSettings *settings, const char *key);

/** tz_side_flap_uncover: Hides the pane where it is over what it stands beside. */
void tz_side_flap_uncover (AdwFlap *flap);

/** tz_side_flap_add_action: Adds to @map an action @name that shows and hides the pane. */
void tz_side_flap_add_action (AdwFlap *flap, GActionMap *map, const char *name);

/** tz_side_flap_bind_callbacks: For templates that have such a flap: "tz_side_flap_fit" for its "notify::folded" and
 * "notify::locked", and "tz_side_flap_want" for its "notify::reveal-flap". */
void tz_side_flap_bind_callbacks (GtkWidgetClass *widget_class);
