#pragma once

#include "library.h"

/* The agency register: which notices are of one agency, and what it is called. */

/** TzAgency: an agency of the register, over its notices that are not in the trash. */
typedef struct {
  char *name; /* as in TzNoticeRow.name */
  guint n_notices;
  guint n_problems; /* without those of other forms of a notice, see forms.h */
  char **names;     /* what its notices call it, the fullest first */
} TzAgency;

void tz_agency_free (TzAgency *agency);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgency, tz_agency_free)

/** tz_library_list_agencies: Returns: (transfer full) (element-type TzAgency): by name. @search: (nullable):
 * those of which a name has this part. */
GPtrArray *tz_library_list_agencies (TzLibrary *library, const char *search, GError **error);

/**
 * tz_library_merge_agencies:
 * @names: agencies, closed by %NULL; @into among them is passed over
 * @into: the agency that their notices belong to from now on, those stored later as well
 * @creator: who says so
 * @error: %TZ_ERROR_NOT_FOUND where there is no such agency, %TZ_ERROR_INVALID where @names are @into alone
 *
 * This, and the two that follow, are each one step of the history; all figures follow in the same commit.
 */
gboolean tz_library_merge_agencies (TzLibrary *library, const char *const *names, const char *into,
                                    const char *creator, GError **error);

/** tz_library_rename_agency: Calls an agency @new_name, whatever its notices say. %TZ_ERROR_INVALID where
 * another one is called so. */
gboolean tz_library_rename_agency (TzLibrary *library, const char *name, const char *new_name,
                                   const char *creator, GError **error);

/** tz_library_move_notice: Takes a notice out of its agency and puts it into the one called @name, a new one
 * where there is none. */
gboolean tz_library_move_notice (TzLibrary *library, gint64 notice, const char *name, const char *creator,
                                 GError **error);
