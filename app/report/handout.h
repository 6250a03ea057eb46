#pragma once

#include "masking.h"
#include "table.h"

/*
 * TzHandout: notices on their way out of the house. All words of reports and exports come through here, where the
 * names of persons are hidden if that is asked for (masking.h): those of all notices that are handed out, in
 * whatever is handed out, so that a note on one does not tell whom another keeps quiet.
 *
 * A body (an agency, an issuer, inspectors) is no person: its name stays. Where a notice has no agency and is called
 * by its title or its file, names are hidden in that.
 */
typedef struct _TzHandout TzHandout;

/** tz_handout_new: @notices: (nullable): closed by 0; all that are not in the trash where %NULL. Returns: (transfer
 * full) (nullable): %NULL on error or where cancelled. */
TzHandout *tz_handout_new (TzLibrary *library, const gint64 *notices, gboolean hide_names,
                           GCancellable *cancellable, GError **error);
void tz_handout_free (TzHandout *handout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzHandout, tz_handout_free)

/** tz_handout_get_library: Returns: (transfer none): where it comes from. */
TzLibrary *tz_handout_get_library (const TzHandout *handout);

/** tz_handout_get_ids: Returns: (transfer none) (element-type gint64): the notices. */
const GArray *tz_handout_get_ids (const TzHandout *handout);

/** tz_handout_get_rows: Returns: (transfer full) (nullable) (element-type TzNoticeRow): of all of them. */
GPtrArray *tz_handout_get_rows (const TzHandout *handout, GError **error);

/** tz_handout_load: Returns: (transfer full) (nullable): a whole notice; %NULL on error or where cancelled. */
TzNotice *tz_handout_load (const TzHandout *handout, gint64 id, GError **error);

/** tz_handout_list_notes: Returns: (transfer full) (nullable) (element-type TzAnnotation): of a notice that was
 * handed out. */
GPtrArray *tz_handout_list_notes (const TzHandout *handout, const TzNotice *notice, GError **error);

/** tz_handout_list_problems: Returns: (transfer full) (nullable) (element-type TzProblemRow). */
GPtrArray *tz_handout_list_problems (const TzHandout *handout, const TzProblemQuery *query, GError **error);

/** tz_handout_list_sources: Returns: (transfer full) (nullable) (element-type TzSource): of notice @id; the origin of
 * a file is its name alone. */
GPtrArray *tz_handout_list_sources (const TzHandout *handout, gint64 id, GError **error);

/** tz_handout_hide_in_table: Hides names in a comparison. */
void tz_handout_hide_in_table (const TzHandout *handout, TzTable *table);

/** tz_handout_dup: Returns: (transfer full) (nullable): any other words. */
char *tz_handout_dup (const TzHandout *handout, const char *words);
