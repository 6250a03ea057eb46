#include "members.h"

#include <errno.h>
#include <unistd.h>

#include "errors.h"

static void
clear_member (gpointer data)
{
  TzMember *member = data;
  g_free (member->name);
}

GArray *
tz_members_new (void)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (TzMember));
  g_array_set_clear_func (members, clear_member);
  return members;
}

const char *const *
tz_members_list_endings (void)
{
  static const char *const endings[] = {".zip",     ".7z",   ".rar",    ".tar", ".tar.gz",  ".tgz",
                                        ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst", NULL};
  return endings;
}

gboolean
tz_members_is_archive (const char *name)
{
  const char *const *endings = tz_members_list_endings ();
  g_autofree char *lower = g_ascii_strdown (name, -1);
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
tz_member_write (int output, guint64 offset, gconstpointer bytes, gsize n_bytes, GError **error)
{
  const guint8 *next = bytes;
  while (n_bytes > 0) {
    gssize n = pwrite (output, next, n_bytes, (off_t)offset);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, g_strerror (errno));
      return FALSE;
    }
    next += n;
    offset += n;
    n_bytes -= n;
  }
  return TRUE;
}
