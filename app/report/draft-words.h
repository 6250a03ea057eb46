#pragma once

#include "draft.h"

/* What the parts of a report take from the library: all of their words come through here, where names of persons
 * are hidden if the report is to hide them (masking.h). */

/** tz_draft_learn_names: Learns the names of all notices asked for; from here on they are hidden. */
gboolean tz_draft_learn_names (TzDraft *draft, GError **error);

/** tz_draft_load: Returns: (transfer full) (nullable): a whole notice; %NULL on error or where cancelled. */
TzNotice *tz_draft_load (const TzDraft *draft, const TzNoticeRow *row, GError **error);

/** tz_draft_list_problems: Returns: (transfer full) (nullable) (element-type TzProblemRow). */
GPtrArray *tz_draft_list_problems (const TzDraft *draft, const TzProblemQuery *query, GError **error);

/** tz_draft_list_notes: Returns: (transfer full) (nullable) (element-type TzAnnotation): of a notice. */
GPtrArray *tz_draft_list_notes (const TzDraft *draft, const TzNoticeRow *row, GError **error);

/** tz_draft_list_sources: Returns: (transfer full) (nullable) (element-type TzSource): of a notice. */
GPtrArray *tz_draft_list_sources (const TzDraft *draft, const TzNoticeRow *row, GError **error);
