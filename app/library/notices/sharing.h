#pragma once

#include "library.h"

/*
 * Which notices may share wording with one: those whose texts hold marks (grams.h) of its answers. The marks are
 * part of the search index, and so are kept with it: stored in the transaction of the notice, forgotten with it,
 * checked and made anew.
 *
 * Every notice that has %TZ_SHARING_LEAST letters of an answer in a row is found, unless all their marks are
 * common: stand in more than a tenth of the notices, and in more than %TZ_SHARING_COMMON, as phrases of the trade do.
 */
#define TZ_SHARING_LEAST 40
#define TZ_SHARING_COMMON 100

/** tz_sharing_find_common: Returns: in how many of @n_notices a mark may stand without being common. */
guint tz_sharing_find_common (guint n_notices);

typedef struct {
  GArray *notices; /* (element-type gint64): that hold most of its marks, the most first */
  guint n_more;    /* that hold some, too; ones that are deleted may be among them */
  guint n_marks;   /* of its answers */
  guint n_common;  /* of these, in so many notices that they count for none */
  guint n_missing; /* notices that are not in the index yet */
} TzSharing;

/**
 * tz_library_find_sharing:
 * @most: at most so many notices, of those that count in comparisons
 * @error: %TZ_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): which notices may share wording with @notice. A door.
 */
TzSharing *tz_library_find_sharing (TzLibrary *library, gint64 notice, guint most, GError **error);
void tz_sharing_free (TzSharing *sharing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSharing, tz_sharing_free)
