#pragma once

#include "library-types.h"

/**
 * tz_citation_dup:
 * @quote: the wording
 * @row: the notice it stands in
 * @problem: (nullable): label of the problem it stands in
 *
 * Returns: (transfer full): the quotation with where it stands: agency, title, year and problem, as far as
 * they are known
 */
char *tz_citation_dup (const char *quote, const TzNoticeRow *row, const char *problem);
