#pragma once

#include "work-state.h"

/* What people say of agencies, as part of the work (work.h). */

/** AgencyChange: one of the three. */
typedef struct {
  enum { AGENCY_RENAMED, AGENCY_MERGED, NOTICE_MOVED } kind;
  gint64 notice; /* the one that moves */
  char *name;    /* of the agency, before */
  char *into;    /* and after */
} AgencyChange;

void agency_change_free (AgencyChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AgencyChange, agency_change_free)

/** agency_rows_list: Returns: (transfer full) (element-type TzNoticeRow): those of @ids and @trashed whose
 * agencies have names of this work. */
GPtrArray *agency_rows_list (TzLibrary *library, GArray *ids, GArray *trashed);

/** agency_change_choose: @rows: at least one; @number: for a name that no other has. @forth, @back: what it
 * changes, and what taking it back does. Returns: (transfer full). */
AgencyChange *agency_change_choose (TzLibrary *library, GRand *rand, GPtrArray *rows, guint number,
                                    GHashTable *forth, GHashTable *back);
gboolean agency_change_make (TzLibrary *library, const AgencyChange *change, GError **error);
