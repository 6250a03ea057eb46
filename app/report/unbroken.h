#pragma once

#include <pango/pango.h>

/** tz_unbroken_add: Adds to @attributes that lines of @text do not end between a number and what it counts: "12 万余元",
 * "第3条", "66.7 %". */
void tz_unbroken_add (PangoAttrList *attributes, const char *text);
