#include "saved.h"

#include <glib/gi18n.h>

#include "errors.h"

void
tz_saved_clear (TzSaved *saved)
{
  g_clear_pointer (&saved->name, g_free);
  g_clear_pointer (&saved->creator, g_free);
}

void
tz_saved_copy (const TzSaved *from, TzSaved *to)
{
  *to = (TzSaved){from->id, g_strdup (from->name), g_strdup (from->creator), from->modified};
}

gboolean
tz_saved_prepare (const TzSaved *saved, TzSaved *to, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (saved->name));
  if (*name == '\0') {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("What is saved needs a name"));
    return FALSE;
  }
  *to = (TzSaved){saved->id, g_steal_pointer (&name), g_strdup (saved->creator),
                  g_get_real_time () / G_USEC_PER_SEC};
  return TRUE;
}

gboolean
tz_saved_check_place (const TzSaved *saved, const GPtrArray *others, GError **error)
{
  gboolean there = saved->id == 0;
  for (guint i = 0; i < others->len; i++) {
    const TzSaved *other = others->pdata[i];
    there = there || other->id == saved->id;
    if (other->id == saved->id || !g_str_equal (other->name, saved->name))
      continue;
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” is saved already"), saved->name);
    return FALSE;
  }
  if (!there)
    g_set_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("“%s” is no longer there"), saved->name);
  return there;
}
