#pragma once

#include <gio/gio.h>

/** tz_json_tree_new: Returns: (transfer floating) (nullable): the value of %TZ_SYNTAX_JSON. */
GVariant *tz_json_tree_new (GBytes *json, GError **error);
