#pragma once

#include "draft.h"
#include "place.h"

/*
 * The parts of a report. Each adds its blocks at the end of the draft; it returns %FALSE with @error where
 * the library fails or the work is cancelled.
 */
gboolean tz_part_cover (TzDraft *draft, GError **error);
gboolean tz_part_summary (TzDraft *draft, GError **error);
gboolean tz_part_method (TzDraft *draft, GError **error);
gboolean tz_part_completion (TzDraft *draft, GError **error);
gboolean tz_part_themes (TzDraft *draft, GError **error);
gboolean tz_part_side_by_side (TzDraft *draft, GError **error);
gboolean tz_part_agencies (TzDraft *draft, GError **error);
gboolean tz_part_notice (TzDraft *draft, GError **error);
gboolean tz_part_problems (TzDraft *draft, GError **error);
gboolean tz_part_not_reviewed (TzDraft *draft, GError **error);
gboolean tz_part_rejected (TzDraft *draft, GError **error);
gboolean tz_part_sources (TzDraft *draft, GError **error);

/* What several parts have. */

/** tz_draft_add_notice_facts: Header facts, declared against itemised figures, commitments, damage. */
void tz_draft_add_notice_facts (TzDraft *draft, const TzNotice *notice, const TzPlaces *places);

/** tz_draft_add_made_by: With what versions it was made from which library, and how much was reviewed. */
void tz_draft_add_made_by (TzDraft *draft);
