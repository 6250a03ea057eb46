#pragma once

#include <adwaita.h>

/*
 * A pane beside the text is wanted or not, which "locked" of its flap says the other way round, and shown or not. Where
 * there is room, it is shown if it is wanted. Where there is none the flap is folded: then it comes over the text when
 * one asks for it, which says nothing of whether it is wanted beside it.
 */

/** tz_side_flap_keep: Has @key of @settings keep whether the pane is wanted. Without @settings (nullable) it is hidden, and
 * what becomes of it from then on is not kept. */
void tz_side_flap_keep (AdwFlap *flap, GSettings *settings, const char *key);

/** tz_side_flap_fit: To be called when @flap folded, unfolded, or its pane is wanted or no longer. */
void tz_side_flap_fit (AdwFlap *flap);

/** tz_side_flap_want: To be called when the pane of @flap was shown or hidden. */
void tz_side_flap_want (AdwFlap *flap);
