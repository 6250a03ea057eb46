#pragma once

#include "draft.h"

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
gboolean tz_part_problems (TzDraft *draft, GError **error);
gboolean tz_part_not_reviewed (TzDraft *draft, GError **error);
gboolean tz_part_sources (TzDraft *draft, GError **error);
