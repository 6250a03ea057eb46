#pragma once

#include "desk.h"

/** TzLeaving: what is done that the open library is left by, and how it is asked for where something would be lost. */
typedef struct {
  const char *heading; /* of the question */
  const char *give_up; /* the answer that loses what is not saved */
  void (*go) (GtkWindow *window, gpointer data);
  gpointer data;
  GDestroyNotify free_data; /* (nullable) */
} TzLeaving;

/** tz_leaving_begin: What is typed and waits for a pause, or could not be saved, goes to the library of @desk, which is
 * open, and then @leaving goes. Where it cannot be saved, a dialog over @window asks first. */
void tz_leaving_begin (GtkWindow *window, TzDesk *desk, const TzLeaving *leaving);
