#include "members.h"

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
