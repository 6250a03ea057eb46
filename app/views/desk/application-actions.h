#pragma once

#include "desk.h"

/** tz_application_actions_add: Gives @application its actions (quit, preferences, about, help, new and open
 * library) and the keys of all actions. */
void tz_application_actions_add (GtkApplication *application, TzDesk *desk);
