#pragma once

#include "reading.h"

/*
 * The header facts, room by room; private to this folder.
 *
 *   header.c             issuer and signature
 *   header-title.c       title
 *   header-agency.c      agency, and from its name its kind
 *   header-longer.c      the longer form of a short name
 *   header-place.c       province and level
 *   header-inspectors.c  inspectors
 *   header-inspection.c  dates
 */

void tz_header_set (TzReading *reading, TzHeaderKey key, const char *value, TzSpan span, const char *rule,
                    float certainty);

void tz_header_find_agency (TzReading *reading, TzSpan issuer);
void tz_header_find_place (TzReading *reading, TzSpan name);
void tz_header_find_inspectors (TzReading *reading);

/** tz_header_take_inspectors_level: Where the agency's name shows no level, those who inspect it do: 省委第六巡视组
 * inspects bodies of the province. */
void tz_header_take_inspectors_level (TzReading *reading);

void tz_header_find_inspection (TzReading *reading);

/* tz_header_cut_party_part: Returns: where @name, which may be of a party body, ends without it: 某局党组 is
 * 某局. */
guint32 tz_header_cut_party_part (const gunichar *s, TzSpan name);

/* tz_header_next_line: the next line from @from on that is not empty, without the blanks around it. Returns:
 * whether there is one. */
gboolean tz_header_next_line (const TzReading *reading, guint32 *from, TzSpan *line);

gboolean tz_header_find_title (const TzReading *reading, TzSpan *title);

/* tz_header_find_longer: the longer form that the text has of @name, which may begin with a bare level; @name
 * itself where it has none. */
TzSpan tz_header_find_longer (const TzReading *reading, TzSpan name);

/* tz_header_find_signature: the line above the last one that is only a date. Returns: whether there is one.
 */
gboolean tz_header_find_signature (const TzReading *reading, TzSpan *body, TzSpan *date);
