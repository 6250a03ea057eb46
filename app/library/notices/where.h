#pragma once

#include "connection.h"

/* TzWhere: the conditions of a query, joined by AND, and the values of their parameters. */
typedef struct _TzWhere TzWhere;

/** tz_where_new: @first: the condition that always holds, without parameters: "1" for none. */
TzWhere *tz_where_new (const char *first);
void tz_where_free (TzWhere *where);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWhere, tz_where_free)

/** tz_where_add: Adds a condition without a parameter; tz_where_add_int(), _text() and _bytes() ones with a single
 * `?`. */
void tz_where_add (TzWhere *where, const char *condition);
void tz_where_add_int (TzWhere *where, const char *condition, gint64 value);
void tz_where_add_text (TzWhere *where, const char *condition, const char *value);
void tz_where_add_bytes (TzWhere *where, const char *condition, GBytes *bytes);

/** TZ_WHERE_LIST: stands in a condition for the values of a list. */
#define TZ_WHERE_LIST "(SELECT value FROM json_each (?))"

/** TZ_WHERE_TRASH: the notices that are in the trash. */
#define TZ_WHERE_TRASH "(SELECT notice FROM trash)"

/** tz_where_add_texts: Adds a condition with #TZ_WHERE_LIST; none where @values is %NULL or empty.
 * tz_where_add_ids(): the same for numbers closed by 0. */
void tz_where_add_texts (TzWhere *where, const char *condition, const char *const *values);
void tz_where_add_ids (TzWhere *where, const char *condition, const gint64 *values);

/** tz_where_add_years: Adds the condition that @column is one of @years, which are few and closed by 0; none where @years
 * is %NULL or empty. That is looked at for each row, where a list takes half as long again. */
void tz_where_add_years (TzWhere *where, const char *column, const int *years);

/** tz_where_add_set: Adds a condition with a single `?` for a set that #TZ_IN_SET looks into
 * (sql-functions.h). @ids: (element-type gint64): above 0, in any order. */
void tz_where_add_set (TzWhere *where, const char *condition, const GArray *ids);

/**
 * tz_where_prepare:
 * @before: SQL before the conditions, without parameters
 * @after: SQL after them
 *
 * Returns: (transfer full) (nullable): the statement, its values bound
 */
TzStatement *tz_where_prepare (const TzWhere *where, TzConnection *connection, const char *before,
                               const char *after, GError **error);
