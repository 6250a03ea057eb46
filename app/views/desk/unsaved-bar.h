#pragma once

#include <adwaita.h>

#include "unsaved.h"

/**
 * TzUnsavedBar:
 *
 * Says in a bar across the window that something is not saved, and why, as long as that is so, with a button that
 * tries again.
 */
#define TZ_TYPE_UNSAVED_BAR (tz_unsaved_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzUnsavedBar, tz_unsaved_bar, TZ, UNSAVED_BAR, AdwBin)

void tz_unsaved_bar_set_unsaved (TzUnsavedBar *bar, TzUnsaved *unsaved);
