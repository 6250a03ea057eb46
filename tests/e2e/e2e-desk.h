#pragma once

#include "robot.h"

/* A folder of a test's own, with a library that is not there yet. */
typedef struct {
  char *dir;
  char *library;
  char *pdf; /* where a report may be written */
} Desk;

void desk_set_up (Desk *desk, gconstpointer data);
/** desk_tear_down: Removes the folder and the files in it. */
void desk_tear_down (Desk *desk, gconstpointer data);

/** desk_start: Returns: (transfer full): what drives the program, started with that library. */
Robot *desk_start (Desk *desk);
