#pragma once

#include "comparison.h"
#include "library-care.h"
#include "passages.h"
#include "repeats.h"
#include "sharing.h"

/*
 * Shared wording: passages of answers that stand word for word in several notices, or twice in one (passages.h).
 *
 * Computed when it is asked for, over at most %TZ_WORDING_MOST notices, those that came in last: what is told of
 * more would not be true of them. A passage that stands in more than a tenth of the notices compared, and in at
 * least five, is a standard phrase, which says little of who took it from whom.
 *
 * How much of each notice is such wording is told of more of them, too, estimated over the whole library by the marks
 * that the search index keeps (repeats.h).
 *
 * What one notice shares is asked of the whole library, however large: it is compared with the notices that hold
 * most of its marks (sharing.h).
 */

/** TZ_WORDING_MOST: so many notices are compared. */
#define TZ_WORDING_MOST 5000

/** TZ_STANDARD_LEAST: a standard phrase stands in so many notices at least. */
#define TZ_STANDARD_LEAST 5u

/** TZ_WORDING_OTHERS: with so many one notice is. */
#define TZ_WORDING_OTHERS 16

/** TzWordingNotice: one that was compared. */
typedef struct {
  gint64 notice;
  char *name;           /* of the agency */
  TzPassageCount count; /* letters of its answers */
} TzWordingNotice;

typedef struct {
  GPtrArray *notices; /* (element-type TzWordingNotice): the documents of the passages, newest import first */
  GPtrArray *passages; /* (element-type TzPassage): as tz_passages_find() orders them */
  guint n_left_out;    /* notices beyond %TZ_WORDING_MOST */
  gint64 of;           /* the notice whose wording it is; 0: that of all */
  TzSharing *sharing;  /* (nullable): with which it was compared */
  GPtrArray *repeats;  /* (nullable) (element-type TzNoticeRepeats): see tz_shared_wording_estimate() */
  guint n_missing;     /* notices that it does not know of */
} TzSharedWording;

/**
 * tz_shared_wording_new:
 * @progress: (nullable): told of each notice that is read
 *
 * Returns: (transfer full) (nullable): what the notices of @query share. A door.
 */
TzSharedWording *tz_shared_wording_new (TzLibrary *library, const TzProblemQuery *query,
                                        TzCareProgress progress, gpointer user_data,
                                        GCancellable *cancellable, GError **error);

/**
 * tz_shared_wording_estimate:
 *
 * Estimates what each notice of @query, however many there are, shares with the whole library: what
 * tz_shared_wording_make_table() tells then. A door.
 */
gboolean tz_shared_wording_estimate (TzSharedWording *wording, TzLibrary *library,
                                     const TzProblemQuery *query, TzCareProgress progress, gpointer user_data,
                                     GCancellable *cancellable, GError **error);

/** tz_shared_wording_new_of: Returns: (transfer full) (nullable): what @notice shares with others, or has twice; none
 * of its passages is called a standard phrase. %TZ_ERROR_NOT_FOUND. A door. */
TzSharedWording *tz_shared_wording_new_of (TzLibrary *library, gint64 notice, GCancellable *cancellable,
                                           GError **error);
void tz_shared_wording_free (TzSharedWording *wording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSharedWording, tz_shared_wording_free)

/** tz_shared_wording_get_place: Returns: (transfer none): the notice in which the place of index @place of a
 * passage is. @span: (out): where. */
const TzWordingNotice *tz_shared_wording_get_place (const TzSharedWording *wording, const TzPassage *passage,
                                                    guint place, TzSpan *span);

/** tz_shared_wording_find_own: Returns: the first place of @passage in the notice whose wording it is; the first of
 * all where it is that of all. */
guint tz_shared_wording_find_own (const TzSharedWording *wording, const TzPassage *passage);

/** tz_wording_add_left_out: Adds a remark on @n notices beyond %TZ_WORDING_MOST, where there are any. */
void tz_wording_add_left_out (TzTable *table, guint n);

/** tz_shared_wording_make_table: Returns: (transfer full): a row a notice, its number the row's identifier:
 * letters of its answers, the share of them that is shared wording, and the share in standard phrases; those
 * that share most first. Of the wording of one notice only its row. Once it is
 * estimated, marks stand in the place of letters, in a column of that identifier. */
TzTable *tz_shared_wording_make_table (const TzSharedWording *wording);
