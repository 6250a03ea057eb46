#pragma once

#include "connection.h"
#include "library-types.h"

/** TzSumming: sums in the making, of agencies or groups of notices. */
typedef struct {
  TzConnection *connection;
  const TzProblemQuery *query;
  GPtrArray *sums; /* (element-type TzAgencySums) */
  GHashTable *by_name;
  TzAgencySums *last; /* that was asked for: rows of one name come together */
} TzSumming;

void tz_summing_init (TzSumming *summing, TzConnection *connection, const TzProblemQuery *query);

/** tz_summing_init_with: @sums: what was summed up before, to which more is added. */
void tz_summing_init_with (TzSumming *summing, TzConnection *connection, const TzProblemQuery *query,
                           GPtrArray *sums);
void tz_summing_clear (TzSumming *summing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TzSumming, tz_summing_clear)

/** tz_summing_find: Returns: (transfer none): those of @name, which are added where there are none. */
TzAgencySums *tz_summing_find (TzSumming *summing, const char *name);

/** tz_summing_read_notices: Reads which notices there are, their years, what they declare and which are left out. */
gboolean tz_summing_read_notices (TzSumming *summing, GError **error);

/** tz_summing_read_themes: Adds problems by theme from rows of name, key of the theme, number; those of names that
 * there are no sums of are left. */
gboolean tz_summing_read_themes (TzSumming *summing, TzStatement *statement, GError **error);

/** tz_summing_read_themes_of_groups: Adds problems by theme to sums of groups that have their notices. A problem
 * counts once in each of its themes, or in the first only; under "" where it has none. */
gboolean tz_summing_read_themes_of_groups (TzSumming *summing, GError **error);

/** tz_summing_keep_counting: Leaves out those of which no notice counts. Returns: (transfer full) (element-type
 * TzAgencySums). */
GPtrArray *tz_summing_keep_counting (GPtrArray *all);
