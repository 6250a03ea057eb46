#pragma once

#include "connection.h"

/*
 * The agency register. A notice belongs to the agency of the normal form of the name it gives
 * (agency-name.h), unless the analyst says something else (agency-rows.h). All notices of an agency have its
 * registered name in `notice.name`, which lists, sums and comparisons go by: what the analyst calls it, else
 * the fullest of the names that its notices give. `own_name` is what the notice itself says, `agency_key` its
 * normal form.
 */

/** tz_register_enter: Gives notice @id, whose row is new, its registered name. Where it brings a fuller name, the
 * other notices of its agency take that. @uncounted: from this one on, notices count nowhere yet. */
gboolean tz_register_enter (TzConnection *connection, gint64 id, gint64 uncounted, GError **error);

/** tz_register_find: Returns: (transfer full) (nullable): the key of the agency that notice @id belongs to;
 * %NULL without an error where there is no such notice. */
char *tz_register_find (TzConnection *connection, gint64 id, GError **error);

/** tz_register_settle: Gives all notices of the agency @key its registered name, and moves what they count.
 */
gboolean tz_register_settle (TzConnection *connection, const char *key, GError **error);

/** tz_register_list_keys: Returns: (transfer full) (nullable) (element-type utf8): a set of the keys of the
 * agencies of @notices (element-type gint64); those that are gone have none. */
GHashTable *tz_register_list_keys (TzConnection *connection, const GArray *notices, GError **error);

/** tz_register_settle_keys: tz_register_settle() for each of @keys. */
gboolean tz_register_settle_keys (TzConnection *connection, GHashTable *keys, GError **error);

/** tz_register_settle_notices: The same for the agencies of @notices (element-type gint64), and of all that
 * are called as they are. */
gboolean tz_register_settle_notices (TzConnection *connection, const GArray *notices, GError **error);

/** tz_register_list_notices: Returns: (transfer full) (nullable) (element-type gint64): those of agency @key.
 */
GArray *tz_register_list_notices (TzConnection *connection, const char *key, GError **error);
