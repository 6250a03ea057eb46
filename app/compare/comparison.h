#pragma once

#include "table.h"

typedef enum { TZ_RATE_STRICT, TZ_RATE_INCLUDING_MOSTLY } TzRateKind;
typedef enum { TZ_ORDER_RATE, TZ_ORDER_NAME, TZ_ORDER_PROBLEMS } TzOrder;

/** TzComparisonOptions: what is compared and how. */
typedef struct {
  const char *const *agencies; /* (nullable): names; all where %NULL */
  int year;                    /* 0 for all */
  TzRateKind rate;
  TzOrder order;
  gboolean first_theme_only;
} TzComparisonOptions;

/**
 * tz_compare_completion:
 *
 * One row an agency; columns problems, the six statuses by identifier, stated, rate (by @options),
 * rate_mostly, declared (a rate), years. Order and what is left out are as the definitions say: agencies with
 * at least 5 stated problems and at least half stated come first, then those with fewer, then those that
 * state none; the groups are named by TzTableAxis.group.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL on error
 */
TzTable *tz_compare_completion (TzLibrary *library, const TzComparisonOptions *options, GError **error);

/** tz_compare_themes: Themes × agencies, most recurring first; the last columns are agencies concerned,
 * problems, share. */
TzTable *tz_compare_themes (TzLibrary *library, const TzComparisonOptions *options, GError **error);

/** tz_compare_time: One row a notice: inspected, feedback, signed, published, days between feedback and
 * publication. */
TzTable *tz_compare_time (TzLibrary *library, const TzComparisonOptions *options, GError **error);
