#pragma once

#include "saved-shelf.h"

/** tz_comparison_content: Comparisons on a shelf; what is shown is a #TzComparing. */
extern const TzShelfContent tz_comparison_content;
