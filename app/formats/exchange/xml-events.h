#pragma once

#include <gio/gio.h>

/** tz_xml_events_new: Returns: (transfer floating) (nullable): the elements and words of %TZ_SYNTAX_XML. */
GVariant *tz_xml_events_new (GBytes *xml, GError **error);

/** tz_xml_event_dup: @attributes: a(ss), of an event. Returns: (transfer full) (nullable): the one of that name. */
char *tz_xml_event_dup (GVariant *attributes, const char *name);

/** tz_xml_event_get_int: Returns: an attribute that is a number; 0 where it is none. */
int tz_xml_event_get_int (GVariant *attributes, const char *name);
