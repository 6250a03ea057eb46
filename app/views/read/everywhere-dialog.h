#pragma once

#include <adwaita.h>

#include "reviewer.h"

/** TzEverywhereDialog: where the same words stand of which the same can be said: the list of places in context
 * comes first, and what is ticked in it is decided in one step. */
#define TZ_TYPE_EVERYWHERE_DIALOG (tz_everywhere_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TzEverywhereDialog, tz_everywhere_dialog, TZ, EVERYWHERE_DIALOG, AdwWindow)

/** tz_everywhere_dialog_present: @decision: (transfer none): what was said of an entity of the notice. */
void tz_everywhere_dialog_present (GtkWindow *parent, TzReviewer *reviewer, const TzDecision *decision);
