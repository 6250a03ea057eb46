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

gboolean
tz_members_is_archive (const char *name)
{
  static const char *const endings[] = {".zip",     ".7z",   ".rar",    ".tar", ".tar.gz", ".tgz",
                                        ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst"};
  g_autofree char *lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}
