#pragma once

#include "connection.h"

/*
 * Texts of one agency that are nearly the same: another format, a republication. Found by the keys that texts
 * have in common (shingles.h), which are looked up in an index, and then compared.
 */

/** tz_likeness_insert_keys: Enters the text of notice @id, which is new. @keys: (nullable): %NULL where the
 * text has no letters. */
gboolean tz_likeness_insert_keys (TzConnection *connection, gint64 id, const gint64 *keys, GError **error);

/**
 * tz_likeness_find:
 *
 * @notices: (element-type gint64)
 *
 * Finds anew which texts are nearly the same as those of @notices, and of the same agency. Where the agency
 * of one is not known they have to be more alike, and where both name the date of the feedback it has to be
 * the same. A text that is damaged is like no other.
 */
gboolean tz_likeness_find (TzConnection *connection, const GArray *notices, GError **error);
