#pragma once

#include <glib.h>

/**
 * tz_office_dup_title:
 * @properties: (nullable): the part in which a document tells of itself, with a dc:title (docProps/core.xml, meta.xml)
 *
 * Returns: (transfer full) (nullable): the title; %NULL too where that part is damaged
 */
char *tz_office_dup_title (GBytes *properties);
