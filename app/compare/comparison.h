#pragma once

#include "table.h"

/** TzComparison: what is compared; see tz_compare(). */
typedef enum {
  TZ_COMPARISON_COMPLETION,
  TZ_COMPARISON_THEMES,
  TZ_COMPARISON_MEASURES,
  TZ_COMPARISON_ACCOUNTABILITY,
  TZ_COMPARISON_COMMITMENTS,
  TZ_COMPARISON_TIME,
  TZ_COMPARISON_RECURRENCE, /* last: it takes the longest */
  TZ_N_COMPARISONS,
} TzComparison;

typedef enum { TZ_RATE_STRICT, TZ_RATE_INCLUDING_MOSTLY } TzRateKind;
typedef enum { TZ_ORDER_RATE, TZ_ORDER_NAME, TZ_ORDER_PROBLEMS } TzOrder;

/** TzComparisonOptions: what is compared and how. */
typedef struct {
  const char *const *agencies; /* (nullable): names; all where %NULL */
  const gint64 *notices;       /* (nullable): closed by 0; all where %NULL */
  int year;                    /* 0 for all */
  TzRateKind rate;
  TzOrder order;
  TzGrouping grouping; /* what stands in the place of agencies */
  gboolean first_theme_only;
  TzDay today; /* against which deadlines are held; 0 for the day it is */
} TzComparisonOptions;

/** TZ_MIN_STATED: a rate over fewer stated problems says so and is not ranked with the others. */
#define TZ_MIN_STATED 5

/**
 * TzGathering: what the tables of one comparison are made of. It is read from the library once, each part when
 * a table first wants it, so that another table costs little; one thread uses it at a time.
 */
typedef struct _TzGathering TzGathering;

/** tz_gathering_new: @options: copied. Returns: (transfer full). */
TzGathering *tz_gathering_new (TzLibrary *library, const TzComparisonOptions *options);
TzGathering *tz_gathering_ref (TzGathering *gathering);
void tz_gathering_unref (TzGathering *gathering);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzGathering, tz_gathering_unref)

/*
 * The tables below leave out what does not count (no rectification notice, outline uncertain) and say so in
 * their remarks. An agency has the same mark in all of them: its place in @options' list or, where there is
 * none, by name. @options are those of the gathering. Doors (door.h). Each returns (transfer full) (nullable) the table, or %NULL on error.
 */

/**
 * tz_compare_completion:
 *
 * One row an agency; columns: problems, the statuses by identifier (not_stated as a rate of all problems),
 * stated, rate (as @options ask), rate_mostly or rate_strict (the other one), declared (a rate), years and,
 * where there are any, left_out. Ordered by rate, agencies with at least %TZ_MIN_STATED stated problems and
 * at least half stated come first, then those with fewer, then those that state none; TzTableAxis.group names
 * the groups. The rate of the second group has a remark that says why.
 */
TzTable *tz_compare_completion (TzGathering *gathering, GError **error);

/**
 * tz_compare_themes:
 *
 * Themes × agencies, most recurring first: by number of agencies, then of problems. The last columns are
 * agencies (of all compared), problems and share (of all problems).
 */
TzTable *tz_compare_themes (TzGathering *gathering, GError **error);

/**
 * tz_compare_recurrence:
 *
 * Themes × agencies with several notices: in how many of its notices since the first that has the theme it came
 * back (a rate; empty where it is in the newest alone). Most recurring first. A cell opens all problems of the theme,
 * old and new.
 */
TzTable *tz_compare_recurrence (TzGathering *gathering, GError **error);

/**
 * tz_compare_time:
 *
 * One row a notice, its id in decimal as the row's; columns inspected, feedback, signed, published, and days
 * between feedback and publication where both are single days.
 */
TzTable *tz_compare_time (TzGathering *gathering, GError **error);

/**
 * tz_compare_measures:
 *
 * Kinds of measures × agencies: how many the answers list.
 */
TzTable *tz_compare_measures (TzGathering *gathering, GError **error);

/**
 * tz_compare_accountability:
 *
 * Kinds of acts × agencies, in three groups of rows: acts that the text reports, people where a number stands
 * beside them, and what the notices state of it as a whole (empty where none does; declared-place.h finds the words).
 */
TzTable *tz_compare_accountability (TzGathering *gathering, GError **error);

/**
 * tz_compare_commitments:
 *
 * One column an agency that promised something; rows commitments, past (a rate), later, undated and next.
 */
TzTable *tz_compare_commitments (TzGathering *gathering, GError **error);

/** tz_compare: Returns: (transfer full) (nullable): the table of @comparison. */
TzTable *tz_compare (TzGathering *gathering, TzComparison comparison, GError **error);

/** tz_comparison_find: Returns: the comparison whose tables have the identifier @id, or -1. */
int tz_comparison_find (const char *id);

/** tz_comparison_get_id: Returns: the identifier of its tables; tz_comparison_get_title(): what people call it. */
const char *tz_comparison_get_id (TzComparison comparison);
const char *tz_comparison_get_title (TzComparison comparison);

/** tz_grouping_find: Returns: the grouping of the identifier @id, "agency", "province", "level", "year",
 * "inspectors" or "kind"; or -1. */
int tz_grouping_find (const char *id);

/** tz_grouping_get_id: Returns: (transfer none): the identifier of @grouping. */
const char *tz_grouping_get_id (TzGrouping grouping);
