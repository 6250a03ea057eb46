#pragma once

#include <glib.h>

/** TzMember: a file that was unpacked from an archive. */
typedef struct {
  char *name;     /* its path in the archive, without any step upwards */
  guint64 offset; /* where it begins in what was unpacked */
  guint64 n_bytes;
} TzMember;

/** TzUnpackBudget: how much may be unpacked. */
typedef struct {
  guint32 n_members;
  guint64 n_bytes;
} TzUnpackBudget;

/** tz_members_new: Returns: (transfer full) (element-type TzMember): none yet. */
GArray *tz_members_new (void);

/** tz_members_list_endings: Returns: (transfer none): how the names of archives end, %NULL-terminated. */
const char *const *tz_members_list_endings (void);

/** tz_members_is_archive: Returns: whether a file of this name is opened as a folder of files. */
gboolean tz_members_is_archive (const char *name);

/** tz_member_write: Writes at @offset, whatever was written before: whoever broke off leaves the descriptor anywhere.
 * @error: return location; %TZ_ERROR_FAILED. */
gboolean tz_member_write (int output, guint64 offset, gconstpointer bytes, gsize n_bytes, GError **error);
