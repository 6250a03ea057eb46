#pragma once

#include "names.h"
#include "text.h"

/* Values of entities as people write them. */

/** tz_entity_value_has: Returns: whether entities of @type have a value: dates and numbers. */
gboolean tz_entity_value_has (TzEntityType type);

/** tz_entity_value_dup_guess: Returns: (transfer full): what the words at @span say by themselves, as in
 * TzDecision.value; "" where they say nothing. */
char *tz_entity_value_dup_guess (TzEntityType type, const TzText *text, TzSpan span);

/**
 * tz_entity_value_read:
 * @typed: a value as people type it: a date, or a number, also with 万 or 亿
 * @error: %TZ_ERROR_INVALID; the message says what is wrong
 *
 * Returns: (transfer full) (nullable): as in TzDecision.value
 */
char *tz_entity_value_read (TzEntityType type, const char *typed, GError **error);
