#include "chosen-notices.h"

#include <glib/gi18n.h>

GArray *
tz_chosen_notices_list (TzLibrary *library, const gint64 *notices, GError **error)
{
  const TzNoticeQuery all = {.sort = TZ_SORT_FEEDBACK};
  if (notices == NULL)
    return tz_library_list_notices (library, &all, error);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (const gint64 *id = notices; *id != 0; id++)
    g_array_append_vals (ids, id, 1);
  return ids;
}

gboolean
tz_chosen_notices_count (const TzNoticeRow *row)
{
  return (row->warnings & TZ_WARNINGS_LEFT_OUT) == 0 && row->form_of == 0;
}

const char *
tz_chosen_notices_why_not (const TzNoticeRow *row)
{
  if (row->form_of != 0)
    return _ ("Another form of a notice that is counted");
  return row->is_notice ? _ ("Its outline is uncertain") : _ ("Not recognised as a rectification notice");
}
