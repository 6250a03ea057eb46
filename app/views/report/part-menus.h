#pragma once

#include <gio/gio.h>

#include "part-choices.h"

/* The choices of the parts of a report as stateful actions, for menus that lie under "choices". */

/** tz_part_menus_new_actions: Returns: (transfer full): an action for each choice, with what is usual chosen; it says by
 * #GActionGroup::action-state-changed what became of them. */
GSimpleActionGroup *tz_part_menus_new_actions (void);

/** tz_part_menus_get: Returns: what is chosen. */
TzPartChoices tz_part_menus_get (GSimpleActionGroup *actions);
void tz_part_menus_set (GSimpleActionGroup *actions, const TzPartChoices *choices);

/** tz_part_menus_new: Returns: (transfer full) (nullable): the choices of @part; %NULL where there are none. */
GMenuModel *tz_part_menus_new (TzReportPart part);
