#pragma once

#include "desk.h"

/**
 * tz_data_exporter_run:
 * @parent: (nullable)
 * @path: (type filename): its ending says what is written (export.h)
 * @replace: whether a file that is there already may be replaced; whoever chose the very name was asked
 * @notices: (nullable) (element-type gint64): all where %NULL
 *
 * Exports from the open library on another thread, shows how far it is, and says in a toast when it is done or
 * why it is not.
 */
void tz_data_exporter_run (TzDesk *desk, GtkWindow *parent, const char *path, gboolean replace,
                           const GArray *notices, gboolean keep_names);
