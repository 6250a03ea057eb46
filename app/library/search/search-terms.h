#pragma once

#include "connection.h"
#include "needle.h"

/** TzSearchTerms: what is searched for (search-parse.h), ready to be found. */
typedef struct {
  GPtrArray *terms;    /* of TzTerm: all, the fields too */
  GPtrArray *wanted;   /* of TzNeedle: what a text has to have */
  GPtrArray *unwanted; /* of TzNeedle: what it must not have */
} TzSearchTerms;

/** tz_search_terms_new: Returns: (transfer full) (nullable): the terms of @text; %TZ_ERROR_INVALID. */
TzSearchTerms *tz_search_terms_new (const char *text, GError **error);
void tz_search_terms_free (TzSearchTerms *terms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSearchTerms, tz_search_terms_free)

/** tz_search_terms_are_in: Returns: whether a text has all that is wanted and nothing that is not. */
gboolean tz_search_terms_are_in (const TzSearchTerms *terms, const char *utf8, gsize n_bytes);

/**
 * tz_search_terms_list:
 * @certain: (out) (nullable): those with smaller ids have what is wanted and nothing that is not
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the notices that may have what is wanted,
 * ascending: all that have it, and some that have not or are deleted
 */
GArray *tz_search_terms_list (const TzSearchTerms *terms, TzConnection *connection, gint64 *certain,
                              GError **error);

/** tz_search_terms_are_in_notice: @are: (out): whether the text of @notice, which may be deleted, has all that
 * is wanted and nothing that is not. */
gboolean tz_search_terms_are_in_notice (const TzSearchTerms *terms, TzConnection *connection, gint64 notice,
                                        gboolean *are, GError **error);
