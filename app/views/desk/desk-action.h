#pragma once

#include "desk.h"

/** TzDeskActionFunc: Does what an action of @window is for. @parameter: (nullable). */
typedef void (*TzDeskActionFunc) (GtkApplicationWindow *window, TzDesk *desk, GVariant *parameter);

/** TzDeskAction: an action of the window that works on the open library. */
typedef struct {
  const char *name;
  const char *parameter_type; /* (nullable) */
  gboolean writes;
  TzDeskActionFunc run;
} TzDeskAction;

/** tz_desk_action_add: Gives @window the @action, which lasts, as long as a library is open on @desk; one that
 * writes, as long as that may be changed. */
void tz_desk_action_add (GtkApplicationWindow *window, TzDesk *desk, const TzDeskAction *action);
