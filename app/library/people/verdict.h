#pragma once

#include "library-types.h"

/** tz_verdict_id: Returns: (transfer none): the identifier of @verdict; "" for none. */
const char *tz_verdict_id (TzVerdict verdict);

/** tz_verdict_display: Returns: (transfer none): its name, in the language of the locale. */
const char *tz_verdict_display (TzVerdict verdict);

/** tz_verdict_parse: Returns: the verdict of identifier @id, or -1. */
int tz_verdict_parse (const char *id);
