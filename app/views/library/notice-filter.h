#pragma once

#include "saved-searches.h"

/**
 * TzNoticeFilter:
 *
 * Which notices the Library view lists and in which order: owns what a #TzNoticeQuery points to, so that it
 * can be handed to another thread.
 */
typedef struct {
  char *text;                          /* (nullable): substring of the text */
  GPtrArray *values[TZ_N_FACET_KINDS]; /* (element-type utf8): the chosen values of each facet */
  gboolean trash;                      /* what is in the trash instead of the others */
  TzNoticeSort sort;
  gboolean descending;
} TzNoticeFilter;

TzNoticeFilter *tz_notice_filter_new (void);
TzNoticeFilter *tz_notice_filter_copy (const TzNoticeFilter *filter);
void tz_notice_filter_free (TzNoticeFilter *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNoticeFilter, tz_notice_filter_free)

/** tz_notice_filter_set_text: @text: (nullable): blank text is none. Returns: whether that is a change. */
gboolean tz_notice_filter_set_text (TzNoticeFilter *filter, const char *text);

/** tz_notice_filter_set_search: Lets through what a saved search does; the order stays. */
void tz_notice_filter_set_search (TzNoticeFilter *filter, const TzSavedSearch *search);

/** tz_notice_filter_dup_search: Returns: (transfer full): what is let through, without a name. */
TzSavedSearch *tz_notice_filter_dup_search (const TzNoticeFilter *filter);

gboolean tz_notice_filter_has (const TzNoticeFilter *filter, TzFacetKind kind, const char *value);
void tz_notice_filter_set (TzNoticeFilter *filter, TzFacetKind kind, const char *value, gboolean chosen);

/** tz_notice_filter_clear: Lets go of all values and the text; the order stays. */
void tz_notice_filter_clear (TzNoticeFilter *filter);

/** tz_notice_filter_clear_values: Lets go of all values; text and order stay. */
void tz_notice_filter_clear_values (TzNoticeFilter *filter);

/** tz_notice_filter_has_values: Returns: whether any value is chosen. */
gboolean tz_notice_filter_has_values (const TzNoticeFilter *filter);

/** tz_notice_filter_is_empty: Returns: whether every notice is let through. */
gboolean tz_notice_filter_is_empty (const TzNoticeFilter *filter);

/**
 * TzNoticeFilterQuery: a query with the arrays it points to; valid as long as the filter it was made from.
 */
typedef struct {
  TzNoticeQuery query;
  GPtrArray *lists; /* NULL-terminated arrays of strings of the filter */
  GArray *years;
} TzNoticeFilterQuery;

/** tz_notice_filter_make_query: @but: a facet whose values are disregarded, or -1. */
void tz_notice_filter_make_query (const TzNoticeFilter *filter, int but, TzNoticeFilterQuery *query);
void tz_notice_filter_query_clear (TzNoticeFilterQuery *query);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TzNoticeFilterQuery, tz_notice_filter_query_clear)
