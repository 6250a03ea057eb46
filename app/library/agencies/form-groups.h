#pragma once

#include "care-progress.h"
#include "connection.h"

/*
 * The groups of notices that are forms of one (forms.h), kept in `notice.form_of`. Worked out anew in the
 * transaction that changes what they follow from: texts, agencies, dates, the trash, and what people said; what
 * counts follows at once.
 */

/** tz_form_groups_enter: A new notice, whose rows are all there and counted. @keys: (nullable): of its text
 * (shingles.h). */
gboolean tz_form_groups_enter (TzConnection *connection, gint64 id, const gint64 *keys, GError **error);

/** tz_form_groups_fill: The same for all notices that have none of this yet, in a write; those whose text is
 * damaged are passed over. */
gboolean tz_form_groups_fill (TzConnection *connection, TzCare *care, GError **error);

/** tz_form_groups_settle: After @notices (element-type gint64) went into the trash or came out of it, or
 * people said something of them as forms. Those that are gone are passed over. */
gboolean tz_form_groups_settle (TzConnection *connection, const GArray *notices, GError **error);

/** tz_form_groups_find: After what was found in @notices may have changed. */
gboolean tz_form_groups_find (TzConnection *connection, const GArray *notices, GError **error);

/** tz_form_groups_find_agencies: After it may have changed which agencies @notices belong to: for all notices
 * of those agencies. */
gboolean tz_form_groups_find_agencies (TzConnection *connection, const GArray *notices, GError **error);

/** tz_form_groups_list: Returns: (transfer full) (nullable) (element-type gint64): the notices of the group
 * that notice @id is in, itself included; the one that counts first. */
GArray *tz_form_groups_list (TzConnection *connection, gint64 id, GError **error);

/** tz_form_groups_list_near: Returns: (transfer full) (nullable) (element-type gint64): @notices, and all that
 * are or may be forms of them. */
GArray *tz_form_groups_list_near (TzConnection *connection, const GArray *notices, GError **error);

/** tz_form_groups_list_wrong: Returns: (transfer full) (nullable) (element-type gint64): notices that are not
 * in the group where they should be, or count where they should not. */
GArray *tz_form_groups_list_wrong (TzConnection *connection, GError **error);
