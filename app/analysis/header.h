#pragma once

#include "reading.h"

/*
 * The header facts, room by room; private to this folder.
 *
 *   header.c             title and issuer
 *   header-agency.c      agency, and from its place and name province, level and kind
 *   header-inspection.c  inspectors and dates
 */

void tz_header_set (TzReading *reading, TzHeaderKey key, const char *value, TzSpan span, const char *rule,
                    float certainty);

void tz_header_find_agency (TzReading *reading, TzSpan issuer);
void tz_header_find_inspection (TzReading *reading);

/* tz_header_find_signature: the line above the last one that is only a date. Returns: whether there is one.
 */
gboolean tz_header_find_signature (const TzReading *reading, TzSpan *body, TzSpan *date);
