#pragma once

#include "unpacked.h"

/** TzFound: a file that is to be imported, or what cannot be. */
typedef struct {
  GFile *file;          /* where it is; a member of an archive as if that were a folder */
  TzUnpacked *unpacked; /* (nullable): the archive that it is a member of */
  guint member;
  char *name;   /* for the screen */
  char *origin; /* its URI */
  char *only;   /* (nullable): the origin of the only member of this archive that is wanted */
  goffset n_bytes;
  GError *error; /* (nullable): why it cannot be looked into */
} TzFound;

/** tz_found_new: @error: (transfer full) (nullable). Returns: (transfer full): a file in a folder. */
TzFound *tz_found_new (GFile *file, goffset n_bytes, GError *error);

/** tz_found_new_member: Returns: (transfer full): member @i of @archive, which was unpacked. */
TzFound *tz_found_new_member (const TzFound *archive, TzUnpacked *unpacked, guint i);

/** tz_found_load: @error: return location; those of tz_document_load_bytes(). Returns: (transfer full) (nullable): the
 * file as it is. */
GBytes *tz_found_load (const TzFound *found, GCancellable *cancellable, GError **error);

void tz_found_free (TzFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFound, tz_found_free)
