#include "found.h"

#include "document.h"
#include "errors.h"

TzFound *
tz_found_new (GFile *file, goffset n_bytes, GError *error)
{
  TzFound *found = g_new0 (TzFound, 1);
  g_autofree char *name = g_file_get_basename (file);
  tz_error_shorten (error);
  found->file = g_object_ref (file);
  found->name = g_filename_display_name (name);
  found->origin = g_file_get_uri (file);
  found->n_bytes = n_bytes;
  found->error = error;
  return found;
}

TzFound *
tz_found_new_member (const TzFound *archive, TzUnpacked *unpacked, guint i)
{
  const TzMember *member = &g_array_index (tz_unpacked_get_members (unpacked), TzMember, i);
  g_autoptr (GFile) place = g_file_resolve_relative_path (archive->file, member->name);
  TzFound *found = tz_found_new (place, (goffset)member->n_bytes, NULL);
  found->unpacked = tz_unpacked_ref (unpacked);
  found->member = i;
  return found;
}

GBytes *
tz_found_load (const TzFound *found, GCancellable *cancellable, GError **error)
{
  return found->unpacked != NULL ? tz_unpacked_load (found->unpacked, found->member, error)
                                 : tz_document_load_bytes (found->file, cancellable, error);
}

void
tz_found_free (TzFound *found)
{
  g_object_unref (found->file);
  g_clear_pointer (&found->unpacked, tz_unpacked_unref);
  g_free (found->name);
  g_free (found->origin);
  g_free (found->only);
  g_clear_error (&found->error);
  g_free (found);
}
