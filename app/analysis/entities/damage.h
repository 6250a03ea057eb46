#pragma once

#include "reading.h"

/*
 * Where the source lost characters; private to this folder. One room a kind of loss; damage.c gathers them in
 * the order of the text.
 */

/** tz_damage_report: Adds a place; of places that overlap the first stays. */
void tz_damage_report (TzReading *reading, TzDamage damage);

/** tz_damage_find_numbers: Numbers without their unit, and units without their number. */
void tz_damage_find_numbers (TzReading *reading);

/** tz_damage_find_marks: Quotation marks and title marks without their partner. */
void tz_damage_find_marks (TzReading *reading);
